import type { Page } from "playwright/test";
import { inviteAs, sitAs } from "./beside-the-page.ts";
import { expect, openSeat, seeRoom, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

const response = (page: Page) => page.getByRole("region", { name: "Réponse" });
const card = (page: Page, number: number) =>
  response(page).getByRole("article", { name: new RegExp(`^Déclaration n° ${number},`) });

/** Approves the words on screen, in words. */
async function approve(page: Page, number: number): Promise<void> {
  await card(page, number).getByRole("button", { name: "Valider ces mots" }).click();
  const dialog = page.getByRole("dialog", { name: /Valider ces mots/ });
  await dialog.getByRole("textbox", { name: /Pour confirmer/ }).fill("valider");
  await dialog.getByRole("button", { name: "Valider ces mots" }).click();
  await expect(dialog).toBeHidden();
}

async function draftFromTemplate(page: Page): Promise<void> {
  await page.keyboard.press("Shift+D");
  const editor = page.getByRole("dialog", { name: "Rédiger une déclaration" });
  await editor.getByRole("combobox", { name: "Partir de" }).click();
  await page.getByRole("option", { name: "Premiers mots, Bluesky" }).first().click();
  for (const field of await editor
    .getByRole("group", { name: /^Champs/ })
    .getByRole("textbox")
    .all())
    if ((await field.inputValue()) === "") await field.fill("16 h");
  await editor.getByRole("button", { name: /^Soumettre à validation/ }).click();
  await expect(editor).toBeHidden();
}

test("words drafted from a template are approved by another seat, fall when edited, and are published once approved again", async ({
  room,
  browser,
  faults,
}) => {
  await sitAs(room, "Anne Delmas");
  await seeRoom(room);
  await draftFromTemplate(room);
  const legal = await openSeat(browser, await inviteAs(room, "Julien Maurin"), faults);
  const number = 4;
  await expect(card(legal, number)).toContainText("en validation");

  await approve(legal, number);
  await expect(card(room, number)).toContainText(/Juridique.*validée/);
  await approve(room, number);
  await expect(card(room, number)).toContainText("validée");

  await test.step("any edit after approval makes it stale", async () => {
    await card(room, number).getByRole("button", { name: "Modifier…" }).click();
    const editor = room.getByRole("dialog", { name: /^Modifier la déclaration/ });
    await expect(editor.getByRole("alert")).toContainText("validations ont été données");
    const words = editor.getByRole("textbox", { name: "Mots exacts" });
    await words.fill(`${await words.inputValue()} Merci de votre patience.`);
    await editor.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(card(room, number)).toContainText("caduque");
    await expect(card(legal, number)).toContainText("caduque");
    await expect(card(legal, number)).toContainText("Merci de votre patience.");
    await expect(card(room, number).getByRole("button", { name: /^Diffuser/ })).toHaveCount(0);
  });

  await test.step("submitted and approved again, it is published", async () => {
    await card(room, number)
      .getByRole("button", { name: /^Soumettre/ })
      .click();
    await expect(card(legal, number)).toContainText("en validation");
    await approve(legal, number);
    await approve(room, number);
    await card(room, number).getByRole("button", { name: "Diffuser ces mots…" }).click();
    const dialog = room.getByRole("dialog", { name: /Diffuser ces mots/ });
    await dialog.getByRole("textbox", { name: /Pour confirmer/ }).fill("diffuser");
    await dialog.getByRole("button", { name: "Confirmer la diffusion" }).click();
    await expect(dialog).toBeHidden();
    await expect(room.getByRole("region", { name: "Messages" })).toContainText("diffusée");
  });
  await legal.context().close();
});

test("words that change under the approver cannot be approved", async ({ room, browser, faults }) => {
  await sitAs(room, "Anne Delmas");
  await seeRoom(room);
  const author = await openSeat(browser, await inviteAs(room, "Karim Sow"), faults);
  await card(room, 2).getByRole("button", { name: "Valider ces mots" }).click();
  const dialog = room.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /Pour confirmer/ }).fill("valider");

  await card(author, 2)
    .getByRole("button", { name: /Plus d’actions/ })
    .click();
  await author.getByRole("menuitem", { name: /^Modifier/ }).click();
  const editor = author.getByRole("dialog", { name: /^Modifier la déclaration/ });
  await editor.getByRole("textbox", { name: "Mots exacts" }).fill("Nous retirons le lot S2-0417.");
  await editor.getByRole("button", { name: "Enregistrer", exact: true }).click();

  await expect(dialog).toContainText("Les mots ont changé pendant votre lecture");
  await expect(dialog.getByRole("button", { name: "Valider ces mots" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Fermer" }).last().click();
  await expect(card(room, 2)).toContainText("caduque");
  await author.context().close();
});

test("a refusal reaches the author as it was written", async ({ room, browser, faults }) => {
  await sitAs(room, "Anne Delmas");
  await seeRoom(room);
  const author = await openSeat(browser, await inviteAs(room, "Karim Sow"), faults);
  await card(room, 2).getByRole("button", { name: "Refuser…" }).click();
  const dialog = room.getByRole("dialog", { name: /Refuser ces mots/ });
  await dialog.getByRole("textbox", { name: /Pourquoi/ }).fill("Le numéro n’ouvre qu’à 18 h.");
  await dialog.getByRole("button", { name: "Refuser", exact: true }).click();
  await expect(card(author, 2)).toContainText("Refusée par Anne Delmas");
  await expect(card(author, 2)).toContainText("Le numéro n’ouvre qu’à 18 h.");
  await author.context().close();
});
