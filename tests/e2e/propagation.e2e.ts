import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright/test";
import { copyDemo } from "./demo-files.ts";
import { expect, test } from "./room-test.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const paneOf = (room: Page): Locator => room.getByRole("region", { name: "Propagation", exact: true });
const drawingOf = (room: Page): Locator => paneOf(room).getByRole("group", { name: /^Carte de propagation/ });
const openTable = (room: Page): Promise<void> =>
  paneOf(room).getByRole("button", { name: "Propagation : voir le tableau" }).click();
const openDrawing = (room: Page): Promise<void> =>
  paneOf(room).getByRole("button", { name: "Propagation : voir la carte" }).click();

/** The drawing as it is on screen, as a picture's bytes. */
async function pictureOf(room: Page): Promise<string> {
  return drawingOf(room).evaluate((element) =>
    [...element.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()).join(),
  );
}

/** Waits until the drawing has something on it and no longer changes. */
async function stillPicture(room: Page): Promise<string> {
  let last = "";
  await expect(async () => {
    const now = await pictureOf(room);
    const isStill = now === last && now.length > 20_000;
    last = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [300] });
  return last;
}

/** Numbers as written in French: narrow spaces between thousands, a comma before decimals. */
const numberOf = (text: string): number => Number(text.replace(/\s/g, "").replace(",", "."));

test.describe("on the finished demo", () => {
  test.use({ crisis: "demo" });

  test("the table twin says of the largest cascades what the command line says", async ({ room, home }) => {
    const beside = mkdtempSync(join(home, "beside-"));
    const said = execFileSync(
      process.execPath,
      [join(root, "out/main/cli.cjs"), "cascades", copyDemo("demo", beside), "--json"],
      { encoding: "utf8" },
    )
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, number>)
      .sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
      .slice(0, 5);
    await openTable(room);
    const table = paneOf(room).getByRole("table", { name: "Cascades de la crise et leurs chiffres" });
    const lines = table.locator("tbody tr");
    await expect.poll(() => lines.count()).toBeGreaterThan(100);
    const rows = await lines.all();
    const heads = await table.getByRole("columnheader").allInnerTexts();
    const at = (name: string): number => heads.findIndex((head) => head.trim() === name) - 1;
    for (const [row, figures] of said.entries()) {
      const cells = (await rows[row]?.getByRole("cell").allInnerTexts()) ?? [];
      const cell = (name: string): number => numberOf(cells[at(name)] ?? "");
      expect(cell("Taille")).toBe(figures.size);
      expect(cell("Profondeur")).toBe(figures.depth);
      expect(cell("Largeur max.")).toBe(figures.maxBreadth);
      expect(cell("Viralité structurelle")).toBeCloseTo(figures.structuralVirality ?? 0, 1);
    }
  });

  test("one text by many accounts is a pattern of its own, with none of a cascade's figures", async ({
    room,
  }) => {
    await openTable(room);
    const table = paneOf(room).getByRole("table", { name: "Textes répétés par plusieurs comptes" });
    const row = table.locator("tbody tr");
    await expect(row).toHaveCount(1);
    await expect(row).toContainText("Bonjour @…, saviez-vous");
    await expect(row.getByRole("cell").nth(3)).toHaveText("61");
    await expect(row.getByRole("cell").nth(5)).toHaveText("9");
    await row.getByRole("button").click();
    await openDrawing(room);
    const card = paneOf(room).getByRole("region", { name: "Texte répété choisi" });
    await expect(card).toContainText("Texte répété ×61");
    await expect(card).not.toContainText("Viralité");
    await expect(card).not.toContainText("Profondeur");
    await card.getByRole("button", { name: "Partenaires visés : 9. Voir la liste" }).click();
    await expect(card.getByRole("listitem")).toHaveCount(9);
  });
});

test("inferred links can be switched off, and the drawing changes", async ({ reader }) => {
  const before = await stillPicture(reader);
  const links = paneOf(reader).getByRole("button", { name: "Liens déduits", exact: true });
  await expect(links).toHaveAttribute("aria-pressed", "true");
  await expect(paneOf(reader).getByText("lien déduit", { exact: true })).toBeVisible();
  await links.click();
  await expect(paneOf(reader).getByText("lien déduit", { exact: true })).toBeHidden();
  expect(await stillPicture(reader)).not.toBe(before);
});

test("the keyboard walks the drawing, and what it picks is picked everywhere", async ({ reader }) => {
  await stillPicture(reader);
  await drawingOf(reader).focus();
  await reader.keyboard.press("ArrowDown");
  await reader.keyboard.press("Enter");
  const card = paneOf(reader).getByRole("region", { name: "Cascade choisie" });
  await expect(card).toContainText("Viralité structurelle");
  const selection = await reader.evaluate(() => history.state?.selection as { kind: string; time: number });
  expect(selection.kind).toBe("mention");
  expect(selection.time).toBeGreaterThan(0);
  await reader.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await reader.goBack();
  await expect(card).toBeVisible();
});

test("a picked cascade has its line on the timeline", async ({ reader }) => {
  const line = reader.locator("#timeline line.cf-tl-selected");
  await expect(line).toHaveCount(0);
  await openTable(reader);
  await paneOf(reader)
    .getByRole("table", { name: "Cascades de la crise et leurs chiffres" })
    .locator("tbody button")
    .first()
    .click();
  await expect(line).toHaveCount(1);
  await openDrawing(reader);
  await expect(paneOf(reader).getByRole("region", { name: "Cascade choisie" })).toBeVisible();
});

test("a mention picked in the stream lights its cascade, however small", async ({ reader }) => {
  const stream = reader.getByRole("region", { name: "Fil", exact: true });
  await stream.getByRole("article").first().click();
  await expect(
    paneOf(reader).getByRole("region", { name: /^(Cascade|Texte répété) choisie?$/ }),
  ).toBeVisible();
});

test("accounts are ranked with what the ranking owes to inferred links", async ({ reader }) => {
  await paneOf(reader).getByRole("button", { name: "Comptes", exact: true }).click();
  await openTable(reader);
  const pane = paneOf(reader);
  await expect(pane.getByText(/des 20 premiers/)).toBeVisible();
  await expect(pane.getByText(/rien n’est gardé sur une personne/)).toBeVisible();
  const table = pane.getByRole("table", { name: "Comptes et leur position dans cette propagation" });
  await expect(table.locator("tbody tr").first()).toContainText(/\d+ \(\d+ sans\)/);
  await pane.getByRole("button", { name: "Liens déduits", exact: true }).click();
  await expect(pane.getByText("Classement sur les seuls liens constatés.", { exact: false })).toBeVisible();
  await expect(table.locator("tbody tr").first()).not.toContainText("sans");
});

test("the picture is saved with its title, date and legend", async ({ reader }) => {
  await stillPicture(reader);
  const pane = paneOf(reader);
  await pane.getByRole("button", { name: "Copier ou exporter" }).click();
  const [saved] = await Promise.all([
    reader.waitForEvent("download"),
    reader.getByRole("menuitem", { name: "Enregistrer l’image" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^propagation 2026-03-03 \d\dh\d\d\.png$/);
});
