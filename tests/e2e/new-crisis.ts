import { expect, type Page } from "playwright/test";
import { seeRoom } from "./room-test.ts";

/** From the start screen: a new crisis in three fields, and its first person. */
export async function openNewCrisis(
  page: Page,
  { name = "Essai de Lumorel", query = "" }: { readonly name?: string; readonly query?: string } = {},
): Promise<void> {
  await page.getByRole("textbox", { name: "Nom de la crise" }).fill(name);
  await page.getByRole("textbox", { name: "Marque ou organisation" }).fill("Lumorel");
  await page.getByRole("textbox", { name: "Mots à suivre" }).fill(query);
  await page.getByRole("button", { name: "Ouvrir la salle" }).click();
  await enterAs(page, "Anne Delmas");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The first person of a new room names themselves. */
export async function enterAs(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Qui êtes-vous ?" });
  await dialog.getByRole("textbox", { name: "Votre nom" }).fill(name);
  await dialog.getByRole("button", { name: "Entrer dans la salle" }).click();
  await expect(dialog).toBeHidden();
  await seeRoom(page);
}
