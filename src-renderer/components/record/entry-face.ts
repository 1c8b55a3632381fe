import type { EventType } from "../../../src-main/contract/event.ts";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { positionOf } from "../../../src-main/projections/fold-entries.ts";
import type { MessageKey } from "../../i18n/catalogue.ts";
import type { Speech } from "../../i18n/language.ts";
import { entryWords } from "../entry-words.ts";
import { standingOf, statusWord } from "./change-status.ts";
import type { Attachment } from "./record-form.ts";

/** How an entry is read: what it is in a word or two, then words a person wrote, or the room's own sentence. */
export interface EntryFace {
  readonly tag: string | null;
  readonly tone: "plain" | "red" | "amber" | "teal" | "blue" | "ember";
  readonly text: string;
  /** True: the text was written by a person; false: it is the sentence of the event. */
  readonly isOwnWords: boolean;
  readonly reason: string;
}

type Tone = EntryFace["tone"];

const statusTones: Readonly<Record<string, Tone>> = {
  new: "red",
  acknowledged: "amber",
  qualified: "amber",
  taken: "blue",
  unverified: "amber",
  verifying: "amber",
  verified: "teal",
  refuted: "teal",
  kept: "teal",
  due: "amber",
};

/** Their sentence holds the reason already. */
const saysItsReason: ReadonlySet<EventType> = new Set<EventType>([
  "crisis-start-moved",
  "author-erased",
  "statement-rejected",
]);

/** The face of an entry, with the status that what it wrote has in this room (live, or at the moment of a replay). */
export function entryFace(entry: EntryView, room: RoomState, speech: Speech): EntryFace {
  const { t, formats } = speech;
  const { event } = entry;
  const reason = "reason" in event && !saysItsReason.has(event.type) ? event.reason : "";
  const written = (tag: string, text: string, tone: Tone = "plain"): EntryFace => ({
    ...{ tag, text, tone, isOwnWords: true, reason },
  });
  const standing = standingOf(entry, room);
  const fallen = entry.cancelledBy === null ? "" : t("log.cancelled");
  const status = standing === null ? fallen : statusWord(standing.of, standing.status, speech);
  const tone = statusTones[standing?.status ?? ""] ?? "plain";
  switch (event.type) {
    case "note-written":
      return written(t(`words.entryKind.${event.kind}`), event.text);
    case "entry-corrected":
      return written(t("log.face.correction"), event.text, "ember");
    case "decision-recorded":
      return written(t("log.face.decision", { status }), event.text, tone);
    case "information-recorded":
      return written(t("log.face.information", { status }), event.text, tone);
    case "alert-raised":
      return written(
        t("log.face.alert", { kind: t(`words.alertKind.${event.kind}`), status }),
        event.text,
        tone,
      );
    case "sitrep-issued":
      return written(t("log.face.sitrep", { number: event.number }), event.text, "blue");
    case "commitment-made":
      return written(
        t("log.face.commitment", { when: formats.dateTime(Date.parse(event.dueAt)), status }),
        event.text,
        tone,
      );
    case "mention-noted":
      return written(t("log.face.mentionNote"), event.text);
    case "duty-ended":
      return {
        tag: event.handover.trim() === "" ? null : t("log.face.handover"),
        tone: "plain",
        text: [entryWords(entry, room, speech), event.handover.trim()]
          .filter((part) => part !== "")
          .join(" — "),
        isOwnWords: false,
        reason,
      };
    default:
      return { tag: null, tone: "plain", text: entryWords(entry, room, speech), isOwnWords: false, reason };
  }
}

/** Mentions an entry stands on; the handling of mentions in bulk names them too, but is not about reading them. */
export function mentionsOf({ event }: Pick<EntryView, "event">): readonly string[] {
  if ("mentionIds" in event) return event.mentionIds;
  if (event.type === "mention-noted") return [event.mentionId];
  if (event.type === "cascade-qualified") return [event.root];
  if (event.type === "statement-published" && event.mentionId !== null) return [event.mentionId];
  return [];
}

export function attachmentsOf({ event }: Pick<EntryView, "event">): readonly Attachment[] {
  return "attachments" in event ? event.attachments : [];
}

/** Taken back, or corrected by another: shown struck, never gone. */
export function isStruck({ correctedBy, cancelledBy }: EntryView): boolean {
  return correctedBy !== null || cancelledBy !== null;
}

/** One way from an entry to another that it corrects or takes back, or that does so to it. */
export interface EntryTie {
  readonly label: string;
  readonly position: number;
}

const mostTies = 4;

/** What ties an entry to others; a playbook taken back with all its cards names the first few. */
export function tiesOf(entry: EntryView, entries: readonly EntryView[], { t }: Speech): readonly EntryTie[] {
  const { event, correctedBy, cancelledBy } = entry;
  const tie = (key: MessageKey, position: number | null): readonly EntryTie[] =>
    position === null ? [] : [{ label: t(key, { position }), position }];
  const corrects = event.type === "entry-corrected" ? positionOf(entries, event.corrects) : null;
  const cancels = event.type === "entries-cancelled" ? event.positions.slice(0, mostTies) : [];
  return [
    ...tie("log.cancelledBy", cancelledBy),
    ...tie("log.correctedBy", correctedBy),
    ...tie("log.corrects", corrects),
    ...cancels.flatMap((position) => tie("log.cancels", position)),
  ];
}
