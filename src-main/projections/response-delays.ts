import type { CrisisEvent } from "../contract/event.ts";
import type { EntryView, RoomState, StatementView } from "../contract/room-state.ts";
import { standing } from "./fold-cancellations.ts";

/** A moment and the entry that says so; `position` null: T0 itself. `at` is the event time, ms UTC. */
export interface Point {
  readonly at: number;
  readonly position: number | null;
}

/** From one moment to another; null where it never happened. Negative: it happened before T0. */
export interface Delay {
  readonly from: Point | null;
  readonly to: Point | null;
  /** ms; null when one end is missing. */
  readonly ms: number | null;
}

export interface StatementDelays {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly isHolding: boolean;
  /** Times it was submitted: above 1, words came back. */
  readonly rounds: number;
  readonly rejections: number;
  /** From the first draft to the first submission. */
  readonly draft: Delay;
  /** From the last submission before approval to the last approval. */
  readonly approve: Delay;
  /** From the last approval to publication. */
  readonly publish: Delay;
}

export interface ResponseDelays {
  readonly t0: Point | null;
  /** T0 to the first alert; without alert, to the first thing a person wrote. */
  readonly detect: Delay;
  /** Detection to the first judgement of it: an alert handled, a level set, a status, an assessment. */
  readonly assess: Delay;
  /** T0 to the first holding statement published. */
  readonly hold: Delay;
  /** T0 to the first published statement that is no holding statement. */
  readonly answer: Delay;
  readonly statements: readonly StatementDelays[];
}

const none: Delay = { from: null, to: null, ms: null };

/** How long the room took, step by step, each with the entries it is measured between. */
export function responseDelays(room: RoomState): ResponseDelays {
  const { crisis } = room;
  const entries = inOrderOfFacts(room.entries);
  const t0: Point | null = crisis === null ? null : { at: Date.parse(crisis.startedAt), position: null };
  const alert = first(entries, ({ event }) => event.type === "alert-raised");
  const detected = alert ?? first(entries, ({ event, by }) => by !== "host" && isWritten(event.type));
  const assessed =
    detected === null
      ? null
      : first(
          entries,
          ({ event, occurredAt }) => Date.parse(occurredAt) >= detected.at && isJudgement(event),
        );
  const statements = Object.values(room.statements)
    .toSorted((a, b) => a.number - b.number)
    .map((statement) => delaysOf(statement, entries));
  return {
    t0,
    detect: delay(t0, detected),
    assess: detected === null ? none : delay(detected, assessed),
    hold: delay(t0, firstPublished(statements, true)),
    answer: delay(t0, firstPublished(statements, false)),
    statements,
  };
}

function delaysOf(statement: StatementView, entries: readonly EntryView[]): StatementDelays {
  const its = entries.filter(({ event }) => "statementId" in event && event.statementId === statement.id);
  const ofType = (type: CrisisEvent["type"]): readonly Point[] =>
    its.filter(({ event }) => event.type === type).map(pointOf);
  const submissions = ofType("statement-submitted");
  const approvals = its.filter(
    ({ event }) => event.type === "statement-approved" && event.remaining.length === 0,
  );
  const approved = approvals.map(pointOf).at(-1) ?? null;
  const submitted = submissions.findLast(({ at }) => approved === null || at <= approved.at) ?? null;
  const published = ofType("statement-published").at(-1) ?? null;
  const { id, number, title, isHolding } = statement;
  return {
    id,
    number,
    title,
    isHolding,
    rounds: submissions.length,
    rejections: ofType("statement-rejected").length,
    draft: delay(ofType("statement-drafted")[0] ?? null, submissions[0] ?? null),
    approve: delay(submitted, approved),
    publish: delay(approved, published),
  };
}

function firstPublished(statements: readonly StatementDelays[], isHolding: boolean): Point | null {
  const published = statements
    .filter((statement) => statement.isHolding === isHolding)
    .flatMap(({ publish }) => (publish.to === null ? [] : [publish.to]));
  return published.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

function inOrderOfFacts(entries: readonly EntryView[]): readonly EntryView[] {
  // What was corrected, or taken back, is not what happened.
  const uncorrected = standing(entries).filter(({ correctedBy }) => correctedBy === null);
  return uncorrected.toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
}

function isWritten(type: CrisisEvent["type"]): boolean {
  return type === "note-written" || type === "information-recorded" || type === "decision-recorded";
}

function isJudgement(event: CrisisEvent): boolean {
  switch (event.type) {
    case "alert-status-changed":
    case "severity-changed":
    case "crisis-status-changed":
    case "decision-recorded":
      return true;
    case "note-written":
      return event.kind === "assessment";
    default:
      return false;
  }
}

function first(entries: readonly EntryView[], is: (entry: EntryView) => boolean): Point | null {
  const found = entries.find(is);
  return found === undefined ? null : pointOf(found);
}

function pointOf({ occurredAt, position }: EntryView): Point {
  return { at: Date.parse(occurredAt), position };
}

function delay(from: Point | null, to: Point | null): Delay {
  return { from, to, ms: from === null || to === null ? null : to.at - from.at };
}

/** Positions of the entries a delay is measured between. */
export function positionsOf({ from, to }: Delay): readonly number[] {
  return [from, to].flatMap((point) => (point === null || point.position === null ? [] : [point.position]));
}
