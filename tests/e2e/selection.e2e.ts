import type { Page } from "playwright/test";
import { expect, test } from "./room-test.ts";

const stream = (page: Page) => page.getByRole("region", { name: "Fil", exact: true });
const propagation = (page: Page) => page.getByRole("region", { name: "Propagation", exact: true });
const picked = (page: Page) => stream(page).locator("[aria-current=true]");
const moment = (page: Page) => page.locator("#timeline .cf-tl-selected");

test("a mention picked in the stream lights its cascade and its moment, and back goes back", async ({
  reader,
}) => {
  const rows = stream(reader).getByRole("article");
  await rows.first().click();
  await expect(picked(reader)).toHaveCount(1);
  await expect(moment(reader)).toHaveCount(1);
  await expect(propagation(reader).getByRole("region", { name: /choisie?$/ })).toBeVisible();
  const first = await picked(reader).getAttribute("aria-label");
  await rows.nth(1).click();
  await expect(picked(reader)).not.toHaveAttribute("aria-label", first ?? "");
  await reader.goBack();
  await expect(picked(reader)).toHaveAttribute("aria-label", first ?? "");
  await reader.goForward();
  await expect(picked(reader)).not.toHaveAttribute("aria-label", first ?? "");
});

test("a cascade picked in the table of propagation is found in the stream and on the timeline", async ({
  reader,
}) => {
  await propagation(reader).getByRole("button", { name: "Propagation : voir le tableau" }).click();
  const row = propagation(reader).getByRole("row").filter({ hasText: "@lea_bricole_tuto" });
  await row.getByRole("button", { name: /@lea_bricole_tuto/ }).click();
  await expect(row.getByRole("button", { name: /@lea_bricole_tuto/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(moment(reader)).toHaveCount(1);
  await propagation(reader).getByRole("button", { name: "Propagation : voir la carte" }).click();
  await propagation(reader).getByRole("button", { name: "Lire l’origine" }).click();
  await expect(picked(reader)).toContainText("lea_bricole_tuto");
});

test("what a statement answers is lit from the statement", async ({ reader }) => {
  await reader
    .getByRole("region", { name: "Réponse" })
    .getByRole("button", { name: "Répond à 1 mention" })
    .click();
  await expect(moment(reader)).toHaveCount(1);
  await expect(stream(reader)).toContainText("RAPPEL CACHÉ");
});

test("a period brushed on the timeline filters the panes until it is cleared", async ({ reader }) => {
  const drawing = reader.locator("#timeline svg.cf-tl");
  const box = await drawing.boundingBox();
  if (box === null) throw new Error("The timeline is not drawn");
  const all = await stream(reader)
    .getByText(/\d mentions$/)
    .textContent();
  await reader.mouse.move(box.x + box.width * 0.5, box.y + 60);
  await reader.mouse.down();
  await reader.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 5 });
  await reader.mouse.up();
  const clear = reader.getByRole("button", { name: /Retirer le filtre.*Période/ });
  await expect(clear).toBeVisible();
  await expect(stream(reader).getByText(/\d mentions$/)).not.toHaveText(all ?? "");
  await clear.click();
  await expect(stream(reader).getByText(/\d mentions$/)).toHaveText(all ?? "");
});

test("a period is brushed, and a column with its own query added, by keys alone", async ({ reader }) => {
  const count = stream(reader).getByText(/\d mentions$/);
  const all = (await count.textContent()) ?? "";
  await reader.getByRole("slider", { name: "Moment affiché" }).focus();
  for (const key of ["Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", ";"])
    await reader.keyboard.press(key);
  for (const key of ["Shift+ArrowLeft", "Shift+ArrowLeft", ",", "Escape"]) await reader.keyboard.press(key);
  await expect(reader.getByRole("button", { name: /Retirer le filtre.*Période/ })).toBeVisible();
  await expect(count).not.toHaveText(all);
  await reader.keyboard.press("Control+k");
  await reader.keyboard.type("effacer la p");
  await expect(reader.getByRole("option", { name: /Effacer la période/ })).toBeVisible();
  await reader.keyboard.press("Enter");
  await expect(count).toHaveText(all);
  await reader.keyboard.press("Control+k");
  await reader.keyboard.type("ajouter une colonne");
  await expect(reader.getByRole("option", { name: /Ajouter une colonne/ })).toBeVisible();
  await reader.keyboard.press("Enter");
  await expect(stream(reader).getByRole("searchbox")).toBeFocused();
  await reader.keyboard.type("pompiers");
  await expect(stream(reader).getByRole("feed").last().getByRole("article").first()).toContainText(
    /pompiers/i,
  );
  await expect(stream(reader).getByRole("feed")).toHaveCount(2);
});

test("g shows a mention in the graph, typed twice or left alone, and still begins the way to a place", async ({
  reader,
}) => {
  const card = propagation(reader).getByRole("region", { name: /choisie?$/ });
  await stream(reader).getByRole("article").first().focus();
  for (const keys of [["g", "g"], ["g"]]) {
    for (const key of ["j", ...keys]) await reader.keyboard.press(key);
    await expect(card).toBeVisible();
    await card.getByRole("button", { name: "Fermer" }).click();
    await expect(card).toBeHidden();
    await stream(reader).getByRole("article").first().focus();
  }
  for (const key of ["g", "x"]) await reader.keyboard.press(key);
  await expect(reader.getByRole("main", { name: "RETEX" })).toBeVisible();
});
