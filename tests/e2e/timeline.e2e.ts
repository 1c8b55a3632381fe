import { expect, seeRoom, test } from "./room-test.ts";

/** Notes each range the timeline says it shows, from its first drawing on. */
function noteRanges(): void {
  const noted: string[] = [];
  Object.assign(window, { noted });
  const look = (): void => {
    const pressed = [...document.querySelectorAll("#timeline button[aria-pressed=true]")];
    const shown = pressed.map((button) => button.textContent).join();
    if (shown !== "" && noted.at(-1) !== shown) noted.push(shown);
  };
  const observer = new MutationObserver(look);
  const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-pressed"] };
  document.addEventListener("DOMContentLoaded", () => observer.observe(document.body, watched));
}

for (const [crisis, range] of [
  ["afternoon", "Direct"],
  ["demo", "Tout"],
] as const)
  test.describe(`a crisis: ${crisis}`, () => {
    test.use({ crisis });

    test(`the timeline stands on “${range}” from its first drawing, and does not jump there`, async ({
      room,
    }) => {
      await room.addInitScript(noteRanges);
      for (let load = 0; load < 3; load += 1) {
        await room.reload();
        await seeRoom(room);
        await expect(room.locator("#timeline svg.cf-tl").getByText("Déclarations")).toBeVisible();
        // Safe: noted above.
        const noted = await room.evaluate(() => (window as unknown as { readonly noted: string[] }).noted);
        expect(noted).toEqual([range]);
      }
    });
  });
