import { expect, type Page } from "playwright/test";
import { frame as english } from "../../src-renderer/i18n/en/frame.ts";
import { frame as french } from "../../src-renderer/i18n/fr/frame.ts";
import { seeRoom } from "./room-test.ts";

/** Every place of the room, by its address. */
export const places = [
  "room",
  "log",
  "playbooks",
  "statements",
  "actions",
  "sources",
  "team",
  "review",
  "settings",
] as const;
export type Place = (typeof places)[number];

export interface Look {
  readonly theme: "auto" | "light" | "dark" | "contrast";
  readonly lang: "fr" | "en";
}

/** Comes back to the room as somebody who likes it so. */
export async function wear(page: Page, { theme, lang }: Look): Promise<void> {
  const preferences = { state: { theme, lang, hasMotion: false, hasSeenFirstSteps: true }, version: 1 };
  await page.evaluate(
    (text) => localStorage.setItem("contrefeu.preferences", text),
    JSON.stringify(preferences),
  );
  await page.reload();
  await seeRoom(page);
}

/** Goes to a place and waits until nothing in it is still being loaded. */
export async function goTo(page: Page, place: Place): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
  const names = [french, english].map((frame) => frame[`frame.place.${place}`]);
  const main = page.getByRole("main", { name: new RegExp(`^(${names.join("|")})$`) });
  await expect(main.getByRole("heading").first()).toBeVisible();
  await expect(
    main.locator("[aria-busy=true]").or(main.getByRole("status", { name: /^(Chargement|Loading)/ })),
  ).toHaveCount(0);
}
