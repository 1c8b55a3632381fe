import type { ApprovalRequest, Wording } from "../contract/events/response-events.ts";
import type { LogEntry } from "../contract/log-entry.ts";
import type {
  ActionStatus,
  AlertStatus,
  CrisisStatus,
  DecisionStatus,
  InformationStatus,
  Language,
  Role,
  Severity,
  SpreadFamily,
  StatementStatus,
} from "../contract/vocabulary.ts";
import { type Keyed, noneKeyed } from "./keyed.ts";

/** What the rules need of one line of the log. */
export type RecordedEvent = Readonly<
  Pick<LogEntry, "position" | "by" | "occurredAt" | "recordedAt" | "event">
>;

export interface CrisisIdentity {
  readonly crisisId: string;
  readonly name: string;
  readonly brand: string;
  /** T0: what T+ and the delays of playbooks count from. */
  readonly startedAt: string;
  readonly lang: Language;
  readonly isDemo: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** False once they have left: they keep their name in the log and lose every right. */
  readonly isPresent: boolean;
  readonly duties: readonly { readonly role: Role; readonly since: string }[];
}

export interface Approval {
  readonly role: Role;
  readonly by: string;
  readonly fingerprint: string;
  readonly isDeputy: boolean;
}

export interface Statement {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly wording: Wording;
  readonly fingerprint: string;
  readonly approvers: readonly ApprovalRequest[];
  readonly status: StatementStatus;
  /** Recorded time of the last submission: deputies count from it. Null before the first. */
  readonly submittedAt: string | null;
  /** Approvals that stand on the current words. */
  readonly approvals: readonly Approval[];
}

export interface Action {
  readonly id: string;
  readonly runId: string | null;
  readonly title: string;
  readonly role: Role | null;
  readonly owner: string | null;
  readonly dueAt: string | null;
  readonly status: ActionStatus;
}

export interface PlaybookRun {
  readonly id: string;
  readonly playbookId: string;
  readonly version: number;
  readonly title: string;
  readonly isRunning: boolean;
}

export interface MentionNote {
  readonly mentionId: string;
  readonly by: string;
  readonly isWithdrawn: boolean;
}

/** All that the rules must remember of a crisis; what screens show is folded apart, in `projections/`. */
export interface Crisis {
  /** Position of the last entry folded in; 0 before the first. */
  readonly position: number;
  /** Null until the crisis is opened. */
  readonly identity: CrisisIdentity | null;
  readonly status: CrisisStatus;
  readonly severity: Severity;
  readonly people: readonly Person[];
  readonly flagged: Keyed<true>;
  /** Mention id to person id. */
  readonly assigned: Keyed<string>;
  readonly mentionNotes: Keyed<MentionNote>;
  /** Root of a cascade to the family people gave it. */
  readonly families: Keyed<SpreadFamily>;
  /** Id of everything written in the main courante to who wrote it. */
  readonly writers: Keyed<string>;
  /** Starred positions, as text. */
  readonly starred: Keyed<true>;
  readonly decisions: Keyed<DecisionStatus>;
  readonly information: Keyed<InformationStatus>;
  readonly alerts: Keyed<AlertStatus>;
  readonly commitments: Keyed<"open" | "kept" | "cancelled">;
  readonly sitreps: number;
  readonly runs: readonly PlaybookRun[];
  readonly actions: Keyed<Action>;
  readonly statements: Keyed<Statement>;
  /** The highest number a statement has had: a draft taken back does not give its number to another. */
  readonly lastStatement: number;
  /** Everything said of one thing, in log order, but what was cancelled. */
  readonly threads: Keyed<readonly RecordedEvent[]>;
}

/** The state before the first entry: position 0, nobody, nothing. A crisis opens as `watch`, severity 1. */
export const initialCrisis: Crisis = {
  position: 0,
  identity: null,
  status: "watch",
  severity: 1,
  people: [],
  flagged: noneKeyed,
  assigned: noneKeyed,
  mentionNotes: noneKeyed,
  families: noneKeyed,
  writers: noneKeyed,
  starred: noneKeyed,
  decisions: noneKeyed,
  information: noneKeyed,
  alerts: noneKeyed,
  commitments: noneKeyed,
  sitreps: 0,
  runs: [],
  actions: noneKeyed,
  statements: noneKeyed,
  lastStatement: 0,
  threads: noneKeyed,
};
