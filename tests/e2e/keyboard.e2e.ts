import type { Locator, Page } from "playwright/test";
import { inviteAs, sitAs } from "./beside-the-page.ts";
import { expect, openSeat, seeRoom, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

/** Goes on by Tab until the focus is there. */
async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Approves, from a seat of one's own, the statement that waits for this very person. */
async function approveByKey(page: Page): Promise<void> {
  await seeRoom(page);
  await press(page, "g", "o", "v");
  const dialog = page.getByRole("dialog", { name: /Valider ces mots/ });
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("valider");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

test("the whole answer is given without a mouse, by three people", async ({ room, browser, faults }) => {
  test.setTimeout(150_000);
  await sitAs(room, "Sophie Bardin");
  await seeRoom(room);
  const toasts = room.getByRole("region", { name: "Messages" });
  const row = room
    .getByRole("feed", { name: /Fil de mentions/ })
    .getByRole("article")
    .first();

  await test.step("flag a mention, give it to oneself", async () => {
    await expect(row).toBeVisible();
    await press(room, "g", "f", "j");
    await expect(row).toBeFocused();
    await room.keyboard.press("f");
    await expect(row.getByRole("img", { name: "signalée" })).toBeVisible();
    await room.keyboard.press("a");
    await expect(room.getByRole("dialog").getByRole("button", { name: /Sophie Bardin/ })).toBeFocused();
    await room.keyboard.press("Enter");
    await expect(toasts).toContainText("Mention confiée à Sophie Bardin");
  });

  await test.step("note a decision at a past time", async () => {
    await room.keyboard.press("Control+k");
    await room.keyboard.type("consigner une d");
    await expect(room.getByRole("option", { name: /Consigner une décision/ })).toBeVisible();
    await room.keyboard.press("Enter");
    const dialog = room.getByRole("dialog", { name: "Écrire dans la main courante" });
    await expect(dialog.getByRole("textbox", { name: "Texte" })).toBeFocused();
    await room.keyboard.type("Rappeler un à un les clients du lot 0417.");
    await tabTo(room, dialog.getByRole("textbox", { name: "Heure du fait, sur 24 heures" }));
    await room.keyboard.type("14:10");
    await room.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(toasts).toContainText("Consigné : entrée n°");
    await room.keyboard.press("Control+k");
    await room.keyboard.type("un les clients");
    await expect(room.getByRole("option", { name: /Rappeler un à un/ })).toBeVisible();
    await room.keyboard.press("Enter");
    const entry = room.getByRole("article").filter({ hasText: "Rappeler un à un les clients" });
    await expect(entry).toContainText("14:10");
    await press(room, "g", "r");
  });

  await test.step("start a playbook", async () => {
    await room.keyboard.press("Shift+P");
    const dialog = room.getByRole("dialog", { name: "Lancer un plan de réponse" });
    await expect(dialog.getByRole("combobox")).toBeFocused();
    await room.keyboard.type("Fausse rumeur");
    await press(room, "ArrowDown", "Enter");
    await tabTo(room, dialog.getByRole("button", { name: "Lancer le plan" }));
    await room.keyboard.press("Enter");
    await expect(toasts).toContainText("Plan « Fausse rumeur » lancé");
  });

  await test.step("draft a statement from a template and submit it", async () => {
    await room.keyboard.press("Shift+D");
    const editor = room.getByRole("dialog", { name: "Rédiger une déclaration" });
    await expect(editor.getByRole("combobox", { name: "Partir de" })).toBeFocused();
    await room.keyboard.type("Premiers mots, Bluesky");
    await press(room, "ArrowDown", "Enter");
    for (const field of await editor
      .getByRole("group", { name: /^Champs/ })
      .getByRole("textbox")
      .all()) {
      await tabTo(room, field);
      if ((await field.inputValue()) === "") await room.keyboard.type("18 h");
    }
    await room.keyboard.press("Control+Enter");
    await expect(editor).toBeHidden();
    await expect(toasts).toContainText("Déclaration n° 4 soumise à validation");
  });

  await test.step("it is approved from other seats", async () => {
    for (const name of ["Julien Maurin", "Anne Delmas"]) {
      const seat = await openSeat(browser, await inviteAs(room, name), faults);
      await seeRoom(seat);
      await press(seat, "Control+k");
      await seat.keyboard.type("4 · Premiers mots");
      await expect(seat.getByRole("option", { name: /^4 · Premiers mots/ })).toBeVisible();
      await seat.keyboard.press("Enter");
      await press(seat, "g", "r");
      await approveByKey(seat);
      await seat.context().close();
    }
  });

  await test.step("publish it", async () => {
    const card = room.getByRole("article", { name: /^Déclaration n° 4,/ });
    await expect(card).toContainText("validée");
    await press(room, "g", "o", "Shift+E");
    const dialog = room.getByRole("dialog", { name: /Diffuser ces mots/ });
    await tabTo(room, dialog.getByRole("textbox", { name: /Pour confirmer/ }));
    await room.keyboard.type("diffuser");
    await room.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(toasts).toContainText("Déclaration n° 4 diffusée");
  });
});

test("what has the focus is seen: every stop of Tab in the room has an outline", async ({ room }) => {
  await seeRoom(room);
  const bare: string[] = [];
  for (let stop = 0; stop < 45; stop += 1) {
    await room.keyboard.press("Tab");
    const name = await room.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isSeen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return isSeen ? null : (element.getAttribute("aria-label") ?? element.textContent ?? element.tagName);
    });
    if (name !== null) bare.push(name);
  }
  expect(bare).toEqual([]);
});
