import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../../helpers/find-browser.ts";
import { type OpenRoom, openFakeRoom } from "./open-room.ts";

const note = findBrowser() === null ? " (skipped: no browser here)" : "";
const pill = (page: Page) => page.getByRole("button", { name: /nouvelles?$/ });

/** The first row wholly in sight and where it stands, px from the top of the window. */
const inSight = (page: Page): Promise<{ key: string; top: number }> =>
  page.evaluate(() => {
    const view = document.querySelector("[role=feed]")?.parentElement?.getBoundingClientRect().top ?? 0;
    for (const row of document.querySelectorAll<HTMLElement>("[role=feed] article")) {
      const { top } = row.getBoundingClientRect();
      if (top >= view) return { key: row.dataset.key ?? "", top };
    }
    return { key: "", top: 0 };
  });

const topOf = (page: Page, key: string): Promise<number> =>
  page.locator(`article[data-key="${key}"]`).evaluate((row) => row.getBoundingClientRect().top);

/** Waits until this many more mentions are told to be waiting. */
const waiting = (page: Page, least: number) =>
  page.waitForFunction((count) => {
    const told = [...document.querySelectorAll("button")].find((one) =>
      /nouvelles?$/.test(one.textContent ?? ""),
    );
    return Number((told?.textContent ?? "0").replace(/\D/g, "")) >= count;
  }, least);

/** Waits until the list has scrolled this far (px) and stands still. */
const atRest = (page: Page, least: number) =>
  page.evaluate(async (far) => {
    const view = document.querySelector("[role=feed]")?.parentElement;
    let still = 0;
    let last = -1;
    while (still < 12) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = view?.scrollTop ?? 0;
      still = now === last && now >= far ? still + 1 : 0;
      last = now;
    }
  }, least);

describe.skipIf(note !== "")(`the stream under a reader${note}`, () => {
  let room: OpenRoom | undefined;

  const opened = (): OpenRoom => {
    if (room === undefined) throw new Error("The room did not open");
    return room;
  };

  beforeAll(async () => {
    room = await openFakeRoom("rate=20");
  }, 120_000);

  afterAll(() => room?.close());

  it("does not move by a pixel while twenty mentions a second arrive", { timeout: 90_000 }, async () => {
    const { page } = opened();
    await page.hover("[role=feed] article >> nth=1");
    await page.mouse.wheel(0, 1400);
    await atRest(page, 1000);
    const { key, top } = await inSight(page);
    await waiting(page, 40);
    expect(Math.abs((await topOf(page, key)) - top)).toBeLessThan(1);
    await waiting(page, 100);
    expect(Math.abs((await topOf(page, key)) - top)).toBeLessThan(1);
  });

  it("does not move when the pane is made wider and narrower again", { timeout: 60_000 }, async () => {
    const { page } = opened();
    const { key, top } = await inSight(page);
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForFunction(() => innerWidth === 1440);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(Math.abs((await topOf(page, key)) - top)).toBeLessThan(2);
  });

  it("goes to the newest when asked to", { timeout: 60_000 }, async () => {
    const { page } = opened();
    await pill(page).click();
    await page.waitForFunction(() => document.querySelector("[role=feed]")?.parentElement?.scrollTop === 0);
    const first = await page.locator("[role=feed] article").first().getAttribute("data-mention");
    expect(first).toMatch(/:live\d+$/);
  });

  it("keeps few rows in the page, and says where each stands", async () => {
    const { page } = opened();
    expect(await page.locator("[role=feed] article").count()).toBeLessThan(40);
    expect(await page.locator("[role=feed] article").first().getAttribute("aria-posinset")).toBe("1");
  });

  it("is gone through and acted on by keys alone", { timeout: 60_000 }, async () => {
    const { page } = opened();
    await page.mouse.move(1200, 300);
    await page.keyboard.press("p");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const row = page.locator("article:focus");
    const id = await row.getAttribute("data-mention");
    await page.keyboard.press("f");
    await page.getByText("Mention signalée", { exact: true }).waitFor();
    expect(await page.locator(`article[data-mention="${id}"] [aria-label="signalée"]`).count()).toBe(1);
    await page.keyboard.press("Control+z");
    await page
      .locator(`article[data-mention="${id}"] [aria-label="signalée"]`)
      .waitFor({ state: "detached" });
    await page.keyboard.press("a");
    await page.getByRole("dialog").locator("[data-autofocus]:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(/Mention confiée à Anne Delmas/).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches("article"));
    await page.keyboard.press("Enter");
    expect(await page.locator(`article[data-mention="${id}"]`).getAttribute("data-selected")).toBe("true");
  });

  it("breaks nothing", () => expect(opened().faults).toEqual([]));
});
