import { describe, expect, it } from "vitest";
import { createFeed } from "../../../../src-renderer/views/stream/feed.ts";
import type { Feed, InSight } from "../../../../src-renderer/views/stream/feed-state.ts";
import { mostRows } from "../../../../src-renderer/views/stream/stream-window.ts";
import { sampleRow } from "./sample-rows.ts";
import { type SampleStream, sampleStream } from "./sample-stream.ts";

const second = 1000;
const start = Date.UTC(2026, 2, 3, 12);
const rowAt = (row: number) => sampleRow(start + row * second, row);
const many = (count: number): SampleStream =>
  sampleStream(Array.from({ length: count }, (_, at) => rowAt(at + 1)));

const atStart: InSight = { first: null, last: null, isAtStart: true, isReading: false };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

async function open(stream: SampleStream): Promise<Feed> {
  const feed = createFeed(stream.ask);
  feed.show({}, null);
  await settled();
  return feed;
}

const firstRows = (feed: Feed, count: number): readonly number[] =>
  feed.store
    .getState()
    .items.slice(0, count)
    .map(({ row }) => row.cursor.row);

/** The reader is at row `row` and a few below. */
const reading = (row: number): InSight => ({
  first: rowAt(row).cursor,
  last: rowAt(row - 5).cursor,
  isAtStart: false,
  isReading: true,
});

async function readDown(feed: Feed, pages: number): Promise<void> {
  for (let page = 0; page < pages; page += 1) {
    const last = feed.store.getState().window.rows.at(-1)?.cursor.row ?? 10;
    feed.see(reading(last + 6));
    feed.older();
    await settled();
  }
}

describe("a feed", () => {
  it("begins with the newest", async () => {
    const feed = await open(many(500));
    expect(firstRows(feed, 3)).toEqual([500, 499, 498]);
    expect(feed.store.getState().count).toEqual({ count: 500, isCapped: false });
  });

  it("holds arrivals back while somebody reads, counts them, and shows them when asked", async () => {
    const stream = many(300);
    const feed = await open(stream);
    feed.see(reading(280));
    stream.rows.push(...Array.from({ length: 37 }, (_, at) => rowAt(301 + at)));
    await feed.poll();
    expect(feed.store.getState().waiting).toEqual({ count: 37, isCapped: false });
    expect(firstRows(feed, 1)).toEqual([300]);
    await feed.toNewest();
    expect(firstRows(feed, 2)).toEqual([337, 336]);
    expect(feed.store.getState().waiting.count).toBe(0);
  });

  it("shows a few arrivals by itself at the very start, and a flood only when asked", async () => {
    const stream = many(300);
    const feed = await open(stream);
    feed.see(atStart);
    stream.rows.push(rowAt(301), rowAt(302));
    await feed.poll();
    expect(firstRows(feed, 1)).toEqual([302]);
    expect(feed.store.getState().arrived).toBe(2);
    stream.rows.push(...Array.from({ length: 50 }, (_, at) => rowAt(303 + at)));
    await feed.poll();
    expect(firstRows(feed, 1)).toEqual([302]);
    expect(feed.store.getState().waiting.count).toBe(50);
  });

  it("shows nothing by itself while paused", async () => {
    const stream = many(300);
    const feed = await open(stream);
    feed.see(atStart);
    feed.pause(true);
    stream.rows.push(rowAt(301));
    await feed.poll();
    expect(firstRows(feed, 1)).toEqual([300]);
    expect(feed.store.getState().waiting.count).toBe(1);
  });

  it("counts only what is new among mentions of the same moment", async () => {
    const moment = start + 900 * second;
    const stream = sampleStream([sampleRow(moment, 1), sampleRow(moment, 2)]);
    const feed = await open(stream);
    feed.see(reading(2));
    stream.rows.push(sampleRow(moment, 3));
    await feed.poll();
    expect(feed.store.getState().waiting.count).toBe(1);
  });

  it("keeps a bounded number of rows however far one reads, and finds the way back up without a hole", async () => {
    const stream = many(3000);
    const feed = await open(stream);
    await readDown(feed, 20);
    const deep = feed.store.getState().window;
    expect(deep.rows.length).toBeLessThanOrEqual(mostRows);
    expect(deep.hasNewest).toBe(false);
    const first = deep.rows[0]?.cursor.row ?? 0;
    feed.see(reading(first - 2));
    feed.newer();
    await settled();
    const rows = feed.store.getState().window.rows.map(({ cursor }) => cursor.row);
    expect(rows[0]).toBe(first + 100);
    expect(rows).toEqual(Array.from({ length: rows.length }, (_, at) => first + 100 - at));
  });

  it("still counts arrivals when the newest rows were let go of", async () => {
    const stream = many(2000);
    const feed = await open(stream);
    await readDown(feed, 12);
    stream.rows.push(rowAt(2001), rowAt(2002), rowAt(2003));
    await feed.poll();
    expect(feed.store.getState().waiting.count).toBe(3);
    await feed.toNewest();
    expect(firstRows(feed, 1)).toEqual([2003]);
  });

  it("goes to a mention picked elsewhere, with what stands around it", async () => {
    const feed = await open(many(3000));
    const isThere = await feed.goTo("sample:1200", start + 1200 * second);
    expect(isThere).toBe(true);
    const { landing, window } = feed.store.getState();
    expect(landing?.key).toBe("1200");
    expect(window.rows[0]?.cursor.row).toBe(1250);
    expect(window.hasNewest).toBe(false);
  });

  it("says when a mention picked elsewhere is not in the column, and stays where it is", async () => {
    const feed = await open(many(50));
    expect(await feed.goTo("elsewhere:1", start)).toBe(false);
    expect(firstRows(feed, 1)).toEqual([50]);
  });

  it("forgets the answer to a question that is no longer wanted", async () => {
    const stream = many(100);
    const feed = createFeed(stream.ask);
    feed.show({ text: "one" }, null);
    feed.show({ text: "two" }, null);
    await settled();
    expect(feed.store.getState().filter).toEqual({ text: "two" });
    expect(feed.store.getState().starts).toBe(1);
  });

  it("takes late arrivals in above and below the reader, never in sight, and gives them later", async () => {
    const stream = many(200);
    stream.rows = stream.rows.filter(({ cursor }) => cursor.row !== 190 && cursor.row !== 150);
    const feed = await open(stream);
    feed.see({ first: rowAt(195).cursor, last: rowAt(185).cursor, isAtStart: true, isReading: true });
    stream.rows.push(rowAt(190), rowAt(150));
    await feed.refresh();
    const rows = (): readonly number[] => feed.store.getState().window.rows.map(({ cursor }) => cursor.row);
    expect(rows()).toContain(150);
    expect(rows()).not.toContain(190);
    feed.see(atStart);
    await settled();
    expect(rows()).toContain(190);
  });

  it("asks the past as the past, and never looks for arrivals there", async () => {
    const stream = many(10);
    const feed = createFeed(stream.ask);
    feed.show({}, { position: 7 });
    await settled();
    stream.asked.length = 0;
    await feed.poll();
    expect(stream.asked).toEqual([]);
  });

  it("shows why it was refused", async () => {
    const feed = createFeed(() =>
      Promise.resolve({ ok: false, refused: { refused: "query.unclosed-quote", sentence: "Non." } }),
    );
    feed.show({ text: '"' }, null);
    await settled();
    expect(feed.store.getState().status).toBe("refused");
    expect(feed.store.getState().refused?.sentence).toBe("Non.");
  });
});
