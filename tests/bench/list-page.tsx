import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { VList, type VListHandle } from "virtua";
import type { MentionRow } from "../../src-main/contract/answer.ts";
import type { Cursor } from "../../src-main/contract/query.ts";
import { speak } from "../../src-renderer/i18n/language.ts";
import "../../src-renderer/theme/tokens.css";
import { estimateHeight } from "../../src-renderer/views/stream/estimate-height.ts";
import { FeedList } from "../../src-renderer/views/stream/FeedList.tsx";
import { FeedRow } from "../../src-renderer/views/stream/FeedRow.tsx";
import { type AskMentions, createFeed } from "../../src-renderer/views/stream/feed.ts";
import type { Feed } from "../../src-renderer/views/stream/feed-state.ts";
import type { StreamItem } from "../../src-renderer/views/stream/fold-copies.ts";
import { sampleRow } from "../renderer/views/stream/sample-rows.ts";

const start = Date.UTC(2026, 2, 1);
const width = 390;
const height = 600;
/** Enough that every step has rows to draw. */
const stride = 600;
const steps = 90;
const words = "La marque retire un lot de batteries, les distributeurs s’interrogent et attendent. ";

/** Row `number` of a stream of any length, made when asked for: its text is one to five lines. */
function rowAt(number: number): MentionRow {
  const row = sampleRow(start + number * 1000, number);
  return { ...row, mention: { ...row.mention, text: words.repeat(1 + ((number * 7919) % 4)) } };
}

/** Keyset pages over a stream of this many rows, without ever holding them. */
function hostOf(count: number): AskMentions {
  // A cursor's row is beyond all rows where only its moment counts.
  const numberOf = (cursor: Cursor): number => Math.min(cursor.row, (cursor.time - start) / 1000 + 0.5);
  return async ({ before, after, limit }) => {
    const top = after === null ? count : Math.min(count, Math.floor(numberOf(after)) + limit);
    const from = before === null ? top : Math.min(top, Math.ceil(numberOf(before)) - 1);
    const least = after === null ? 1 : Math.floor(numberOf(after)) + 1;
    const numbers = Array.from({ length: limit }, (_, at) => from - at).filter((number) => number >= least);
    const rows = (after === null ? numbers : numbers.reverse()).map(rowAt);
    const next = rows.length < limit ? null : (rows.at(-1)?.cursor ?? null);
    return { ok: true, value: { rows, next, count: null, terms: [], upToRow: count } };
  };
}

const terms: readonly string[] = ["batteries"];
const item = (row: MentionRow): StreamItem => ({ key: String(row.cursor.row), row, hidden: [] });
const drawRow = (one: StreamItem, at: number) => (
  <FeedRow
    key={one.key}
    item={one}
    column="c1"
    position={at + 1}
    size={-1}
    terms={terms}
    isCompact={false}
    isTabStop={at === 0}
    isSelected={false}
    isLit={false}
    opensInPlace
    parentTime={null}
  />
);

function box(): HTMLElement {
  const made = document.createElement("div");
  made.style.cssText = `display:flex;flex-direction:column;width:${width}px;height:${height}px;font:13px/1.4 sans-serif`;
  document.body.append(made);
  return made;
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Commits of our list while one reads down from the middle: each is a scroll event, drawn and settled. */
async function ours(count: number): Promise<readonly number[]> {
  const feed: Feed = createFeed(hostOf(count));
  const root = createRoot(box());
  const draw = (): void =>
    flushSync(() =>
      root.render(
        <FeedList
          feed={feed}
          state={feed.store.getState()}
          label="bench"
          estimate={(one, w) => estimateHeight(one, w, false)}
          renderItem={drawRow}
          current={undefined}
          wanted={null}
          isBusy={false}
        />,
      ),
    );
  feed.store.subscribe(draw);
  feed.show({}, null);
  const middle = rowAt(Math.round(count / 2));
  await nextFrame();
  await feed.goTo(middle.mention.id, middle.time);
  await nextFrame();
  const view = document.querySelector("[role=feed]")?.parentElement;
  if (!(view instanceof HTMLElement)) throw new Error("The list was not drawn");
  const times = await scrollDown(view, draw);
  root.unmount();
  document.body.replaceChildren();
  return times;
}

/** The same rows in virtua's list, which is given them all. */
async function peers(count: number): Promise<readonly number[]> {
  const place = box();
  const root = createRoot(place);
  const numbers = Array.from({ length: count }, (_, at) => count - at);
  const list = createRef<VListHandle>();
  const draw = (): void =>
    flushSync(() =>
      root.render(
        <VList ref={list} data={numbers} style={{ width, height }}>
          {(number: number, at: number) => drawRow(item(rowAt(number)), at)}
        </VList>,
      ),
    );
  draw();
  await nextFrame();
  list.current?.scrollToIndex(Math.round(count / 2));
  await nextFrame();
  await nextFrame();
  const view = place.firstElementChild;
  if (!(view instanceof HTMLElement)) throw new Error("The peer's list was not drawn");
  const times = await scrollDown(view, draw);
  root.unmount();
  document.body.replaceChildren();
  return times;
}

/** Each step: the scroll is heard, then drawn and laid out at once, as a browser does once a frame. */
async function scrollDown(view: HTMLElement, draw: () => void): Promise<readonly number[]> {
  const times: number[] = [];
  let drawn = 0;
  const watch = new MutationObserver(() => {
    drawn += 1;
  });
  watch.observe(view, { childList: true, subtree: true });
  for (let step = 0; step < steps; step += 1) {
    view.scrollTop += stride;
    const start = performance.now();
    view.dispatchEvent(new Event("scroll"));
    draw();
    view.getBoundingClientRect();
    times.push(performance.now() - start);
    await nextFrame();
  }
  watch.disconnect();
  // A list that drew nothing would be fast.
  if (drawn < steps * 0.8) throw new Error(`Only ${drawn} of ${steps} steps drew anything`);
  return times.slice(10);
}

Object.assign(window, {
  measureList: async (count: number, isPeer: boolean): Promise<readonly number[]> => {
    await speak("fr");
    return isPeer ? peers(count) : ours(count);
  },
});
