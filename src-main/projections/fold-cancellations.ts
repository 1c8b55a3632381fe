import type { EventOf } from "../contract/event.ts";
import type { EntryView, RoomState } from "../contract/room-state.ts";
import { type Subject, subjectKey, subjectOf } from "../contract/subject-of.ts";
import { unreachable } from "../contract/unreachable.ts";
import { positionOf } from "./fold-entries.ts";
import { valueAt } from "./keyed.ts";
import type { CollectionName, RoomDraft } from "./room-draft.ts";

/** The room after these entries alone. */
type FoldAlone = (entries: readonly EntryView[]) => RoomState;

/** Each thing the cancelled entries spoke of is folded anew without them, as in `domain/cancellations`. */
export function foldCancellations(
  draft: RoomDraft,
  { positions }: EventOf<"entries-cancelled">,
  by: number,
  foldAlone: FoldAlone,
): void {
  const cancelled = new Set(positions);
  const subjects = new Map<string, Subject>();
  for (const entry of draft.entries()) {
    const subject = cancelled.has(entry.position) ? subjectOf(entry.event) : null;
    if (subject !== null) subjects.set(subjectKey(subject), subject);
  }
  for (const position of positions)
    draft.changeEntry(position, (entry) => ({ ...entry, cancelledBy: entry.cancelledBy ?? by }));
  const threads = Map.groupBy(standing(draft.entries()), ({ event }) => {
    const subject = subjectOf(event);
    return subject === null ? "" : subjectKey(subject);
  });
  for (const [key, subject] of subjects) restore(draft, subject, threads.get(key) ?? [], foldAlone);
  uncorrect(draft, cancelled);
}

/** What has not been taken back, in log order. */
export function standing(entries: readonly EntryView[]): readonly EntryView[] {
  return entries.filter(({ cancelledBy }) => cancelledBy === null);
}

function restore(
  draft: RoomDraft,
  { kind, id }: Subject,
  thread: readonly EntryView[],
  foldAlone: FoldAlone,
): void {
  switch (kind) {
    case "status":
    case "severity":
      restoreHeader(draft, kind, thread);
      return;
    case "writing":
      return;
    case "person":
      take(draft, "people", id, thread, foldAlone);
      return;
    case "decision":
      take(draft, "decisions", id, thread, foldAlone);
      return;
    case "information":
      take(draft, "information", id, thread, foldAlone);
      return;
    case "alert":
      take(draft, "alerts", id, thread, foldAlone);
      return;
    case "commitment":
      take(draft, "commitments", id, thread, foldAlone);
      return;
    case "run":
      take(draft, "runs", id, thread, foldAlone);
      return;
    case "action":
      take(draft, "actions", id, thread, foldAlone);
      return;
    case "statement":
      take(draft, "statements", id, thread, foldAlone);
      return;
    case "cascade":
      take(draft, "families", id, thread, foldAlone);
      return;
    default:
      unreachable(kind);
  }
}

function take<N extends CollectionName>(
  draft: RoomDraft,
  name: N,
  id: string,
  thread: readonly EntryView[],
  foldAlone: FoldAlone,
): void {
  // Safe: the collection that `name` names holds the values that `name` names.
  const value = valueAt(foldAlone(thread)[name] as Readonly<Record<string, RoomState[N][string]>>, id);
  if (value === undefined) draft.remove(name, id);
  else draft.set(name, id, value);
}

/** Without a change left, the crisis stands as it opened: `watch`, severity 1. */
function restoreHeader(draft: RoomDraft, kind: "status" | "severity", thread: readonly EntryView[]): void {
  const { crisis } = draft.plain();
  if (crisis === null) return;
  const opened = draft.entries().find(({ event }) => event.type === "crisis-opened");
  const last = thread.at(-1) ?? opened;
  if (last === undefined) return;
  const { event, occurredAt } = last;
  if (kind === "status") {
    const status = event.type === "crisis-status-changed" ? event.status : "watch";
    draft.setPlain({ crisis: { ...crisis, status, statusSince: occurredAt } });
    return;
  }
  const severity = event.type === "severity-changed" ? event.severity : 1;
  draft.setPlain({ crisis: { ...crisis, severity, severitySince: occurredAt } });
}

/** What a cancelled correction spoke of stands again, or as an earlier correction has it. */
function uncorrect(draft: RoomDraft, cancelled: ReadonlySet<number>): void {
  for (const { event, position } of draft.entries()) {
    if (event.type !== "entry-corrected" || !cancelled.has(position)) continue;
    const corrected = positionOf(draft.entries(), event.corrects);
    if (corrected === null) continue;
    const another = standing(draft.entries()).findLast(
      (entry) =>
        entry.event.type === "entry-corrected" &&
        entry.position !== corrected &&
        positionOf(draft.entries(), entry.event.corrects) === corrected,
    );
    draft.changeEntry(corrected, (entry) => ({ ...entry, correctedBy: another?.position ?? null }));
  }
}
