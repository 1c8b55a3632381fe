import type { Role } from "../../contract/vocabulary.ts";
import type { DemoCommand, DemoPerson, DemoStep } from "./demo-script.ts";
import { parisInstant } from "./paris-clock.ts";

/** The room: eight people, all invented. */
export const people = {
  ines: { key: "ines", name: "Inès Belkadi", roles: ["communityManager", "monitor", "customerCare"] },
  sophie: { key: "sophie", name: "Sophie Bardin", roles: ["cellLead"] },
  mathieu: { key: "mathieu", name: "Mathieu Carrel", roles: ["crisisDirector"] },
  anne: { key: "anne", name: "Anne Delmas", roles: ["commsDirector"] },
  julien: { key: "julien", name: "Julien Maurin", roles: ["legalCounsel"] },
  karim: { key: "karim", name: "Karim Sow", roles: ["spokesperson"] },
  thomas: { key: "thomas", name: "Thomas Roux", roles: ["logger"] },
  nadia: { key: "nadia", name: "Nadia Ferrand", roles: ["logger", "monitor"] },
} as const satisfies Readonly<Record<string, DemoPerson>>;

export type PersonKey = keyof typeof people;

/** Somebody does something at a Paris wall-clock time of the first or second day: `t1("12:05:10")`. */
export function t1(time: string): string {
  return parisInstant(`2026-03-03T${time}`);
}

export function t2(time: string): string {
  return parisInstant(`2026-03-04T${time}`);
}

export function step(
  at: string,
  by: PersonKey | "host",
  command: DemoCommand,
  more: Pick<DemoStep, "as" | "occurredAt"> = {},
): DemoStep {
  return { at, by, command, ...more };
}

export function join(at: string, by: PersonKey | "host", person: DemoPerson): DemoStep {
  const command: DemoCommand = { type: "join-person", name: person.name, roles: [...person.roles] };
  return step(at, by, command, { as: `person:${person.key}` });
}

export function duty(at: string, by: PersonKey, role: Role): DemoStep {
  return step(at, by, { type: "start-duty", role });
}

export function note(
  at: string,
  by: PersonKey,
  kind: "fact" | "assumption" | "assessment",
  text: string,
  mentionIds: readonly string[] = [],
  more: Pick<DemoStep, "as" | "occurredAt"> = {},
): DemoStep {
  return step(at, by, { type: "write-note", kind, text, mentionIds: [...mentionIds], attachments: [] }, more);
}

export function decision(
  at: string,
  by: PersonKey,
  text: string,
  as: string,
  mentionIds: readonly string[] = [],
) {
  const command: DemoCommand = {
    type: "record-decision",
    text,
    status: "taken",
    mentionIds: [...mentionIds],
    attachments: [],
  };
  return step(at, by, command, { as });
}

/** Gives an action card of the running playbook to somebody. */
export function assign(at: string, by: PersonKey, card: string, owner: PersonKey): DemoStep {
  return step(at, by, {
    type: "assign-action",
    actionId: `ref:action:${card}`,
    owner: `ref:person:${owner}`,
  });
}

export function progress(
  at: string,
  by: PersonKey,
  card: string,
  status: "inProgress" | "done" | "notApplicable",
  text: string,
): DemoStep {
  return step(at, by, { type: "change-action-status", actionId: `ref:action:${card}`, status, note: text });
}

export function qualify(
  at: string,
  by: PersonKey,
  root: string,
  family: "attack" | "rumour" | "campaign" | "denial" | "support" | "neutral",
  reason: string,
): DemoStep {
  return step(at, by, { type: "qualify-cascade", root, family, reason });
}

export function approve(at: string, by: PersonKey, role: Role, statement: string): DemoStep {
  return step(at, by, {
    type: "approve-statement",
    statementId: `ref:statement:${statement}`,
    role,
    fingerprint: `ref:fingerprint:statement:${statement}`,
  });
}

export function sitrep(at: string, by: PersonKey, text: string): DemoStep {
  return step(at, by, { type: "issue-sitrep", text });
}

export function commit(at: string, by: PersonKey, text: string, dueAt: string, as: string): DemoStep {
  return step(at, by, { type: "make-commitment", text, dueAt }, { as });
}
