import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { refusedBySeat, seatRefusals } from "../../link/reply.ts";
import { linkedSeat } from "../../state/linked-seat.ts";
import { columnsNow } from "./columns-store.ts";
import { type AskMentions, createFeed } from "./feed.ts";
import type { Feed } from "./feed-state.ts";
import type { StreamItem } from "./fold-copies.ts";
import { forgetReading, streamNow } from "./stream-store.ts";

let crisis: string | null = null;
const feeds = new Map<string, Feed>();

const ask: AskMentions = async (query) =>
  (await linkedSeat()?.ask(query)) ?? refusedBySeat(seatRefusals.lost, "");

/** The feed of a column; it goes on holding its place while another place is on screen. */
export function feedOf(column: string): Feed {
  const known = feeds.get(column);
  if (known !== undefined) return known;
  const made = createFeed(ask);
  feeds.set(column, made);
  return made;
}

/** Another crisis: what was read in the one before is let go. */
export function feedsOf(path: string | null): void {
  if (path === crisis) return;
  const isOther = crisis !== null;
  crisis = path;
  feeds.clear();
  if (isOther) forgetReading();
}

export function dropFeed(column: string): void {
  feeds.delete(column);
}

/** Column that the keys act on: the last one touched, else the first. */
export function activeColumn(): string {
  const { list } = columnsNow();
  const wanted = streamNow().activeColumn;
  return (
    list.find(({ id }) => id === wanted)?.id ??
    (feeds.has(wanted ?? "") && wanted !== null ? wanted : (list[0]?.id ?? "c1"))
  );
}

export const itemsOf = (column: string): readonly StreamItem[] => feedOf(column).store.getState().items;

/** The row under the keys in a column; null when there is none. */
export function currentItem(column: string): StreamItem | null {
  const key = streamNow().current[column];
  return itemsOf(column).find((item) => item.key === key) ?? null;
}

/** What an act is for: the batch when there is one, else the row under the keys. */
export function targets(): readonly MentionRow[] {
  const { batch } = streamNow();
  if (batch.size > 0) return [...batch.values()];
  const item = currentItem(activeColumn());
  return item === null ? [] : [item.row];
}
