import type { Page } from "playwright";

/** One thing worth a picture: where it is, and what is done there first. */
export interface Scene {
  readonly name: string;
  /** Address in the room (`#/log`). */
  readonly at: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Takes the room back by a third of what the timeline shows. */
async function goBack(page: Page): Promise<void> {
  const slider = page.getByRole("slider", { name: /Moment affiché|Moment shown/ });
  await slider.focus();
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("Shift+ArrowLeft");
}

const places = ["log", "playbooks", "statements", "actions", "sources", "team", "review", "settings"];

/** Every place of the room, and what opens above it. */
export const scenes: readonly Scene[] = [
  { name: "room", at: "#/room" },
  { name: "replay", at: "#/room", prepare: goBack },
  ...places.map((place): Scene => ({ name: place, at: `#/${place}` })),
  { name: "palette", at: "#/room", prepare: press("Control+k") },
  { name: "shortcuts", at: "#/room", prepare: press("?") },
  { name: "write-statement", at: "#/room", prepare: press("Shift+D") },
  { name: "start-playbook", at: "#/room", prepare: press("Shift+P") },
  {
    name: "table-twins",
    at: "#/room",
    prepare: async (page) => {
      await page.getByRole("button", { name: /^(Voir le tableau|Show the table)$/ }).click();
      await page.getByRole("button", { name: /^Propagation.*(tableau|table)$/ }).click();
    },
  },
];
