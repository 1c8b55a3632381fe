import { createStore } from "zustand/vanilla";
import type { Answer, MentionPage } from "../../../src-main/contract/answer.ts";
import type { Cursor, QueryOf } from "../../../src-main/contract/query.ts";
import { type Reply, seatRefusals } from "../../link/reply.ts";
import {
  type Feed,
  type FeedState,
  type InSight,
  markNewest,
  type NewestMark,
  nothingWaits,
  placeOf,
  startState,
} from "./feed-state.ts";
import { foldCopies, nobodyStands, type Standing } from "./fold-copies.ts";
import {
  addNewer,
  addNewest,
  addOlder,
  compareCursors,
  refreshRows,
  type StreamWindow,
  startWindow,
  trimWindow,
} from "./stream-window.ts";

export type AskMentions = (query: QueryOf<"mentions">) => Promise<Reply<Answer<"mentions">>>;

const pageSize = 100;
/** More than these at once are held back even at the top: a flood cannot be read as it passes. */
const calmArrivals = 12;
const anyRow = Number.MAX_SAFE_INTEGER;

export function createFeed(ask: AskMentions): Feed {
  const store = createStore<FeedState>(() => startState);
  const get = store.getState;
  let turn = 0;
  let inSight: InSight = { first: null, last: null, isAtStart: true, isReading: false };
  let isPolling = false;
  /** The last refresh left rows in sight as they were. */
  let isLate = false;
  let edge: "older" | "newer" | null = null;
  let mark: NewestMark | null = null;
  /** What the last poll brought, to be shown without another question. */
  let held: { readonly page: MentionPage; readonly from: number } | null = null;

  const question = (
    part: Partial<Pick<QueryOf<"mentions">, "before" | "after" | "limit" | "withCount" | "filter">>,
  ): QueryOf<"mentions"> => ({
    name: "mentions",
    filter: get().filter,
    before: null,
    after: null,
    limit: pageSize,
    withCount: false,
    asOf: get().asOf,
    ...part,
  });

  /** Asks; null when refused, lost, or no longer wanted. */
  async function asked(query: QueryOf<"mentions">): Promise<MentionPage | null> {
    const mine = turn;
    const reply = await ask(query);
    if (mine !== turn) return null;
    if (reply.ok) return reply.value;
    const { refused } = reply;
    const hasRows = get().window.rows.length > 0;
    const isCut = refused.refused === seatRefusals.lost || refused.refused === seatRefusals.dropped;
    // Cut off: the next link asks again.
    if (isCut) store.setState({ status: hasRows ? "ready" : "empty" });
    else store.setState({ refused, status: hasRows ? "ready" : "refused" });
    return null;
  }

  function land(
    window: StreamWindow,
    more: Partial<FeedState> = {},
    standing: Standing = get().standing,
  ): void {
    const { rows } = window;
    const from = inSight.first === null ? 0 : placeOf(rows, inSight.first);
    const to = inSight.last === null ? 0 : placeOf(rows, inSight.last);
    const kept = trimWindow(window, more.starts === undefined ? { from, to } : { from: 0, to: 0 });
    if (kept === get().window && Object.keys(more).length === 0) return;
    const folded = foldCopies(kept.rows, standing);
    if (kept.hasNewest) mark = markNewest(kept, mark);
    store.setState({ window: kept, ...folded, status: "ready", refused: null, ...more });
  }

  async function loadNewest(isFresh: boolean): Promise<void> {
    const page = await asked(question({ withCount: true }));
    if (page === null) return;
    held = null;
    if (isFresh) mark = null;
    land(
      startWindow(page.rows, page.next === null),
      {
        terms: page.terms,
        count: page.count,
        waiting: nothingWaits,
        starts: get().starts + 1,
        landing: null,
      },
      nobodyStands,
    );
  }

  async function grow(side: "older" | "newer"): Promise<void> {
    const { window, status } = get();
    const end = side === "older" ? window.rows.at(-1) : window.rows[0];
    const isDone = side === "older" ? window.hasOldest : window.hasNewest;
    if (status !== "ready" || end === undefined || isDone || edge !== null) return;
    edge = side;
    const mine = turn;
    const page = await asked(question(side === "older" ? { before: end.cursor } : { after: end.cursor }));
    if (mine === turn) edge = null;
    if (page === null) return;
    const add = side === "older" ? addOlder : addNewer;
    land(add(get().window, page.rows, page.next === null), {});
  }

  function restart(): void {
    turn += 1;
    edge = null;
    held = null;
    mark = null;
    isPolling = false;
  }

  async function poll(): Promise<void> {
    const { asOf, status, window, filter } = get();
    if (asOf !== null || status !== "ready" || isPolling) return;
    if (window.rows.length === 0 && mark === null) {
      isPolling = true;
      await loadNewest(false);
      isPolling = false;
      return;
    }
    const from = Math.max(mark?.time ?? 0, filter.from === undefined ? 0 : Date.parse(filter.from));
    const known = mark?.known ?? 0;
    const mine = turn;
    isPolling = true;
    const page = await asked(
      question({ withCount: true, filter: { ...filter, from: new Date(from).toISOString() } }),
    );
    if (mine === turn) isPolling = false;
    if (page === null || page.count === null) return;
    const fresh = Math.max(0, page.count.count - known);
    held = { page, from };
    if (fresh === 0) {
      if (get().waiting.count > 0) store.setState({ waiting: nothingWaits });
      return;
    }
    const mayMove =
      inSight.isAtStart &&
      !inSight.isReading &&
      !get().isPaused &&
      fresh <= calmArrivals &&
      get().window.hasNewest;
    if (mayMove) showHeld(fresh);
    else store.setState({ waiting: { count: fresh, isCapped: page.count.isCapped } });
  }

  /** Puts what the last poll brought on top; false when it does not reach down to what is held. */
  function showHeld(fresh: number): boolean {
    if (held === null || held.page.next !== null || !get().window.hasNewest) return false;
    const { count, arrived, starts } = get();
    const grown = addNewest(get().window, held.page.rows, { time: held.from, row: 0 });
    held = null;
    land(
      grown,
      {
        waiting: nothingWaits,
        arrived: arrived + fresh,
        starts: starts + 1,
        count: count === null || count.isCapped ? count : { ...count, count: count.count + fresh },
      },
      nobodyStands,
    );
    return true;
  }

  async function refresh(): Promise<void> {
    const { window, status, isPaused } = get();
    if (status !== "ready" || edge !== null) return;
    if (window.rows.length === 0) {
      await loadNewest(false);
      return;
    }
    const first = inSight.first === null ? 0 : placeOf(window.rows, inSight.first);
    const top = window.rows[Math.max(0, first - 20)]?.cursor;
    if (top === undefined) return;
    const page = await asked(question({ before: { time: top.time, row: top.row + 1 } }));
    if (page === null) return;
    const downTo = page.next === null ? null : (page.rows.at(-1)?.cursor ?? null);
    // At the very start with nobody reading, rows may come and go in sight too.
    const mayMove = inSight.isAtStart && !inSight.isReading && !isPaused;
    isLate = !mayMove;
    const isHeld = (cursor: Cursor): boolean =>
      !mayMove &&
      inSight.first !== null &&
      inSight.last !== null &&
      compareCursors(cursor, inSight.first) >= 0 &&
      compareCursors(cursor, inSight.last) <= 0;
    const next = refreshRows(get().window, { rows: page.rows, top, downTo }, isHeld);
    if (next !== get().window) land(next);
  }

  return {
    store,
    show(filter, asOf) {
      const now = get();
      const isSame = JSON.stringify([filter, asOf]) === JSON.stringify([now.filter, now.asOf]);
      if (isSame && now.status !== "empty") return;
      restart();
      store.setState({
        filter,
        asOf,
        waiting: nothingWaits,
        refused: null,
        ...(now.status === "ready" ? {} : { status: "loading" as const }),
      });
      void loadNewest(true);
    },
    reload() {
      restart();
      store.setState({
        refused: null,
        ...(get().window.rows.length > 0 ? {} : { status: "loading" as const }),
      });
      void loadNewest(true);
    },
    older: () => void grow("older"),
    newer: () => void grow("newer"),
    poll,
    refresh,
    async toNewest() {
      const { waiting, window } = get();
      if (window.hasNewest && waiting.count === 0) {
        store.setState((state) => ({ starts: state.starts + 1, landing: null }));
        return;
      }
      if (showHeld(waiting.count)) return;
      restart();
      await loadNewest(true);
    },
    async goTo(id, time) {
      const found = get().items.find(
        ({ row, hidden }) => row.mention.id === id || hidden.some((one) => one.mention.id === id),
      );
      const landed = (key: string): Partial<FeedState> => ({
        landing: { key, turn: (get().landing?.turn ?? 0) + 1 },
      });
      if (found !== undefined) {
        store.setState(landed(found.key));
        return true;
      }
      const here: Cursor = { time, row: anyRow };
      const [below, above] = await Promise.all([
        asked(question({ before: here })),
        asked(question({ after: here, limit: 50 })),
      ]);
      const target = below?.rows.find((row) => row.mention.id === id);
      if (below === null || above === null || target === undefined) return false;
      const window = addNewer(startWindow(below.rows, below.next === null), above.rows, above.next === null);
      const { items, standing } = foldCopies(window.rows, nobodyStands);
      const key = items.find(({ row, hidden }) => row === target || hidden.includes(target))?.key;
      inSight = { ...inSight, first: target.cursor, last: target.cursor };
      land(window, { terms: below.terms, ...(key === undefined ? {} : landed(key)) }, standing);
      return true;
    },
    see(next) {
      inSight = next;
      if (isLate && next.isAtStart && !next.isReading) {
        isLate = false;
        void refresh();
      }
    },
    pause: (isPaused) => store.setState({ isPaused }),
  };
}
