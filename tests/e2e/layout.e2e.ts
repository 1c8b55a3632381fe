import { expect, test } from "./room-test.ts";

test("a pane that has the whole width keeps it when the room is opened again", async ({ reader }) => {
  await reader.getByRole("button", { name: "Agrandir « Propagation »" }).click();
  await expect(reader.getByRole("region", { name: "Fil", exact: true })).toBeHidden();
  await reader.reload();
  await expect(reader.getByRole("button", { name: "Rétablir les panneaux" })).toBeVisible();
  await expect(reader.getByRole("region", { name: "Fil", exact: true })).toBeHidden();
  await reader.getByRole("button", { name: "Rétablir les panneaux" }).click();
  await expect(reader.getByRole("region", { name: "Fil", exact: true })).toBeVisible();
});

test("a layout is saved under a name, and comes back by it after another was taken", async ({ reader }) => {
  const separator = reader.getByRole("separator", { name: "Largeur entre « Fil » et « Propagation »" });
  const choose = async (name: string): Promise<void> => {
    await reader.getByRole("button", { name: "Disposition" }).click();
    await reader.getByRole("button", { name, exact: true }).click();
  };
  await separator.focus();
  for (let step = 0; step < 3; step += 1) await reader.keyboard.press("ArrowRight");
  const own = await separator.getAttribute("aria-valuenow");
  await reader.getByRole("button", { name: "Disposition" }).click();
  await reader.getByRole("textbox", { name: "Nom de la disposition" }).fill("Nuit");
  await reader.keyboard.press("Enter");
  await reader.keyboard.press("Escape");
  await choose("Équilibrée");
  await expect(separator).not.toHaveAttribute("aria-valuenow", own ?? "");
  await reader.reload();
  await choose("Nuit");
  await expect(separator).toHaveAttribute("aria-valuenow", own ?? "");
});

test("the timeline is zoomed by two buttons, without a wheel", async ({ reader }) => {
  const slider = reader.getByRole("slider", { name: "Moment affiché" });
  const span = async (): Promise<number> =>
    Number(await slider.getAttribute("aria-valuemax")) - Number(await slider.getAttribute("aria-valuemin"));
  const direct = reader.getByRole("button", { name: "Direct", exact: true });
  await direct.click();
  await expect(direct).toHaveAttribute("aria-pressed", "true");
  const before = await span();
  await reader.getByRole("button", { name: "Main courante : agrandir" }).click();
  await expect.poll(span).toBeLessThan(before);
  await reader.getByRole("button", { name: "Main courante : réduire" }).click();
  await expect.poll(async () => Math.abs((await span()) - before)).toBeLessThan(5);
});
