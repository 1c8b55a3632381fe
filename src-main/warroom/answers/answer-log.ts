import type { Answer, Moment } from "../../contract/answer.ts";
import type { LogEntry } from "../../contract/log-entry.ts";
import type { QueryOf } from "../../contract/query.ts";
import type { CrisisStore } from "../../store/crisis-store.ts";
import { momentOf, recordedAt } from "../moment.ts";
import type { RecordKeeper } from "../record-keeper.ts";

/** The room at a moment, whole. */
export function answerRoom(query: QueryOf<"room">, store: CrisisStore, keeper: RecordKeeper): Answer<"room"> {
  const { position } = momentOf(query.asOf, store, keeper);
  const state = keeper.roomAt(position);
  return { position, at: recordedAt(position, store), state, mentions: state.mentions.received };
}

/** A page of the log before a position, in log order, batches of mentions left out. */
export function answerLog(query: QueryOf<"log">, store: CrisisStore, keeper: RecordKeeper): Answer<"log"> {
  const { position } = momentOf(query.asOf, store, keeper);
  const upTo = query.before === null ? position : Math.min(position, query.before - 1);
  let entries: readonly LogEntry[] = [];
  let width = query.limit * 2;
  for (let after = upTo; after > 0 && entries.length < query.limit; width *= 4) {
    after = Math.max(0, upTo - width);
    // Batches are left out, so a window can hold few entries, or all of them: widen it until it is enough.
    entries = store.entries(after, upTo, width, false);
  }
  return { entries: entries.slice(-query.limit) };
}

/** Every entry as an instant of the timeline. */
export function answerMoments(
  query: QueryOf<"moments">,
  store: CrisisStore,
  keeper: RecordKeeper,
): Answer<"moments"> {
  const { entries } = keeper.roomAt(momentOf(query.asOf, store, keeper).position);
  const moments: Moment[] = entries.map((entry) => ({
    position: entry.position,
    occurredAt: Date.parse(entry.occurredAt),
    recordedAt: Date.parse(entry.recordedAt),
    type: entry.event.type,
  }));
  return { moments };
}
