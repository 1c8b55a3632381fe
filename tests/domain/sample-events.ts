import type { CommandOf } from "../../src-main/contract/command.ts";
import type { CrisisEvent, EventOf } from "../../src-main/contract/event.ts";
import type { ApprovalRequest, Wording } from "../../src-main/contract/events/response-events.ts";
import type { ActionCard, Playbook } from "../../src-main/contract/playbook.ts";
import type { Role } from "../../src-main/contract/vocabulary.ts";
import { fingerprintOf, startedAt } from "./given.ts";

export const opened: CrisisEvent = {
  type: "crisis-opened",
  crisisId: "crisis",
  name: "Biberons",
  brand: "Norvalie",
  startedAt,
  lang: "fr",
  query: "",
  isDemo: false,
};

/** A person whose id is their name in lower case. */
export function joined(name: string, ...roles: Role[]): CrisisEvent {
  return { type: "person-joined", personId: name.toLowerCase(), name, roles };
}

/** A crisis with Anna, who leads it. */
export const room: readonly CrisisEvent[] = [opened, joined("Anna", "cellLead")];

export const words: Wording = { text: "Nous vérifions.", channel: "x", lang: "fr", validUntil: null };
export const otherWords: Wording = { ...words, text: "Nous vérifions encore." };

export function asking(role: Role, deputy: Role | null = null, deputyAfterMinutes = 10): ApprovalRequest {
  return { role, deputy, deputyAfterMinutes };
}

export const legalAndComms = [asking("legalCounsel"), asking("commsDirector", "cellLead", 15)];

export function drafted(
  statementId: string,
  wording: Wording = words,
  approvers: ApprovalRequest[] = legalAndComms,
): EventOf<"statement-drafted"> {
  return {
    type: "statement-drafted",
    statementId,
    number: 1,
    title: "Premiers mots",
    isHolding: true,
    wording,
    fingerprint: fingerprintOf(wording),
    approvers,
    template: null,
    mentionIds: [],
  };
}

export function submitted(statementId: string, wording: Wording = words): CrisisEvent {
  return { type: "statement-submitted", statementId, fingerprint: fingerprintOf(wording) };
}

export function approved(statementId: string, role: Role, ...remaining: Role[]): CrisisEvent {
  return {
    type: "statement-approved",
    statementId,
    fingerprint: fingerprintOf(words),
    role,
    isDeputy: false,
    remaining,
  };
}

export function published(statementId: string): CrisisEvent {
  return {
    type: "statement-published",
    statementId,
    fingerprint: fingerprintOf(words),
    url: null,
    mentionId: null,
  };
}

export function approve(
  statementId: string,
  role: Role,
  wording: Wording = words,
): CommandOf<"approve-statement"> {
  return { type: "approve-statement", statementId, role, fingerprint: fingerprintOf(wording) };
}

export function editTo(
  statementId: string,
  wording: Wording,
  approvers: ApprovalRequest[] = legalAndComms,
): CommandOf<"edit-statement"> {
  return { type: "edit-statement", statementId, title: "Premiers mots", wording, approvers };
}

export function publish(statementId: string, wording: Wording = words): CommandOf<"publish-statement"> {
  return {
    type: "publish-statement",
    statementId,
    fingerprint: fingerprintOf(wording),
    url: null,
    mentionId: null,
  };
}

export function playbookOf(...delays: readonly number[]): Playbook {
  const cards = delays.map(
    (dueAfterMinutes, index): ActionCard => ({
      id: `card-${index + 1}`,
      title: `Fiche ${index + 1}`,
      detail: "Fait quand…",
      role: "monitor",
      dueAfterMinutes,
      phase: "alert",
    }),
  );
  return {
    id: "playbook",
    version: 1,
    lang: "fr",
    title: "Plan",
    summary: "Un plan.",
    triggers: ["Un signe."],
    notFor: [],
    strategy: { recommended: "rebuild", why: "Parce que." },
    roles: [{ role: "monitor", mission: "Veiller." }],
    cards,
    keyMessages: [{ text: "Un message.", proof: "Une preuve." }],
    questions: [],
    templates: [
      {
        id: "holding",
        title: "Attente",
        isHolding: true,
        channel: "x",
        lang: "fr",
        text: "Nous vérifions.",
        fields: [],
        approvers: ["commsDirector"],
      },
    ],
    reviewedOn: "2026-01-01",
    expiresOn: "2027-01-01",
  };
}
