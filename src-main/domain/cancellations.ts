import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { isCancellable, type Subject, subjectKey, subjectOf } from "../contract/subject-of.ts";
import { unreachable } from "../contract/unreachable.ts";
import { type Crisis, initialCrisis, type RecordedEvent } from "./crisis.ts";
import { type Decision, type DecisionContext, emit } from "./decision.ts";
import { dropAll, type Keyed, lookUp, put, valuesOf } from "./keyed.ts";
import { refuseTakenName } from "./people.ts";

/** The crisis after one entry, whatever it is about. */
type Fold = (crisis: Crisis, entry: RecordedEvent) => Crisis;

/**
 * Undo is a new entry: the crisis is then as if the cancelled ones had never been written. Only by who wrote them, and
 * only while nothing else has been said of the same thing, so that nobody's act loses the ground it stood on.
 */
export function decideCancellations(
  command: CommandOf<"cancel-entries">,
  crisis: Crisis,
  { by }: DecisionContext,
): Decision {
  const positions = [...new Set(command.positions)].toSorted((a, b) => a - b);
  const known = new Map(
    valuesOf(crisis.threads)
      .flat()
      .map((entry) => [entry.position, entry]),
  );
  const entries: RecordedEvent[] = [];
  for (const position of positions) {
    const entry = known.get(position);
    if (entry === undefined || !isCancellable(entry.event)) return refuse("entry.cannot-be-cancelled");
    if (entry.by !== by) return refuse("entry.of-another");
    entries.push(entry);
  }
  const cancelled = new Set(positions);
  return (
    refuseActedOn(entries, cancelled, crisis) ??
    refuseClash(entries, crisis) ??
    emit({ type: "entries-cancelled", positions })
  );
}

/** Whether the entry at this position is the one that closed the crisis. */
export function isClosing(position: number, crisis: Crisis): boolean {
  const last = (lookUp(crisis.threads, subjectKey({ kind: "status", id: "" })) ?? []).at(-1);
  return last?.position === position;
}

/** Keeps the entry with the others about the same thing, so that what it says can be taken back. */
export function rememberEntry(crisis: Crisis, entry: RecordedEvent): Crisis {
  const subject = subjectOf(entry.event);
  if (subject === null) return crisis;
  const key = subjectKey(subject);
  return { ...crisis, threads: put(crisis.threads, key, [...(lookUp(crisis.threads, key) ?? []), entry]) };
}

/** Each thing the cancelled entries spoke of is folded anew without them. */
export function evolveCancellations(
  crisis: Crisis,
  { positions }: EventOf<"entries-cancelled">,
  fold: Fold,
): Crisis {
  const cancelled = new Set(positions);
  let after = crisis;
  for (const thread of valuesOf(crisis.threads)) {
    const [first] = thread;
    const subject = first === undefined ? null : subjectOf(first.event);
    if (subject === null || !thread.some(({ position }) => cancelled.has(position))) continue;
    const left = thread.filter(({ position }) => !cancelled.has(position));
    after = withSubject(after, subject, left.reduce(fold, initialCrisis));
    after = { ...after, threads: put(after.threads, subjectKey(subject), left) };
  }
  return after;
}

function refuseActedOn(
  entries: readonly RecordedEvent[],
  cancelled: ReadonlySet<number>,
  crisis: Crisis,
): Refusal | null {
  const hasFollowing = (entry: RecordedEvent): boolean => {
    const subject = subjectOf(entry.event);
    const thread = subject === null ? [] : (lookUp(crisis.threads, subjectKey(subject)) ?? []);
    return thread.some(({ position }) => position > entry.position && !cancelled.has(position));
  };
  // A playbook is taken back whole: a card somebody has begun keeps it running.
  const leavesActions = ({ event }: RecordedEvent): boolean =>
    event.type === "playbook-started" &&
    valuesOf(crisis.threads).some(([first]) => {
      const isItsAction = first?.event.type === "action-added" && first.event.runId === event.runId;
      return isItsAction && !cancelled.has(first.position);
    });
  return entries.some((entry) => hasFollowing(entry) || leavesActions(entry))
    ? refuse("entry.acted-on-since")
    : null;
}

/** What came since may have taken the place: a name in the room, a playbook that runs once at a time. */
function refuseClash(entries: readonly RecordedEvent[], crisis: Crisis): Refusal | null {
  for (const { event } of entries) {
    if (event.type === "person-left") {
      const person = crisis.people.find(({ id }) => id === event.personId);
      const taken = person === undefined ? null : refuseTakenName(crisis, person.name, person.id);
      if (taken !== null) return taken;
    }
    if (event.type === "playbook-ended") {
      const run = crisis.runs.find(({ id }) => id === event.runId);
      const another = crisis.runs.find((other) => other.isRunning && other.playbookId === run?.playbookId);
      if (another !== undefined) return refuse("playbook.already-running", { title: another.title });
    }
  }
  return null;
}

/** The crisis with what it knows of one thing taken from another fold of that thing alone. */
function withSubject(crisis: Crisis, subject: Subject, from: Crisis): Crisis {
  const { kind, id } = subject;
  switch (kind) {
    case "status":
      return { ...crisis, status: from.status };
    case "severity":
      return { ...crisis, severity: from.severity };
    case "person": {
      const person = from.people.find((one) => one.id === id);
      if (person === undefined) return crisis;
      return { ...crisis, people: crisis.people.map((one) => (one.id === id ? person : one)) };
    }
    case "run": {
      const run = from.runs.find((one) => one.id === id);
      const runs = run === undefined ? crisis.runs.filter((one) => one.id !== id) : null;
      return { ...crisis, runs: runs ?? crisis.runs.map((one) => (one.id === id && run ? run : one)) };
    }
    case "writing":
      return { ...crisis, writers: taken(crisis.writers, from.writers, id) };
    case "decision":
      return { ...crisis, decisions: taken(crisis.decisions, from.decisions, id) };
    case "information":
      return { ...crisis, information: taken(crisis.information, from.information, id) };
    case "alert":
      return { ...crisis, alerts: taken(crisis.alerts, from.alerts, id) };
    case "commitment":
      return { ...crisis, commitments: taken(crisis.commitments, from.commitments, id) };
    case "action":
      return { ...crisis, actions: taken(crisis.actions, from.actions, id) };
    case "statement":
      return { ...crisis, statements: taken(crisis.statements, from.statements, id) };
    case "cascade":
      return { ...crisis, families: taken(crisis.families, from.families, id) };
    default:
      return unreachable(kind);
  }
}

function taken<V>(into: Keyed<V>, from: Keyed<V>, id: string): Keyed<V> {
  const value = lookUp(from, id);
  return value === undefined ? dropAll(into, [id]) : put(into, id, value);
}
