import type { ApprovalRequest } from "../../../src-main/contract/events/response-events.ts";
import type { PersonView, StatementView } from "../../../src-main/contract/room-state.ts";
import type { Role } from "../../../src-main/contract/vocabulary.ts";

/** Where one role of the approval circuit stands. Times in ms UTC. */
export type CircuitStep = { readonly role: Role; readonly deputy: Role | null } & (
  | { readonly state: "idle" }
  | { readonly state: "approved"; readonly by: string; readonly at: number; readonly isDeputy: boolean }
  | { readonly state: "rejected"; readonly by: string; readonly at: number; readonly reason: string }
  | {
      readonly state: "waiting";
      readonly since: number;
      /** When the deputy may stand in; null: nobody does. */
      readonly deputyAt: number | null;
      readonly isDeputyOpen: boolean;
    }
);

/** Every role asked, in the order asked, and what it has said of the words as they stand. `now` in ms UTC. */
export function circuitOf(statement: StatementView, now: number): readonly CircuitStep[] {
  return statement.approvers.map((request) => stepOf(statement, request, now));
}

function stepOf(statement: StatementView, request: ApprovalRequest, now: number): CircuitStep {
  const { role, deputy } = request;
  const approval = statement.approvals.find((given) => given.role === role);
  if (approval !== undefined) {
    const { by, at, isDeputy } = approval;
    return { role, deputy, state: "approved", by, at: Date.parse(at), isDeputy };
  }
  const rejection = statement.rejections.findLast((given) => given.role === role);
  if (
    statement.status === "rejected" &&
    rejection !== undefined &&
    rejection === statement.rejections.at(-1)
  ) {
    const { by, at, reason } = rejection;
    return { role, deputy, state: "rejected", by, at: Date.parse(at), reason };
  }
  if (statement.status !== "inReview" || statement.submittedAt === null)
    return { role, deputy, state: "idle" };
  const since = Date.parse(statement.submittedAt);
  const deputyAt = deputy === null ? null : since + request.deputyAfterMinutes * 60_000;
  return {
    role,
    deputy,
    state: "waiting",
    since,
    deputyAt,
    isDeputyOpen: deputyAt !== null && now >= deputyAt,
  };
}

/** What this seat can say of a statement in approval, and why not when it cannot. */
export type Standing =
  | { readonly kind: "may"; readonly role: Role; readonly isDeputy: boolean }
  | { readonly kind: "has-approved"; readonly role: Role; readonly missing: readonly Role[] }
  | { readonly kind: "deputy-soon"; readonly role: Role; readonly at: number }
  | { readonly kind: "others"; readonly missing: readonly Role[] }
  | { readonly kind: "nobody" };

/** The rule itself is the host's; this only tells the person before they try. `now` in ms UTC. */
export function standingOf(statement: StatementView, person: PersonView | undefined, now: number): Standing {
  if (person === undefined) return { kind: "nobody" };
  const waiting = circuitOf(statement, now).filter((step) => step.state === "waiting");
  const missing = waiting.map((step) => step.role);
  const given = statement.approvals.find((approval) => approval.by === person.id);
  if (given !== undefined) return { kind: "has-approved", role: given.role, missing };
  const own = waiting.find((step) => person.roles.includes(step.role));
  if (own !== undefined) return { kind: "may", role: own.role, isDeputy: false };
  const deputised = waiting.filter((step) => step.deputy !== null && person.roles.includes(step.deputy));
  const open = deputised.find((step) => step.isDeputyOpen);
  if (open !== undefined) return { kind: "may", role: open.role, isDeputy: true };
  const next = deputised.toSorted((a, b) => (a.deputyAt ?? 0) - (b.deputyAt ?? 0))[0];
  if (next !== undefined && next.deputyAt !== null) {
    return { kind: "deputy-soon", role: next.role, at: next.deputyAt };
  }
  return { kind: "others", missing };
}

/** Everyone present who holds the role. */
export function holdersOf(people: Readonly<Record<string, PersonView>>, role: Role): readonly PersonView[] {
  return Object.values(people).filter((person) => !person.hasLeft && person.roles.includes(role));
}
