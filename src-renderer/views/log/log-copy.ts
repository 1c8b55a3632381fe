import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { personName } from "../../components/event-values.ts";
import {
  attachmentsOf,
  entryFace,
  isStruck,
  mentionsOf,
  tiesOf,
} from "../../components/record/entry-face.ts";
import type { Speech } from "../../i18n/language.ts";
import { knownLate, lateness, localDay } from "./log-items.ts";

/** An entry in parts, ready for any kind of paper. Texts stay as they were written, on one line. */
export interface EntryLine {
  readonly time: string;
  /** "su à 14:12" when the room knew later; else empty. */
  readonly late: string;
  readonly tag: string;
  readonly text: string;
  /** Who, why, corrections, what is attached. */
  readonly notes: readonly string[];
}

export function entryLine(entry: EntryView, room: RoomState, speech: Speech): EntryLine {
  const { t, formats } = speech;
  const face = entryFace(entry, room, speech);
  const occurred = Date.parse(entry.occurredAt);
  const recorded = Date.parse(entry.recordedAt);
  const at = localDay(occurred) === localDay(recorded) ? formats.time(recorded) : formats.dateTime(recorded);
  const mentions = mentionsOf(entry).length;
  const notes = [
    face.isOwnWords ? personName(entry.by, room, speech) : "",
    face.reason.trim() === "" ? "" : t("log.copy.reason", { reason: face.reason.trim() }),
    ...tiesOf(entry, room.entries, speech).map(({ label }) => label),
    mentions === 0 ? "" : t("log.mentions", { count: mentions }),
    ...attachmentsOf(entry).map(({ name, hash }) => `${name} (${hash.slice(0, 12)})`),
  ];
  return {
    time: formats.time(occurred),
    late: lateness(entry) >= knownLate ? t("log.knownAt", { at }) : "",
    tag: face.tag ?? "",
    text: face.text.replace(/\s*\n\s*/g, " ").trim(),
    notes: notes.filter((note) => note !== ""),
  };
}

/** "14:10 (su à 14:12) — Décision prise — Retirer le lot [n° 45 · Anne Delmas]" */
export function entryText(entry: EntryView, room: RoomState, speech: Speech): string {
  const { time, late, tag, text, notes } = entryLine(entry, room, speech);
  const when = late === "" ? time : `${time} (${late})`;
  const said = [when, tag, text].filter((part) => part !== "").join(" — ");
  return `${said} [${[speech.t("log.number", { position: entry.position }), ...notes].join(" · ")}]`;
}

export function logText(entries: readonly EntryView[], room: RoomState, speech: Speech): string {
  return byDay(entries, speech)
    .flatMap(([day, its]) => [day, ...its.map((entry) => entryText(entry, room, speech)), ""])
    .join("\n")
    .trim();
}

export function logMarkdown(entries: readonly EntryView[], room: RoomState, speech: Speech): string {
  return byDay(entries, speech)
    .flatMap(([day, its]) => [`## ${day}`, "", ...its.map((entry) => entryMarkdown(entry, room, speech)), ""])
    .join("\n")
    .trim();
}

export function entryMarkdown(entry: EntryView, room: RoomState, speech: Speech): string {
  const { time, late, tag, text, notes } = entryLine(entry, room, speech);
  const when = late === "" ? `**${time}**` : `**${time}** (${late})`;
  const words = isStruck(entry) ? `~~${plain(text)}~~` : plain(text);
  const said = [when, tag === "" ? "" : `*${tag}*`, words].filter((part) => part !== "").join(" — ");
  const aside = [speech.t("log.number", { position: entry.position }), ...notes.map(plain)].join(" · ");
  return `- ${said} (${aside})`;
}

// What would be read as markup is somebody's words: it stays words.
const plain = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/g, "\\$&");

function byDay(
  entries: readonly EntryView[],
  { formats }: Speech,
): readonly (readonly [string, readonly EntryView[]])[] {
  const days = Map.groupBy(entries, (entry) => localDay(Date.parse(entry.occurredAt)));
  return [...days.values()].map((its) => {
    const [first] = its;
    return [first === undefined ? "" : formats.day(Date.parse(first.occurredAt)), its] as const;
  });
}
