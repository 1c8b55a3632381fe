import type { AsOf } from "../contract/as-of.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { RecordKeeper } from "./record-keeper.ts";

/** A moment of the room: what log and which mentions it knew. */
export interface AskedMoment {
  readonly position: number;
  /** Last mention row known then; null: all there are. */
  readonly upToRow: number | null;
  /** The moment itself, ms UTC: what paces count back from. */
  readonly time: number;
}

/** Resolves `asOf`; a position or an instant beyond the log, or no `asOf`, is now. */
export function momentOf(asOf: AsOf | null, store: CrisisStore, keeper: RecordKeeper): AskedMoment {
  const head = keeper.position();
  const position =
    asOf === null ? head : "position" in asOf ? asOf.position : store.positionAt(asOf.recordedAt);
  if (asOf === null || position >= head) {
    return { position: head, upToRow: null, time: Date.parse(keeper.now()) };
  }
  const at = "recordedAt" in asOf ? asOf.recordedAt : recordedAt(position, store);
  return { position, upToRow: store.rowsKnownAt(position), time: at === null ? 0 : Date.parse(at) };
}

/** When the entry at a position was recorded; null before the first. */
export function recordedAt(position: number, store: CrisisStore): string | null {
  return position < 1 ? null : (store.entries(position - 1, position, 1, true)[0]?.recordedAt ?? null);
}
