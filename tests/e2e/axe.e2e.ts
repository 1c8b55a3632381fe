import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { goTo, type Look, places, wear } from "./places.ts";
import { expect, test } from "./room-test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe holds against what is on screen, each with where it is and what it is about. */
async function violations(page: Page, where: string, part = "html"): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).include(part).withTags(tags).analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${where}: ${id}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(" ")} ${failureSummary}`).join("\n")}`,
  );
}

const looks: readonly (Look & { readonly name: string; readonly isForced?: boolean })[] = [
  { name: "light, French", theme: "light", lang: "fr" },
  { name: "dark, English", theme: "dark", lang: "en" },
  { name: "dark, French", theme: "dark", lang: "fr" },
  { name: "light, English", theme: "light", lang: "en" },
  { name: "forced colours, French", theme: "contrast", lang: "fr", isForced: true },
  { name: "forced colours, English", theme: "contrast", lang: "en", isForced: true },
];

for (const look of looks)
  test(`axe finds nothing on any place, ${look.name}`, async ({ reader }) => {
    test.setTimeout(180_000);
    if (look.isForced) await reader.emulateMedia({ forcedColors: "active" });
    await wear(reader, look);
    const found: string[] = [];
    for (const place of places) {
      await goTo(reader, place);
      // What surrounds the places is the same around each: it is looked at once, with the room.
      found.push(...(await violations(reader, place, place === "room" ? "html" : "main")));
    }
    expect(found.join("\n")).toBe("");
  });

test("axe finds nothing on what opens above the room, nor in the past", async ({ reader }) => {
  const found: string[] = [];
  for (const [name, key] of [
    ["palette", "Control+k"],
    ["shortcuts", "?"],
    ["statement editor", "Shift+D"],
    ["playbook starter", "Shift+P"],
    ["new action", "Shift+A"],
    ["new entry", "e"],
  ] as const) {
    await reader.keyboard.press(key);
    await expect(reader.getByRole("dialog")).toBeVisible();
    found.push(...(await violations(reader, name)));
    // A list open inside the dialog closes first.
    await expect(async () => {
      await reader.keyboard.press("Escape");
      await expect(reader.getByRole("dialog")).toHaveCount(0, { timeout: 1000 });
    }).toPass();
  }
  await reader.getByRole("slider", { name: "Moment affiché" }).focus();
  await reader.keyboard.press("Shift+ArrowLeft");
  await expect(reader.getByRole("region", { name: /^Relecture/ })).toBeVisible();
  found.push(...(await violations(reader, "replay")));
  expect(found.join("\n")).toBe("");
});

test("what axe is asked to find is found", async ({ room }) => {
  await room.evaluate(() => document.body.append(document.createElement("button")));
  expect((await violations(room, "canary")).join("\n")).toContain("button-name");
});

test("axe finds nothing on the start screen, empty and full, in both themes", async ({ room }) => {
  const found = [...(await violations(room, "first start"))];
  await room.getByRole("textbox", { name: "Nom de la crise" }).fill("Essai");
  await room.emulateMedia({ colorScheme: "dark" });
  found.push(...(await violations(room, "first start, dark")));
  expect(found.join("\n")).toBe("");
});
