import type { Command, CommandOf } from "../../../src-main/contract/command.ts";
import {
  type EntryKind,
  entryKinds,
  type InformationStatus,
  informationStatuses,
} from "../../../src-main/contract/vocabulary.ts";

export const recordTypes = ["note", "decision", "information", "alert", "sitrep", "commitment"] as const;
export type RecordType = (typeof recordTypes)[number];

export type Attachment = CommandOf<"write-note">["attachments"][number];

export interface PickedMention {
  readonly id: string;
  /** Root of its cascade, when the seat knows it: a piece of information stands on whole cascades. */
  readonly root: string | null;
}

/** What is being written in the main courante; kept as JSON in a draft until the host has it on disk. */
export interface RecordForm {
  readonly type: RecordType;
  readonly kind: EntryKind;
  readonly decision: "proposed" | "taken";
  readonly information: InformationStatus;
  readonly text: string;
  /** When it happened, ms UTC; null: now. */
  readonly occurredAt: number | null;
  /** When a public commitment is due, ms UTC. */
  readonly dueAt: number | null;
  readonly mentions: readonly PickedMention[];
  readonly attachments: readonly Attachment[];
}

export const emptyForm: RecordForm = {
  type: "note",
  kind: "fact",
  decision: "taken",
  information: "unverified",
  text: "",
  occurredAt: null,
  dueAt: null,
  mentions: [],
  attachments: [],
};

/** Only notes and decisions carry files; the entries of the other types have no place for them. */
export const takesFiles = (type: RecordType): boolean => type === "note" || type === "decision";
export const takesMentions = (type: RecordType): boolean => type !== "sitrep" && type !== "commitment";

/** Whether anything would be lost with this form: what was only opened is no draft. */
export const hasWords = (form: RecordForm): boolean => form.text.trim() !== "" || form.attachments.length > 0;

/** What keeps this from being written: its text, the time promised, files that the type would lose. */
export type Lack = "text" | "due" | "files";

export function lacksOf(form: RecordForm): readonly Lack[] {
  const lacks: Lack[] = [];
  if (form.text.trim() === "") lacks.push("text");
  if (form.type === "commitment" && form.dueAt === null) lacks.push("due");
  if (!takesFiles(form.type) && form.attachments.length > 0) lacks.push("files");
  return lacks;
}

/** The command that writes the form; null while something lacks. */
export function recordCommand(form: RecordForm): Command | null {
  if (lacksOf(form).length > 0) return null;
  const text = form.text.trim();
  const mentionIds = form.mentions.map((mention) => mention.id);
  const attachments = [...form.attachments];
  switch (form.type) {
    case "note":
      return { type: "write-note", kind: form.kind, text, mentionIds, attachments };
    case "decision":
      return { type: "record-decision", status: form.decision, text, mentionIds, attachments };
    case "information": {
      const roots = [...new Set(form.mentions.map(({ id, root }) => root ?? id))];
      return { type: "record-information", status: form.information, text, mentionIds, roots };
    }
    case "alert":
      return { type: "raise-alert", text, mentionIds };
    case "sitrep":
      return { type: "issue-sitrep", text };
    case "commitment":
      return { type: "make-commitment", text, dueAt: new Date(form.dueAt ?? 0).toISOString() };
  }
}

/** A draft read back: each part that is not as it should be (another version wrote it) starts empty. */
export function readForm(draft: string): RecordForm | null {
  const kept = parsed(draft);
  if (kept === null || typeof kept.text !== "string") return null;
  const time = (value: unknown): number | null => (Number.isFinite(value) ? Number(value) : null);
  return {
    type: recordTypes.find((type) => type === kept.type) ?? "note",
    kind: entryKinds.find((kind) => kind === kept.kind) ?? "fact",
    decision: kept.decision === "proposed" ? "proposed" : "taken",
    information: informationStatuses.find((status) => status === kept.information) ?? "unverified",
    text: kept.text,
    occurredAt: time(kept.occurredAt),
    dueAt: time(kept.dueAt),
    mentions: Array.isArray(kept.mentions) ? kept.mentions.filter(isPicked) : [],
    attachments: Array.isArray(kept.attachments) ? kept.attachments.filter(isAttachment) : [],
  };
}

function parsed(draft: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(draft);
    return isRecord(value) ? value : null;
  } catch {
    // Not JSON: nothing of ours to recover.
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPicked = (value: unknown): value is PickedMention =>
  isRecord(value) && typeof value.id === "string" && (value.root === null || typeof value.root === "string");

const isAttachment = (value: unknown): value is Attachment =>
  isRecord(value) &&
  typeof value.hash === "string" &&
  typeof value.name === "string" &&
  typeof value.mediaType === "string" &&
  Number.isInteger(value.bytes);

/** The form with mentions added that it does not have yet. */
export function withMentions(form: RecordForm, mentions: readonly PickedMention[]): RecordForm {
  const fresh = mentions.filter(({ id }) => !form.mentions.some((known) => known.id === id));
  return fresh.length === 0 ? form : { ...form, mentions: [...form.mentions, ...fresh] };
}
