import { expect, test } from "./room-test.ts";

test("the shortcuts are shown by a key, one is changed, and the new key works", async ({ reader }) => {
  await reader.keyboard.press("?");
  const dialog = reader.getByRole("dialog", { name: "Raccourcis clavier" });
  await dialog.getByRole("button", { name: /^Équipe .*Changer$/ }).click();
  await reader.keyboard.press("Control+e");
  await expect(dialog.getByRole("button", { name: /^Équipe .*Ctrl.*E.*Changer$/ })).toBeVisible();
  await reader.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await reader.keyboard.press("Control+e");
  await expect(reader.getByRole("main", { name: "Équipe" })).toBeVisible();
});

test("a shortcut switched off does nothing until it is put back", async ({ reader }) => {
  await reader.keyboard.press("?");
  const dialog = reader.getByRole("dialog", { name: "Raccourcis clavier" });
  const row = dialog.getByRole("listitem").filter({ hasText: /^RETEX/ });
  await row.hover();
  await row.getByRole("button", { name: "Désactiver" }).click();
  await expect(row).toContainText("désactivé");
  await reader.keyboard.press("Escape");
  await reader.keyboard.press("g");
  await reader.keyboard.press("x");
  await expect(reader.getByRole("main", { name: "Salle de crise" })).toBeVisible();
  await reader.keyboard.press("?");
  await row.hover();
  await row.getByRole("button", { name: "Rétablir" }).click();
  await reader.keyboard.press("Escape");
  await reader.keyboard.press("g");
  await reader.keyboard.press("x");
  await expect(reader.getByRole("main", { name: "RETEX" })).toBeVisible();
});

test("single-key shortcuts can all be switched off, and typing never triggers them", async ({ reader }) => {
  await reader.keyboard.press("Control+k");
  await reader.getByRole("combobox").fill("gm");
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("main", { name: "Salle de crise" })).toBeVisible();
  await reader.keyboard.press("?");
  await reader.getByRole("switch", { name: "Raccourcis d’une seule touche" }).click();
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("dialog")).toHaveCount(0);
  await reader.keyboard.press("g");
  await reader.keyboard.press("m");
  await expect(reader.getByRole("main", { name: "Salle de crise" })).toBeVisible();
});
