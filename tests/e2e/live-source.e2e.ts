import type { Page } from "playwright/test";
import { type JetstreamServer, startJetstreamServer } from "../helpers/jetstream-server.ts";
import { openNewCrisis } from "./new-crisis.ts";
import { test as base, expect } from "./room-test.ts";

const test = base.extend<{ readonly jetstream: JetstreamServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  jetstream: async ({}, use) => {
    const server = await startJetstreamServer();
    await use(server);
    await server.close();
  },
});

/** Plugs the local server in by the sources' own form, then comes back to the room. */
async function connect(page: Page, server: JetstreamServer): Promise<void> {
  await page.getByRole("button", { name: "Sources", exact: true }).click();
  const form = page.getByRole("region", { name: "Écouter Bluesky" });
  await form.getByRole("textbox", { name: "Mots suivis" }).fill("batterie, chauffe");
  await form.getByRole("textbox", { name: "Serveur Jetstream" }).fill(server.url);
  await form.getByRole("button", { name: "Brancher" }).click();
  await expect.poll(() => server.connected).toBe(1);
  await page.getByRole("button", { name: "Salle de crise", exact: true }).click();
}

function publish(server: JetstreamServer, from: number, count: number): void {
  for (let at = from; at < from + count; at += 1)
    server.publishPost(
      `did:plc:compte${at}`,
      `poste${at}`,
      `La batterie chauffe, épisode ${at}.`,
      Date.now(),
    );
}

const stream = (page: Page) => page.getByRole("region", { name: "Fil", exact: true });
const feed = (page: Page, state: string) =>
  page.getByRole("banner").getByRole("button", { name: `Bluesky : ${state}` });

test("a live stream that is cut says so, resumes where it was, and neither loses nor doubles a mention", async ({
  room,
  jetstream,
}) => {
  await openNewCrisis(room);
  await connect(room, jetstream);
  publish(jetstream, 1, 5);
  await expect(stream(room).getByRole("img", { name: "5 mentions" })).toBeVisible();
  await expect(feed(room, "en direct")).toBeVisible();
  await expect(stream(room).getByText("épisode 5.")).toBeVisible();

  jetstream.isDown = true;
  jetstream.cut();
  await expect(
    room.getByRole("banner").getByRole("button", { name: /^Bluesky.*coupée depuis \d\d:\d\d/ }),
  ).toBeVisible();
  publish(jetstream, 6, 7);

  jetstream.isDown = false;
  await expect(feed(room, "en direct")).toBeVisible({ timeout: 40_000 });
  publish(jetstream, 13, 1);
  await expect(stream(room).getByRole("img", { name: "13 mentions" })).toBeVisible();
  await expect(stream(room).getByRole("img", { name: "13 mentions" })).toBeVisible();
  for (const episode of [1, 6, 12, 13])
    await expect(room.getByText(`épisode ${episode}.`, { exact: false })).toHaveCount(1);
});

test("while one looks at the past, the banner counts what arrives live", async ({ room, jetstream }) => {
  await openNewCrisis(room);
  await connect(room, jetstream);
  publish(jetstream, 1, 3);
  await expect(stream(room).getByRole("img", { name: "3 mentions" })).toBeVisible();
  await room.getByRole("slider", { name: "Moment affiché" }).focus();
  await room.keyboard.press("Shift+ArrowLeft");
  const banner = room.getByRole("region", { name: /^Relecture/ });
  await expect(banner).toContainText("rien de neuf en direct");
  publish(jetstream, 4, 12);
  await expect(banner).toContainText("12 nouvelles en direct");
  await banner.getByRole("button", { name: "Retour au direct" }).click();
  await expect(stream(room).getByRole("img", { name: "15 mentions" })).toBeVisible();
});

test("a column does not move while it is read: what arrives waits behind a pill", async ({
  room,
  jetstream,
}) => {
  await openNewCrisis(room);
  await connect(room, jetstream);
  publish(jetstream, 1, 40);
  await expect(stream(room).getByRole("img", { name: "40 mentions" })).toBeVisible();
  const list = room.getByRole("feed", { name: /Fil de mentions/ });
  await list.hover();
  await room.mouse.wheel(0, 600);
  const read = list.getByRole("article").filter({ hasText: "épisode 30." });
  await expect(read).toBeVisible();
  const before = await read.boundingBox();
  publish(jetstream, 41, 37);
  await expect(stream(room).getByRole("button", { name: "37 nouvelles" })).toBeVisible();
  const after = await read.boundingBox();
  expect(after?.y).toBe(before?.y);

  await stream(room).getByRole("button", { name: "37 nouvelles" }).click();
  await expect(list.getByRole("article").first()).toContainText("épisode 77.");
});
