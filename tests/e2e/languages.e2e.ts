import type { Page } from "playwright/test";
import { goTo, places, wear } from "./places.ts";
import { expect, seeRoom, test } from "./room-test.ts";

/** What the room itself says, without what people and mentions say: texts and names of controls. */
function ownWords(): readonly string[] {
  const foreign =
    "bdi, body [lang], [dir=auto], blockquote, time, article, td, [role=feed], [role=option], [role=img], input, textarea";
  const words: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(foreign) !== null || !parent.checkVisibility()) continue;
    words.push(node.textContent ?? "");
  }
  for (const element of document.querySelectorAll("[aria-label], [title]"))
    if (element.closest(foreign) === null)
      words.push(element.getAttribute("aria-label") ?? "", element.getAttribute("title") ?? "");
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

/** Words that only one of the languages uses, so that one of them in the other's room is a string left behind. */
const tell = {
  fr: /\b(Retour|Ajouter|Fermer|Réglages|Équipe|Réponse|Déclarations?|Rechercher|Chercher|Annuler|aucune?|depuis|Fil|Main courante|plan|valider|mentions? (reçues?|jamais)|entrées?|Salle de crise|heures?|avant)\b/,
  en: /\b(Back|Add|Close|Settings|Team|Response|Statements?|Search|Cancel|none|since|Stream|Timeline|Crisis log|playbook|approve|entries|War room|the)\b/,
} as const;
const key =
  /\b(words|frame|start|stream|propagation|response|timeline|log|sources|team|settings|review|events|refusals)\.[a-z][A-Za-z.]+/;

async function strangers(page: Page, other: "fr" | "en"): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of places) {
    await goTo(page, place);
    for (const word of await page.evaluate(ownWords)) {
      if (key.test(word)) found.push(`${place}: key ${word}`);
      if (tell[other].test(word)) found.push(`${place}: ${word}`);
    }
  }
  return found;
}

test("no English is left in the French room, and no key", async ({ reader }) => {
  await wear(reader, { theme: "light", lang: "fr" });
  expect(await strangers(reader, "en")).toEqual([]);
});

test("no French is left in the English room, and no key", async ({ reader }) => {
  await wear(reader, { theme: "light", lang: "en" });
  expect(await strangers(reader, "fr")).toEqual([]);
});

test("what a mention answers stands in the quotation marks of the seat's language", async ({ reader }) => {
  const excerpts = reader.getByRole("feed").locator("article").getByText(/^[«“]/);
  await wear(reader, { theme: "light", lang: "en" });
  await expect(excerpts.first()).toHaveText(/^“/);
  await wear(reader, { theme: "light", lang: "fr" });
  await expect(excerpts.first()).toHaveText(/^«/);
});

test("a string left in another language, and a bare key, are found", async ({ reader }) => {
  await reader.evaluate(() => {
    const planted = document.createElement("p");
    planted.textContent = "Close";
    planted.title = "frame.close";
    document.querySelector("header")?.append(planted);
  });
  const words = await reader.evaluate(ownWords);
  expect(words.some((word) => tell.en.test(word))).toBe(true);
  expect(words.some((word) => key.test(word))).toBe(true);
});

test("the language changes in mid-work, on the spot, and is remembered", async ({ reader }) => {
  await reader.keyboard.press("Control+k");
  await reader.getByRole("combobox").fill("langue anglais");
  await reader.keyboard.press("Enter");
  await expect(reader.getByRole("main", { name: "War room" })).toBeVisible();
  await expect(reader.locator("html")).toHaveAttribute("lang", "en");
  await reader.reload();
  await seeRoom(reader);
  await expect(reader.getByRole("main", { name: "War room" })).toBeVisible();
});
