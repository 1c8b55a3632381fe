import type { Page } from "playwright/test";
import { sitAs } from "./beside-the-page.ts";
import { goTo } from "./places.ts";
import { expect, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

const toasts = (page: Page) => page.getByRole("region", { name: "Messages" });

async function undo(page: Page, said: RegExp): Promise<void> {
  await page.keyboard.press("Control+z");
  await expect(toasts(page)).toContainText(said);
}

/** The last entry of the log names what was cancelled, and the cancelled one is struck, with the way to it. */
async function expectStruck(page: Page, words: RegExp): Promise<void> {
  await goTo(page, "log");
  const last = page.getByRole("article").last();
  await expect(last).toContainText(words);
  await last.getByRole("button", { name: /^annule l’entrée/ }).click();
  const detail = page.getByRole("complementary", { name: /^Entrée/ });
  await expect(detail.getByRole("button", { name: /^annulée par l’entrée/ })).toBeVisible();
}

test("a draft is taken back: it leaves the board and stays in the log, struck", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  await room.keyboard.press("Shift+D");
  const editor = room.getByRole("dialog", { name: "Rédiger une déclaration" });
  await editor.getByRole("textbox", { name: "Mots exacts" }).fill("Écrits trop vite.");
  await editor.getByRole("textbox", { name: "Titre" }).fill("Trop vite");
  await editor.getByRole("button", { name: /brouillon/ }).click();
  await expect(editor).toBeHidden();
  await goTo(room, "statements");
  await expect(room.getByRole("button", { name: /Trop vite/ })).toBeVisible();
  await undo(room, /Annulé.*rédaction de la n°\s4/);
  await expect(room.getByRole("button", { name: /Trop vite/ })).toBeHidden();
  await expectStruck(room, /Anne Delmas annule une entrée.*Trop vite/);
});

test("a refusal is taken back before anyone acted on it, and the approvals given stand again", async ({
  room,
}) => {
  await sitAs(room, "Anne Delmas");
  const card = room
    .getByRole("region", { name: "Réponse" })
    .getByRole("article", { name: /^Déclaration n° 2,/ });
  await card.getByRole("button", { name: /^Refuser/ }).click();
  const dialog = room.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Relu trop vite.");
  await dialog.getByRole("button", { name: /^Refuser/ }).click();
  await expect(card).toContainText("refusée");
  await undo(room, /Annulé.*refus de la n°\s2/);
  await expect(card).toContainText("en validation");
  await expect(card).toContainText(/Juridique.*validée/);
  await expectStruck(room, /Anne Delmas annule une entrée.*refuse la déclaration n°\s2/);
});

test("a playbook ended by mistake runs again, where it was", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  await goTo(room, "playbooks");
  const settled = room.getByText(/\d+ fiches réglées sur \d+/).first();
  const before = (await settled.textContent()) ?? "";
  await room.getByRole("button", { name: "Clore le plan…" }).click();
  await room
    .getByRole("dialog")
    .getByRole("button", { name: /^Clore/ })
    .click();
  await expect(room.getByRole("button", { name: "Clore le plan…" })).toBeHidden();
  await undo(room, /Annulé.*fin de/);
  await expect(room.getByRole("button", { name: "Clore le plan…" })).toBeVisible();
  await expect(settled).toHaveText(before);
});

test("an entry of the log is taken back like any other act, and so is a note on an action", async ({
  room,
}) => {
  await sitAs(room, "Anne Delmas");
  await goTo(room, "log");
  await room.getByRole("button", { name: "Écrire…" }).click();
  const form = room.getByRole("dialog");
  await form.getByRole("textbox", { name: "Texte" }).fill("Écrit au mauvais endroit.");
  await form.getByRole("button", { name: "Consigner" }).click();
  await toasts(room).getByRole("button", { name: "Annuler" }).click();
  await expect(toasts(room)).toContainText(/Annulé.*entrée n°/);
  await expectStruck(room, /Anne Delmas annule une entrée.*Écrit au mauvais endroit/);

  await goTo(room, "actions");
  await room.getByText("Organiser la relève").first().click();
  await room.keyboard.press("n");
  const note = room.getByRole("dialog");
  await note.getByRole("textbox").fill("Appelé trois fois.");
  await note.getByRole("button", { name: /^(Enregistrer|Noter|Ajouter)/ }).click();
  await expect(room.getByText("Appelé trois fois.").first()).toBeVisible();
  await undo(room, /Annulé.*note sur/);
  await expect(room.getByText("Appelé trois fois.")).toBeHidden();
});

test("undoing a word while writing leaves what the room did alone", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  await goTo(room, "log");
  await room.getByRole("button", { name: "Retenir dans le récit" }).last().click();
  await expect(toasts(room)).toContainText("retenue");
  await room.getByRole("button", { name: "Écrire…" }).click();
  const words = room.getByRole("dialog").getByRole("textbox", { name: "Texte" });
  await words.pressSequentially("Un mot");
  await words.press("Control+z");
  await expect(words).not.toHaveValue("Un mot");
  await expect(toasts(room)).not.toContainText("Annulé");
});

test("a message takes back what it names, not what was done after it, and offers it once", async ({
  room,
}) => {
  await sitAs(room, "Anne Delmas");
  const dialog = room.getByRole("dialog", { name: "Écrire dans la main courante" });
  for (const words of ["Première note.", "Seconde note."]) {
    await room.keyboard.press("e");
    await dialog.getByRole("textbox", { name: "Texte" }).fill(words);
    await room.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
  }
  const offers = toasts(room).getByRole("button", { name: "Annuler" });
  await expect(offers).toHaveCount(2);
  await offers.first().press("Enter");
  await expect(offers).toHaveCount(1);
  await room.keyboard.press("Control+z");
  await expect(offers).toHaveCount(0);
  await goTo(room, "log");
  const cancelled = room.getByRole("article").filter({ hasText: /Anne Delmas annule une entrée/ });
  await expect(cancelled.last()).toContainText("Seconde note.");
  await expect(cancelled.filter({ hasText: "Première note." })).toHaveCount(1);
});
