import fc from "fast-check";
import { type CrisisEvent, eventSchema } from "../../src-main/contract/event.ts";
import type { LogEntry } from "../../src-main/contract/log-entry.ts";

const id = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
const text = fc.constantFrom("Rappel des lots 12 et 14", "On vérifie", "<img src=x>");
const reason = fc.constantFrom("", "demande du juriste");
const instant = fc
  .integer({ min: 0, max: 129_600 })
  .map((s) => new Date(1_772_000_000_000 + s * 1000).toISOString());
const hex = fc.constantFrom("a".repeat(64), "b".repeat(64), "c".repeat(64));
const role = fc.constantFrom("crisisDirector" as const, "commsDirector" as const, "legalCounsel" as const);
const wording = fc.record({
  text,
  channel: fc.constant("press" as const),
  lang: fc.constant("fr" as const),
  validUntil: fc.constant(null),
});
const approvers = fc.constant([{ role: "legalCounsel" as const, deputy: null, deputyAfterMinutes: 15 }]);

function event<T extends CrisisEvent["type"]>(type: T, fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record({ type: fc.constant(type), ...fields });
}

const anyEvent = fc
  .oneof(
    event("crisis-opened", {
      crisisId: id,
      name: text,
      brand: text,
      startedAt: instant,
      lang: fc.constant("fr"),
      query: fc.constant(""),
      isDemo: fc.boolean(),
    }),
    event("severity-changed", { severity: fc.constantFrom(1, 2, 3, 4), reason }),
    event("crisis-status-changed", { status: fc.constantFrom("open", "standDown"), reason }),
    event("person-joined", { personId: id, name: text, roles: fc.constant(["logger"]) }),
    event("person-left", { personId: id }),
    event("duty-started", { personId: id, role }),
    event("duty-ended", { personId: id, role, handover: reason, to: fc.constant(null) }),
    event("mentions-received", {
      batch: fc.integer({ min: 1, max: 9 }),
      sourceId: id,
      added: fc.nat(50),
      updated: fc.nat(5),
      firstRow: fc.constant(1),
      lastRow: fc.constant(2),
      seal: hex,
    }),
    event("mentions-withdrawn", { sourceId: id, mentionIds: ids }),
    event("mentions-flagged", { mentionIds: ids }),
    event("mentions-unflagged", { mentionIds: ids }),
    event("mentions-assigned", { mentionIds: ids, to: id }),
    event("mentions-unassigned", { mentionIds: ids }),
    event("mention-noted", { mentionId: id, noteId: id, text }),
    event("mention-note-withdrawn", { mentionId: id, noteId: id }),
    event("cascade-qualified", { root: id, family: fc.constantFrom("rumour", "denial"), reason }),
    event("source-added", {
      sourceId: id,
      kind: fc.constant("jetstream"),
      label: text,
      settings: fc.constant({ host: "localhost", speed: 1 }),
    }),
    event("source-connected", { sourceId: id }),
    event("source-cut", { sourceId: id, reason, since: instant }),
    event("source-gap-found", { sourceId: id, from: instant, to: instant, reason }),
    event("source-removed", { sourceId: id }),
    event("note-written", {
      entryId: id,
      kind: fc.constant("fact"),
      text,
      mentionIds: ids,
      attachments: fc.constant([]),
    }),
    event("entry-corrected", {
      entryId: id,
      corrects: fc.oneof(id, fc.integer({ min: 1, max: 40 }).map(String)),
      text,
      reason,
    }),
    event("entry-starred", { position: fc.integer({ min: 1, max: 40 }) }),
    event("entry-unstarred", { position: fc.integer({ min: 1, max: 40 }) }),
    event("entries-cancelled", {
      positions: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    }),
    event("decision-recorded", {
      decisionId: id,
      text,
      status: fc.constant("proposed"),
      mentionIds: ids,
      attachments: fc.constant([]),
    }),
    event("decision-status-changed", { decisionId: id, status: fc.constant("taken"), reason }),
    event("information-recorded", {
      informationId: id,
      text,
      status: fc.constant("unverified"),
      mentionIds: ids,
      roots: ids,
    }),
    event("information-status-changed", { informationId: id, status: fc.constant("refuted"), reason }),
    event("action-added", {
      actionId: id,
      runId: fc.constant(null),
      cardId: fc.constant(null),
      title: text,
      detail: text,
      role,
      dueAt: instant,
      owner: fc.constant(null),
    }),
    event("action-status-changed", {
      actionId: id,
      status: fc.constantFrom("todo", "done"),
      note: reason,
    }),
    event("statement-drafted", {
      statementId: id,
      number: fc.integer({ min: 1, max: 9 }),
      title: text,
      isHolding: fc.boolean(),
      wording,
      fingerprint: hex,
      approvers,
      template: fc.constant(null),
      mentionIds: ids,
    }),
    event("statement-edited", {
      statementId: id,
      title: text,
      wording,
      fingerprint: hex,
      approvers,
      makesStale: fc.boolean(),
    }),
    event("statement-submitted", { statementId: id, fingerprint: hex }),
    event("statement-approved", {
      statementId: id,
      fingerprint: hex,
      role,
      isDeputy: fc.boolean(),
      remaining: fc.constantFrom([], ["legalCounsel"]),
    }),
    event("statement-rejected", { statementId: id, fingerprint: hex, role, reason: text }),
    event("statement-published", {
      statementId: id,
      fingerprint: hex,
      url: fc.constant(null),
      mentionId: fc.constant(null),
    }),
  )
  .map((value) => eventSchema().parse(value));

/** Any log at all, in order, whatever the rules would have said: a fold is total. */
export const anyLog: fc.Arbitrary<readonly LogEntry[]> = fc
  .array(fc.tuple(anyEvent, instant, id), { maxLength: 40 })
  .map((written) =>
    written.map(([one, at, by], index) => ({
      position: index + 1,
      station: "poste-1",
      occurredAt: at,
      recordedAt: at,
      by,
      event: one,
      previous: "0".repeat(64),
      hash: "1".repeat(64),
    })),
  );
