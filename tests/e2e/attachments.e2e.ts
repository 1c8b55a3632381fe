import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { attachmentLimit } from "../../src-main/contract/attachment-limit.ts";
import { sitAs } from "./beside-the-page.ts";
import { goTo } from "./places.ts";
import { expect, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

const writing = (page: Page) => page.getByRole("dialog", { name: "Écrire dans la main courante" });

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    writing(page).getByRole("button", { name: "Joindre un fichier" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/plain", buffer });
}

/** Drops or pastes a file of these words on the text being written; true when the browser leaves it to the room. */
async function bring(page: Page, how: "drop" | "paste", name: string, words: string): Promise<boolean> {
  return await writing(page)
    .getByRole("textbox", { name: "Texte" })
    .evaluate(
      (field, wish) => {
        const files = new DataTransfer();
        files.items.add(new File([wish.words], wish.name, { type: "text/plain" }));
        const event =
          wish.how === "paste"
            ? new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: files })
            : new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files });
        field.dispatchEvent(event);
        return event.defaultPrevented;
      },
      { how, name, words },
    );
}

test("files chosen, dropped on the words or pasted go with the entry, and are saved from it as they were", async ({
  room,
}) => {
  await sitAs(room, "Anne Delmas");
  await room.keyboard.press("e");
  await writing(room)
    .getByRole("textbox", { name: "Texte" })
    .fill("Appel des pompiers : deux départs de feu.");
  await choose(room, "relevé.txt", Buffer.from("15 h 02 : premier appel"));
  await expect(writing(room).getByText("relevé.txt")).toBeVisible();
  expect(await bring(room, "drop", "plan.txt", "rez-de-chaussée")).toBe(true);
  await expect(writing(room).getByText("plan.txt")).toBeVisible();
  expect(await bring(room, "paste", "collé.txt", "copié d’un courriel")).toBe(true);
  await expect(writing(room).getByText("collé.txt")).toBeVisible();
  await writing(room)
    .getByRole("button", { name: /^il y a 30/ })
    .click();
  await writing(room).getByRole("button", { name: "Consigner" }).click();
  await expect(writing(room)).toBeHidden();

  await room.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Voir" }).click();
  await expect(room.getByText("3 pièces jointes").last()).toBeVisible();
  await expect(room.getByText("saisie 30 min après le fait")).toBeVisible();
  const [download] = await Promise.all([
    room.waitForEvent("download"),
    room.getByRole("button", { name: "Enregistrer relevé.txt" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("relevé.txt");
  expect(readFileSync(await download.path(), "utf8")).toBe("15 h 02 : premier appel");
});

test("a file too large or gone is refused by name, and the words stay", async ({ room }) => {
  const messages = room.getByRole("region", { name: "Messages" });
  await room.keyboard.press("e");
  const words = writing(room).getByRole("textbox", { name: "Texte" });
  await words.fill("À joindre.");
  await choose(room, "film.txt", Buffer.alloc(attachmentLimit + 1));
  await expect(messages).toContainText("film.txt est trop lourd pour être joint");
  await room.route("**/upload?*", (route) => route.abort("connectionfailed"));
  await choose(room, "clé.txt", Buffer.from("sur une clé retirée"));
  await expect(messages).toContainText("clé.txt n’a pas pu être lu");
  await expect(words).toHaveValue("À joindre.");
  await expect(writing(room).getByRole("button", { name: "Consigner" })).toBeEnabled();
});

test("a file that was dropped where no entry is written is imported, not attached", async ({ room }) => {
  await goTo(room, "log");
  const isTaken = await room.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(["{}"], "posts.ndjson"));
    const event = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: files });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(isTaken).toBe(true);
});
