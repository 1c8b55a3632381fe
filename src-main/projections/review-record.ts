import type { RoomState } from "../contract/room-state.ts";
import type { CrisisStatus } from "../contract/vocabulary.ts";
import { standing } from "./fold-cancellations.ts";

// Due times are given to the minute: less than one past is on time.
const lateBy = (at: number, due: number): number => Math.max(0, Math.floor((at - due) / 60_000) * 60_000);

/** How one dated action went. `lateMs`: past its due time when done, or until now; 0 when on time. */
export interface ActionRecord {
  readonly id: string;
  readonly title: string;
  readonly outcome: "onTime" | "late" | "overdue" | "open";
  readonly lateMs: number;
  readonly positions: readonly number[];
}

/** Dated actions that mattered, the latest first; `now` in ms UTC. Undated ones and those without object are left out. */
export function actionRecord(room: RoomState, now: number): readonly ActionRecord[] {
  const doneAt = new Map<string, number>();
  for (const { event, position } of standing(room.entries))
    if (event.type === "action-status-changed") doneAt.set(event.actionId, position);
  const records: ActionRecord[] = [];
  for (const action of Object.values(room.actions)) {
    if (action.dueAt === null || action.status === "notApplicable") continue;
    const due = Date.parse(action.dueAt);
    const isDone = action.status === "done" && action.doneAt !== null;
    const lateMs = lateBy(isDone && action.doneAt !== null ? Date.parse(action.doneAt) : now, due);
    const last = doneAt.get(action.id);
    records.push({
      id: action.id,
      title: action.title,
      outcome: isDone ? (lateMs > 0 ? "late" : "onTime") : lateMs > 0 ? "overdue" : "open",
      lateMs,
      positions: last === undefined ? [action.position] : [action.position, last],
    });
  }
  return records.sort((a, b) => b.lateMs - a.lateMs);
}

/** How one public commitment went. */
export interface CommitmentRecord {
  readonly id: string;
  readonly text: string;
  /** ms UTC. */
  readonly dueAt: number;
  readonly outcome: "onTime" | "late" | "missed" | "due" | "cancelled";
  readonly lateMs: number;
  readonly positions: readonly number[];
}

/** Public commitments in the order they fell due; `now` in ms UTC. */
export function commitmentRecord(room: RoomState, now: number): readonly CommitmentRecord[] {
  const keptAt = new Map<string, number>();
  const positions = new Map<string, number[]>();
  for (const { event, occurredAt, position } of standing(room.entries)) {
    if (!("commitmentId" in event)) continue;
    positions.set(event.commitmentId, [...(positions.get(event.commitmentId) ?? []), position]);
    if (event.type === "commitment-kept") keptAt.set(event.commitmentId, Date.parse(occurredAt));
  }
  return Object.values(room.commitments)
    .map(({ id, text, dueAt, status }): CommitmentRecord => {
      const due = Date.parse(dueAt);
      const lateMs = status === "cancelled" ? 0 : lateBy(keptAt.get(id) ?? now, due);
      const outcome =
        status === "cancelled"
          ? "cancelled"
          : status === "kept"
            ? lateMs > 0
              ? "late"
              : "onTime"
            : lateMs > 0
              ? "missed"
              : "due";
      return { id, text, dueAt: due, outcome, lateMs, positions: positions.get(id) ?? [] };
    })
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** A stretch of the crisis under one status; `to` null: it lasts. ms UTC. */
export interface StatusStretch {
  readonly status: CrisisStatus;
  readonly from: number;
  readonly to: number | null;
  /** The entry that began it; null: the opening. */
  readonly position: number | null;
}

/** Where the crisis stood and for how long, from its opening on. */
export function statusStretches(room: RoomState): readonly StatusStretch[] {
  const stretches: StatusStretch[] = [];
  for (const { event, occurredAt, position } of standing(room.entries)) {
    const at = Date.parse(occurredAt);
    if (event.type === "crisis-opened") stretches.push({ status: "watch", from: at, to: null, position });
    if (event.type !== "crisis-status-changed") continue;
    const last = stretches.at(-1);
    if (last !== undefined) stretches[stretches.length - 1] = { ...last, to: Math.max(at, last.from) };
    stretches.push({ status: event.status, from: at, to: null, position });
  }
  return stretches;
}
