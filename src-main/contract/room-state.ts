import type { CrisisEvent } from "./event.ts";
import type { ApprovalRequest, Wording } from "./events/response-events.ts";
import type { Playbook } from "./playbook.ts";
import type {
  ActionStatus,
  AlertStatus,
  CrisisStatus,
  DecisionStatus,
  InformationStatus,
  Lane,
  Language,
  Role,
  Severity,
  SpreadFamily,
  StatementStatus,
} from "./vocabulary.ts";

/** What a seat knows of the crisis besides mentions: the fold of `projections/room`. Plain JSON, ids as keys. */
export interface RoomState {
  readonly position: number;
  readonly crisis: CrisisHeader | null;
  readonly people: Readonly<Record<string, PersonView>>;
  /** Everything of the main courante, in log order; batches of mentions are counted, not listed. */
  readonly entries: readonly EntryView[];
  readonly decisions: Readonly<Record<string, DecisionView>>;
  readonly information: Readonly<Record<string, InformationView>>;
  readonly alerts: Readonly<Record<string, AlertView>>;
  readonly commitments: Readonly<Record<string, CommitmentView>>;
  readonly sitreps: number;
  readonly runs: Readonly<Record<string, RunView>>;
  readonly actions: Readonly<Record<string, ActionView>>;
  readonly statements: Readonly<Record<string, StatementView>>;
  readonly sources: Readonly<Record<string, SourceView>>;
  readonly imports: readonly ImportView[];
  readonly flagged: Readonly<Record<string, true>>;
  readonly assigned: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, readonly MentionNoteView[]>>;
  /** Families given by a person to roots. */
  readonly families: Readonly<Record<string, SpreadFamily>>;
  readonly mentions: {
    readonly received: number;
    readonly updated: number;
    readonly withdrawn: number;
    readonly erased: number;
  };
}

export interface CrisisHeader {
  readonly crisisId: string;
  readonly name: string;
  readonly brand: string;
  readonly startedAt: string;
  readonly lang: Language;
  readonly query: string;
  readonly isDemo: boolean;
  readonly status: CrisisStatus;
  /** When the current status began. */
  readonly statusSince: string;
  readonly severity: Severity | null;
  readonly severitySince: string | null;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly hasLeft: boolean;
  /** Roles on duty now, with since when. */
  readonly duties: readonly { readonly role: Role; readonly since: string }[];
}

export interface EntryView {
  readonly position: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly event: CrisisEvent;
  readonly lane: Lane;
  readonly isStarred: boolean;
  /** Position of the entry that corrects this one; null when it stands. */
  readonly correctedBy: number | null;
  /** Position of the entry that takes this one back; null when it stands. */
  readonly cancelledBy: number | null;
}

export interface DecisionView {
  readonly id: string;
  readonly text: string;
  readonly status: DecisionStatus;
  readonly position: number;
  readonly at: string;
  readonly by: string;
}

export interface InformationView {
  readonly id: string;
  readonly text: string;
  readonly status: InformationStatus;
  readonly mentionIds: readonly string[];
  readonly roots: readonly string[];
  readonly position: number;
  readonly at: string;
}

export interface AlertView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly status: AlertStatus;
  readonly mentionIds: readonly string[];
  readonly position: number;
  readonly at: string;
}

export interface CommitmentView {
  readonly id: string;
  readonly text: string;
  readonly dueAt: string;
  readonly status: "due" | "kept" | "cancelled";
  readonly madeAt: string;
}

export interface RunView {
  readonly id: string;
  readonly playbook: Playbook;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface ActionView {
  readonly id: string;
  readonly runId: string | null;
  readonly cardId: string | null;
  readonly title: string;
  readonly detail: string;
  readonly role: Role | null;
  readonly dueAt: string | null;
  readonly owner: string | null;
  readonly status: ActionStatus;
  readonly doneAt: string | null;
  readonly note: string;
  readonly position: number;
}

export interface StatementView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly isHolding: boolean;
  readonly wording: Wording;
  readonly fingerprint: string;
  readonly approvers: readonly ApprovalRequest[];
  readonly status: StatementStatus;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly approvals: readonly ApprovalView[];
  readonly rejections: readonly {
    readonly role: Role;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  }[];
  readonly approvedAt: string | null;
  readonly publishedAt: string | null;
  readonly publishedUrl: string | null;
  readonly mentionId: string | null;
  readonly correctedBy: string | null;
  readonly template: {
    readonly playbookId: string;
    readonly version: number;
    readonly templateId: string;
  } | null;
  readonly mentionIds: readonly string[];
  /** Every wording the statement has had, oldest first. */
  readonly history: readonly {
    readonly wording: Wording;
    readonly fingerprint: string;
    readonly by: string;
    readonly at: string;
  }[];
}

export interface ApprovalView {
  readonly role: Role;
  readonly by: string;
  readonly at: string;
  readonly fingerprint: string;
  readonly isDeputy: boolean;
}

export interface SourceView {
  readonly id: string;
  readonly kind: "jetstream" | "replay" | "import";
  readonly label: string;
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
  readonly state: "added" | "connected" | "cut" | "paused" | "ended" | "removed";
  readonly since: string;
  readonly cutReason: string | null;
  readonly received: number;
  readonly lastAt: string | null;
  readonly cuts: readonly { readonly from: string; readonly to: string | null; readonly reason: string }[];
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
}

export interface ImportView {
  readonly importId: string;
  readonly fileName: string;
  readonly format: string;
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly isCancelled: boolean;
  readonly at: string;
}

export interface MentionNoteView {
  readonly noteId: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
