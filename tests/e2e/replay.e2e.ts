import type { Locator, Page } from "playwright/test";
import { expect, test } from "./room-test.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Moment affiché" });
const banner = (page: Page) => page.getByRole("region", { name: /^Relecture : / });
const stream = (page: Page) => page.getByRole("region", { name: "Fil", exact: true });
const response = (page: Page) => page.getByRole("region", { name: "Réponse" });

async function countIn(pane: Locator): Promise<number> {
  const text = (await pane.getByText(/^[\d\s\u00a0\u202f]+ mentions$/).textContent()) ?? "";
  return Number(text.replace(/\D/g, ""));
}

test("the cursor dragged on the axis takes every pane back to what was known, and nothing can be acted on", async ({
  reader,
}) => {
  const now = await countIn(stream(reader));
  const box = await reader.locator("#timeline svg.cf-tl").boundingBox();
  if (box === null) throw new Error("The timeline is not drawn");
  await reader.mouse.move(box.x + box.width * 0.8, box.y + 10);
  await reader.mouse.down();
  await reader.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 6 });
  await expect(banner(reader)).toBeVisible();
  await reader.mouse.up();

  await expect(banner(reader)).toContainText("ce que la salle savait alors");
  await expect.poll(() => countIn(stream(reader))).toBeLessThan(now);
  await expect(reader.getByRole("region", { name: "Main courante" })).toContainText(/entrées à \d\d:\d\d/);
  await expect(response(reader).getByRole("article", { name: /Déclaration n° 2/ })).toHaveCount(0);
  // The pace as it was: sources bring mentions minutes late, which is no silence.
  await expect(reader.getByText(/^[1-9][\d,]*\s?\/min$/)).toBeVisible();
  await expect(reader.getByText(/^×[\d,]+\sle volume habituel$/)).toBeVisible();

  await test.step("no tool that acts is offered, no key acts", async () => {
    await reader
      .getByRole("feed", { name: /Fil de mentions/ })
      .getByRole("article")
      .first()
      .click();
    await expect(reader.getByRole("button", { name: /^Signaler/ })).toHaveCount(0);
    await reader.keyboard.press("f");
    await expect(reader.getByRole("img", { name: "signalée" })).toHaveCount(0);
    await expect(response(reader).getByRole("button", { name: "Ajouter" })).toBeDisabled();
    await reader.keyboard.press("Shift+D");
    await expect(reader.getByRole("dialog")).toHaveCount(0);
  });

  await banner(reader).getByRole("button", { name: "Retour au direct" }).click();
  await expect(banner(reader)).toHaveCount(0);
  await expect.poll(() => countIn(stream(reader))).toBe(now);
});

test("the keyboard moves the cursor, steps from entry to entry and comes back", async ({ reader }) => {
  await slider(reader).focus();
  await reader.keyboard.press("Shift+ArrowLeft");
  await expect(banner(reader)).toBeVisible();
  const first = await slider(reader).getAttribute("aria-valuetext");
  expect(first).toMatch(/^Relecture, .*\d\d:\d\d/);
  await reader.keyboard.press("PageDown");
  await expect(slider(reader)).not.toHaveAttribute("aria-valuetext", first ?? "");

  const before = Number(await slider(reader).getAttribute("aria-valuenow"));
  await reader.keyboard.press("Control+ArrowLeft");
  await expect
    .poll(async () => Number(await slider(reader).getAttribute("aria-valuenow")))
    .toBeLessThan(before);
  await reader.keyboard.press("Escape");
  await expect(banner(reader)).toHaveCount(0);
  await expect(slider(reader)).toHaveAttribute("aria-valuetext", /^En direct/);
});

test("a replay plays by itself, faster when asked, and stops when told", async ({ reader }) => {
  await reader.getByRole("button", { name: "Relire depuis T0" }).click();
  await expect(banner(reader)).toBeVisible();
  const start = Number(await slider(reader).getAttribute("aria-valuenow"));
  await expect
    .poll(async () => Number(await slider(reader).getAttribute("aria-valuenow")))
    .toBeGreaterThan(start);
  await banner(reader).getByRole("button", { name: "Vitesse : ×60" }).click();
  await expect(banner(reader).getByRole("button", { name: "Vitesse : ×300" })).toBeVisible();
  await banner(reader).getByRole("button", { name: "Pause" }).click();
  await expect(banner(reader).getByRole("button", { name: "Lecture" })).toBeVisible();
});
