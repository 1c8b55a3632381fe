import type { EntryView, RoomState } from "../../src-main/contract/room-state.ts";
import { unreachable } from "../../src-main/contract/unreachable.ts";
import type { Speech } from "../i18n/language.ts";
import type { Values } from "../i18n/plain-message.ts";
import { sentenceKey } from "./sentence-key.ts";

/** What an entry is told from: a log entry or its view. */
export type Told = Pick<EntryView, "by" | "event">;

/** A person's name as the log knew it, the room itself, or "someone" for an id nobody bears. */
export function personName(id: string, room: RoomState, { t }: Speech): string {
  return id === "host" ? t("events.room") : (room.people[id]?.name ?? t("events.someone"));
}

/** The sentence of what was cancelled: of several, the act itself and not what came along with it. */
function cancelledWords(positions: readonly number[], room: RoomState, speech: Speech): string {
  const entries = room.entries.filter(({ position }) => positions.includes(position));
  const act = entries.findLast(({ event }) => event.type !== "action-added" && event.type !== "duty-started");
  const told = act ?? entries.at(-1);
  if (told === undefined) return "";
  return speech.t(sentenceKey(told.event), eventValues(told, room, speech));
}

/** What stands in the places of an event's sentence. Texts by people go in as they are; show them with `SafeText`. */
export function eventValues({ by, event }: Told, room: RoomState, speech: Speech): Values {
  const { t, formats } = speech;
  const who = personName(by, room, speech);
  const named = (id: string | null): string => (id === null ? "" : personName(id, room, speech));
  const time = (instant: string): string => formats.time(Date.parse(instant));
  const sourceName = (id: string): string =>
    room.sources[id]?.label ??
    room.imports.find((done) => done.importId === id)?.fileName ??
    t("events.unknownSource");
  const statement = (id: string): number => room.statements[id]?.number ?? 0;
  switch (event.type) {
    case "crisis-opened":
      return { who, name: event.name, brand: event.brand };
    case "crisis-renamed":
      return { who, name: event.name };
    case "crisis-start-moved":
      return { who, time: time(event.startedAt), reason: event.reason };
    case "crisis-status-changed":
      return { who, status: t(`words.crisisStatus.${event.status}`) };
    case "severity-changed":
      return {
        who,
        level: event.severity,
        word: t(`words.severity.${event.severity}`),
      };
    case "person-joined":
    case "person-changed":
      return {
        person: event.name,
        roles: formats.list(event.roles.map((role) => t(`words.role.${role}`))),
      };
    case "person-left":
      return { person: named(event.personId) };
    case "duty-started":
    case "duty-ended":
      return {
        person: named(event.personId),
        role: t(`words.role.${event.role}`),
      };
    case "mentions-received":
      return { source: sourceName(event.sourceId), added: event.added };
    case "mentions-withdrawn":
      return {
        source: sourceName(event.sourceId),
        count: event.mentionIds.length,
      };
    case "import-finished":
      return {
        file: event.fileName,
        added: event.added,
        rejected: event.rejected,
      };
    case "mentions-flagged":
    case "mentions-unflagged":
    case "mentions-unassigned":
      return { who, count: event.mentionIds.length };
    case "mentions-assigned":
      return { who, count: event.mentionIds.length, to: named(event.to) };
    case "mention-noted":
    case "note-written":
    case "entry-corrected":
      return { who, text: event.text };
    case "mention-note-withdrawn":
      return { who };
    case "cascade-qualified":
      return { who, family: t(`words.family.${event.family}`) };
    case "author-erased":
      return { who, count: event.erased, reason: event.reason };
    case "source-added":
      return { who, source: event.label };
    case "source-removed":
    case "source-connected":
    case "source-paused":
    case "source-ended":
      return { who, source: sourceName(event.sourceId) };
    case "source-cut":
      return { source: sourceName(event.sourceId), time: time(event.since) };
    case "source-gap-found":
      return {
        source: sourceName(event.sourceId),
        from: time(event.from),
        to: time(event.to),
      };
    case "entry-starred":
    case "entry-unstarred":
    case "checkpoint-signed":
      return { who, position: event.position };
    case "decision-recorded":
      return { status: t(`words.decision.${event.status}`), text: event.text };
    case "decision-status-changed":
      return {
        who,
        status: t(`words.decision.${event.status}`),
        text: room.decisions[event.decisionId]?.text ?? "",
      };
    case "information-recorded":
      return {
        status: t(`words.information.${event.status}`),
        text: event.text,
      };
    case "information-status-changed":
      return {
        status: t(`words.information.${event.status}`),
        text: room.information[event.informationId]?.text ?? "",
      };
    case "alert-raised":
      return { kind: t(`words.alertKind.${event.kind}`), text: event.text };
    case "alert-status-changed":
      return {
        who,
        status: t(`words.alert.${event.status}`),
        text: room.alerts[event.alertId]?.text ?? "",
      };
    case "sitrep-issued":
      return { who, number: event.number };
    case "commitment-made":
      return { who, time: time(event.dueAt), text: event.text };
    case "commitment-kept":
    case "commitment-cancelled":
      return { who, text: room.commitments[event.commitmentId]?.text ?? "" };
    case "entries-cancelled":
      return { who, count: event.positions.length, text: cancelledWords(event.positions, room, speech) };
    case "playbook-started":
      return {
        who,
        title: event.playbook.title,
        version: event.playbook.version,
      };
    case "playbook-ended":
      return { who, title: room.runs[event.runId]?.playbook.title ?? "" };
    case "action-added":
      return { title: event.title };
    case "action-assigned":
      return {
        who,
        title: room.actions[event.actionId]?.title ?? "",
        to: named(event.owner),
      };
    case "action-due-moved":
      return {
        who,
        title: room.actions[event.actionId]?.title ?? "",
        time: event.dueAt === null ? "" : time(event.dueAt),
      };
    case "action-status-changed":
      return {
        who,
        title: room.actions[event.actionId]?.title ?? "",
        status: t(`words.action.${event.status}`),
      };
    case "statement-drafted":
      return { who, number: event.number, title: event.title };
    case "statement-edited":
    case "statement-submitted":
    case "statement-withdrawn":
    case "statement-published":
    case "statement-corrected":
      return { who, number: statement(event.statementId) };
    case "statement-approved":
      return {
        who,
        number: statement(event.statementId),
        role: t(`words.role.${event.role}`),
      };
    case "statement-rejected":
      return {
        who,
        number: statement(event.statementId),
        role: t(`words.role.${event.role}`),
        reason: event.reason,
      };
    default:
      return unreachable(event);
  }
}
