import type { RoomState, StatementView } from "../../src-main/contract/room-state.ts";
import type { Role } from "../../src-main/contract/vocabulary.ts";

/** A statement this person can approve now, and in whose role. */
export interface Waiting {
  readonly statement: StatementView;
  readonly role: Role;
  readonly isDeputy: boolean;
}

/** Statements in approval that wait for this person, own role or as deputy once the delay has passed. `now` in ms UTC. */
export function waitingFor(room: RoomState, personId: string | null, now: number): readonly Waiting[] {
  const mine = personId === null ? [] : (room.people[personId]?.roles ?? []);
  const found: Waiting[] = [];
  for (const statement of Object.values(room.statements)) {
    if (statement.status !== "inReview" || statement.submittedAt === null) continue;
    if (statement.approvals.some((approval) => approval.by === personId)) continue;
    const submitted = Date.parse(statement.submittedAt);
    for (const { role, deputy, deputyAfterMinutes } of statement.approvers) {
      if (statement.approvals.some((approval) => approval.role === role)) continue;
      const isOwn = mine.includes(role);
      const isDeputy =
        !isOwn && deputy !== null && mine.includes(deputy) && now >= submitted + deputyAfterMinutes * 60_000;
      if (isOwn || isDeputy) {
        found.push({ statement, role, isDeputy });
        break;
      }
    }
  }
  return found;
}

/** The nearest public commitment still due; null when none is. */
export function nextCommitment(room: RoomState): RoomState["commitments"][string] | null {
  const due = Object.values(room.commitments).filter((commitment) => commitment.status === "due");
  return due.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] ?? null;
}

/** Actions past their due time and not done. */
export function overdueActions(room: RoomState, now: number): number {
  return Object.values(room.actions).filter(
    ({ status, dueAt }) =>
      (status === "todo" || status === "inProgress") && dueAt !== null && Date.parse(dueAt) < now,
  ).length;
}
