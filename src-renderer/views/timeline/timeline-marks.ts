import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { entryWords } from "../../components/entry-words.ts";
import { eventValues } from "../../components/event-values.ts";
import type { TimelineMark, Tone } from "../../graph/timeline/timeline-model.ts";
import type { Speech } from "../../i18n/language.ts";

interface Look {
  readonly label: string;
  readonly tone: Tone;
  readonly isKey: boolean;
}

/** Marks of the main courante, in log order. `byRecordedTime`: where the room knew, not where it happened. */
export function timelineMarks(
  room: RoomState,
  speech: Speech,
  byRecordedTime: boolean,
): readonly TimelineMark[] {
  return room.entries.flatMap((entry) => {
    const mark = markOf(entry, room, speech);
    if (mark === null) return [];
    return [byRecordedTime ? { ...mark, time: mark.recordedAt } : mark];
  });
}

// Ten thousand entries: each is put into words once, until it changes or the language does.
const told = new WeakMap<Speech, WeakMap<EntryView, TimelineMark | null>>();

function markOf(entry: EntryView, room: RoomState, speech: Speech): TimelineMark | null {
  const known = told.get(speech) ?? new WeakMap<EntryView, TimelineMark | null>();
  told.set(speech, known);
  const made = known.get(entry);
  if (made !== undefined) return made;
  const look = lookOf(entry, room, speech);
  const mark =
    look === null
      ? null
      : {
          ...look,
          position: entry.position,
          lane: entry.lane,
          time: Date.parse(entry.occurredAt),
          recordedAt: Date.parse(entry.recordedAt),
          isStarred: entry.isStarred,
        };
  known.set(entry, mark);
  return mark;
}

/** Null for what a span already shows: cuts of a source, reviews of a statement. */
function lookOf(entry: EntryView, room: RoomState, speech: Speech): Look | null {
  const { event } = entry;
  const { t, formats } = speech;
  const quiet = (): Look => ({
    label: entryWords(entry, room, speech),
    tone: "quiet",
    isKey: false,
  });
  const key = (label: string, tone: Tone): Look => ({
    label,
    tone,
    isKey: true,
  });
  if (entry.cancelledBy !== null) return quiet();
  switch (event.type) {
    case "source-connected":
    case "source-cut":
    case "source-gap-found":
    case "statement-submitted":
    case "statement-edited":
      return null;
    case "alert-raised":
      return key(event.text, "red");
    case "severity-changed":
      return key(t("frame.bar.level", { level: event.severity }), "red");
    case "crisis-status-changed":
      return key(t(`words.crisisStatus.${event.status}`), "blue");
    case "crisis-opened":
      return key(t("timeline.mark.opened"), "blue");
    case "decision-recorded":
      return key(event.text, event.status === "taken" ? "blue" : "quiet");
    case "information-recorded":
    case "information-status-changed":
      return key(
        t("timeline.mark.information", {
          status: t(`words.information.${event.status}`),
          text: String(eventValues(entry, room, speech).text ?? ""),
        }),
        event.status === "refuted" || event.status === "verified" ? "teal" : "amber",
      );
    case "statement-published":
      return key(
        t("timeline.mark.published", {
          number: numberOf(room, event.statementId),
        }),
        "teal",
      );
    case "statement-approved":
      return event.remaining.length > 0
        ? quiet()
        : key(
            t("timeline.mark.approved", {
              number: numberOf(room, event.statementId),
            }),
            "teal",
          );
    case "statement-rejected":
      return key(
        t("timeline.mark.rejected", {
          number: numberOf(room, event.statementId),
        }),
        "red",
      );
    case "commitment-made":
      return key(
        t("timeline.mark.commitment", {
          time: formats.time(Date.parse(event.dueAt)),
        }),
        "amber",
      );
    case "sitrep-issued":
      return key(t("timeline.mark.sitrep", { number: event.number }), "blue");
    case "playbook-started":
      return key(event.playbook.title, "ember");
    case "duty-ended":
      return key(t("timeline.mark.handover", { role: t(`words.role.${event.role}`) }), "quiet");
    case "action-status-changed":
      return event.status === "done"
        ? {
            label: room.actions[event.actionId]?.title ?? "",
            tone: "teal",
            isKey: false,
          }
        : quiet();
    case "note-written":
      return { label: event.text, tone: "quiet", isKey: false };
    default:
      return quiet();
  }
}

function numberOf(room: RoomState, statementId: string): number {
  return room.statements[statementId]?.number ?? 0;
}
