import type { EventType } from "../contract/event.ts";
import type { EntryView, RoomState } from "../contract/room-state.ts";

/** What a crisis is judged on afterwards: delays between two recorded moments, never counts of fans. */
export const delayKinds = ["detect", "assess", "hold", "approve", "publish", "answer"] as const;
export type DelayKind = (typeof delayKinds)[number];

/** One end of a delay: an instant (ms, UTC) and the entry that holds it; position null: T0 itself. */
export interface DelayEnd {
  readonly at: number;
  readonly position: number | null;
}

/** A delay that has not ended has `to` null: it is shown as running, or as never done once the crisis is over. */
export interface Delay {
  readonly kind: DelayKind;
  readonly statementId: string | null;
  readonly from: DelayEnd;
  readonly to: DelayEnd | null;
}

/**
 * The delays of a crisis, in the order they are lived. By recorded time: when the room knew or did it, not when it says
 * it happened. Detect: T0 to the first alert. Assess: T0 to the first severity given after T0's alert or decision.
 * Hold: T0 to the holding statement's publication. Approve: submission to approval, one a statement. Publish: T0 to the
 * first full statement. Answer: first alert to the first words published. Empty before the crisis is opened.
 */
export function responseDelays(room: RoomState): readonly Delay[] {
  const { crisis, entries } = room;
  if (crisis === null) return [];
  const start: DelayEnd = { at: Date.parse(crisis.startedAt), position: null };
  const alert = firstOf(entries, ["alert-raised"]);
  const assessed = firstOf(
    entries.filter((entry) => alert === null || Date.parse(entry.recordedAt) >= alert.at),
    ["severity-changed", "decision-recorded", "information-recorded", "crisis-status-changed"],
  );
  const holding = publicationOf(room, true);
  const full = publicationOf(room, false);
  const firstWords = earliest(holding, full);
  return [
    { kind: "detect", statementId: null, from: start, to: alert },
    { kind: "assess", statementId: null, from: start, to: assessed },
    { kind: "hold", statementId: null, from: start, to: holding },
    ...approvals(room),
    { kind: "publish", statementId: null, from: start, to: full },
    ...(alert === null ? [] : [{ kind: "answer" as const, statementId: null, from: alert, to: firstWords }]),
  ];
}

function firstOf(entries: readonly EntryView[], types: readonly EventType[]): DelayEnd | null {
  const found = entries.find((entry) => types.includes(entry.event.type));
  return found === undefined ? null : endOf(found);
}

function endOf(entry: EntryView): DelayEnd {
  return { at: Date.parse(entry.recordedAt), position: entry.position };
}

function publicationOf(room: RoomState, isHolding: boolean): DelayEnd | null {
  const found = room.entries.find(
    ({ event }) =>
      event.type === "statement-published" && room.statements[event.statementId]?.isHolding === isHolding,
  );
  return found === undefined ? null : endOf(found);
}

function earliest(a: DelayEnd | null, b: DelayEnd | null): DelayEnd | null {
  if (a === null || b === null) return a ?? b;
  return a.at <= b.at ? a : b;
}

/** Each round of approval: from a submission to the approval that completed it; a round cut short is left out. */
function approvals(room: RoomState): readonly Delay[] {
  const open = new Map<string, DelayEnd>();
  const done: Delay[] = [];
  for (const entry of room.entries) {
    const { event } = entry;
    if (event.type === "statement-submitted") open.set(event.statementId, endOf(entry));
    if (event.type === "statement-approved" && event.remaining.length === 0) {
      const from = open.get(event.statementId);
      if (from !== undefined)
        done.push({ kind: "approve", statementId: event.statementId, from, to: endOf(entry) });
      open.delete(event.statementId);
    }
    const isCut =
      event.type === "statement-rejected" ||
      event.type === "statement-withdrawn" ||
      (event.type === "statement-edited" && event.makesStale);
    if (isCut) open.delete(event.statementId);
  }
  for (const [statementId, from] of open) done.push({ kind: "approve", statementId, from, to: null });
  return done;
}

/** Actions done after their due time, or still to do past it; `late` in ms at `now` (ms, UTC). */
export function lateActions(
  room: RoomState,
  now: number,
): readonly { readonly actionId: string; readonly late: number; readonly isDone: boolean }[] {
  return Object.values(room.actions)
    .flatMap((action) => {
      if (action.dueAt === null || action.status === "notApplicable") return [];
      const isDone = action.status === "done";
      const end = isDone && action.doneAt !== null ? Date.parse(action.doneAt) : now;
      const late = end - Date.parse(action.dueAt);
      return late > 0 ? [{ actionId: action.id, late, isDone }] : [];
    })
    .sort((a, b) => b.late - a.late);
}

export type CommitmentOutcome = "kept" | "late" | "due" | "missed" | "cancelled";

/** How each public commitment ended. Kept late by more than a minute counts as late. */
export function commitmentOutcomes(
  room: RoomState,
  now: number,
): readonly { readonly commitmentId: string; readonly outcome: CommitmentOutcome; readonly late: number }[] {
  const keptAt = new Map<string, number>();
  for (const { event, recordedAt } of room.entries)
    if (event.type === "commitment-kept") keptAt.set(event.commitmentId, Date.parse(recordedAt));
  return Object.values(room.commitments).map((commitment) => {
    const due = Date.parse(commitment.dueAt);
    const late = Math.max(0, (keptAt.get(commitment.id) ?? now) - due);
    if (commitment.status === "cancelled")
      return { commitmentId: commitment.id, outcome: "cancelled", late: 0 };
    if (commitment.status === "kept")
      return { commitmentId: commitment.id, outcome: late > 60_000 ? "late" : "kept", late };
    return { commitmentId: commitment.id, outcome: late > 0 ? "missed" : "due", late };
  });
}
