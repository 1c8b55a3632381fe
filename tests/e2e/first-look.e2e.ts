import type { Page } from "playwright/test";
import { expect, seeRoom, test } from "./room-test.ts";

/** Keeps the room's own code back until it is let through. */
async function holdRoomBack(page: Page): Promise<() => void> {
  const { promise: isAllowed, resolve: allow } = Promise.withResolvers<void>();
  await page.route(/\/assets\/main-[^/]+\.js$/, async (route) => {
    await isAllowed;
    await route.continue();
  });
  return allow;
}

const rows = (page: Page) => page.getByRole("feed", { name: /Fil de mentions/ }).getByRole("article");

test("the newest mentions are read before the room's code has come, where they will then stand", async ({
  reader,
}) => {
  const newest = await rows(reader).first().locator("bdi").first().textContent();
  const allow = await holdRoomBack(reader);
  await reader.reload({ waitUntil: "commit" });
  const look = reader.locator("#first-look");
  await expect(look.locator("article").first()).toContainText(newest ?? "nobody");
  await expect(look).toHaveAttribute("aria-hidden", "true");
  // Its first mentions come alone; the others fill the pane in the frame that follows.
  await expect
    .poll(() =>
      look.evaluate((pane) => {
        const last = pane.lastElementChild?.getBoundingClientRect();
        return (last?.bottom ?? 0) >= pane.getBoundingClientRect().bottom;
      }),
    )
    .toBe(true);
  const placeBefore = await look.locator("article").nth(1).boundingBox();
  allow();
  await seeRoom(reader);
  await expect(rows(reader).first()).toContainText(newest ?? "nobody");
  await expect(look).toHaveCount(0);
  const place = await rows(reader).nth(1).boundingBox();
  expect(Math.abs((place?.y ?? 0) - (placeBefore?.y ?? 0))).toBeLessThan(3);
  expect(Math.abs((place?.x ?? 0) - (placeBefore?.x ?? 0))).toBeLessThan(3);
});

test("the page brings the newest mentions itself: they are read before any link to the host", async ({
  reader,
}) => {
  const newest = await rows(reader).first().locator("bdi").first().textContent();
  // A link that never answers.
  await reader.routeWebSocket(/\/seat$/, () => undefined);
  await reader.reload({ waitUntil: "commit" });
  await expect(reader.locator("#first-look article").first()).toContainText(newest ?? "nobody");
});

test("another place than the room has no first look, and its code is asked for at once", async ({
  reader,
}) => {
  await reader.getByRole("button", { name: "Équipe", exact: true }).click();
  await expect(reader.getByRole("main", { name: "Équipe" })).toBeVisible();
  const allow = await holdRoomBack(reader);
  await reader.reload({ waitUntil: "commit" });
  await reader.waitForRequest(/\/assets\/main-[^/]+\.js$/);
  await expect(reader.locator("#first-look")).toHaveCount(0);
  allow();
  await expect(reader.getByRole("main", { name: "Équipe" })).toBeVisible();
});

test("the page is dark from its first paint for who chose the dark", async ({ reader }) => {
  await reader.emulateMedia({ colorScheme: "dark" });
  const allow = await holdRoomBack(reader);
  await reader.reload({ waitUntil: "commit" });
  await expect(reader.locator("#first-look article").first()).toBeAttached();
  const ground = await reader.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const parts = ground.match(/\d+/g)?.slice(0, 3).map(Number) ?? [255];
  expect(Math.max(...parts)).toBeLessThan(60);
  allow();
  await seeRoom(reader);
});
