import type { CommandOf } from "../../../src-main/contract/command.ts";
import type { ApprovalRequest, Wording } from "../../../src-main/contract/events/response-events.ts";
import type { Playbook, StatementTemplate } from "../../../src-main/contract/playbook.ts";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import {
  type Channel,
  channelLimits,
  channels,
  type Language,
  languages,
  type Role,
} from "../../../src-main/contract/vocabulary.ts";
import { fillTemplate } from "./template-filling.ts";

/** What is being written; kept as JSON in a draft until it is handed to the host. */
export interface EditorForm {
  readonly title: string;
  readonly isHolding: boolean;
  readonly channel: Channel;
  readonly lang: Language;
  readonly validUntil: string | null;
  readonly approvers: readonly ApprovalRequest[];
  readonly template: FormTemplate | null;
  readonly values: Readonly<Record<string, string>>;
  /** Words written by hand; null: they come from the template and its values. */
  readonly text: string | null;
  readonly mentionIds: readonly string[];
  /** Fingerprint of the words an edit began from; null: new words. */
  readonly base: string | null;
}

export interface FormTemplate extends Pick<StatementTemplate, "text" | "fields"> {
  readonly playbookId: string;
  readonly version: number;
  readonly templateId: string;
}

/** Minutes before a deputy takes over, unless said otherwise. */
export const usualDeputyMinutes = 10;

/** Who stands in for a role unless said otherwise: the crisis director, whose own deputy is the cell lead. */
export const usualDeputy = (role: Role): Role => (role === "crisisDirector" ? "cellLead" : "crisisDirector");

export const requestOf = (role: Role): ApprovalRequest => ({
  role,
  deputy: usualDeputy(role),
  deputyAfterMinutes: usualDeputyMinutes,
});

export function blankForm(lang: Language, start: Partial<EditorForm> = {}): EditorForm {
  return {
    title: "",
    isHolding: false,
    channel: "x",
    lang,
    validUntil: null,
    approvers: [requestOf("commsDirector"), requestOf("legalCounsel")],
    template: null,
    values: {},
    text: "",
    mentionIds: [],
    base: null,
    ...start,
  };
}

/** The form with a template put in; values already written for fields of the same name stay. */
export function withTemplate(form: EditorForm, playbook: Playbook, template: StatementTemplate): EditorForm {
  const { id: templateId, title, isHolding, channel, lang, text, fields, approvers } = template;
  return {
    ...form,
    title,
    isHolding,
    channel,
    lang,
    approvers: approvers.map(requestOf),
    template: { playbookId: playbook.id, version: playbook.version, templateId, text, fields },
    text: null,
  };
}

export function formOf(statement: StatementView): EditorForm {
  const { title, isHolding, wording, approvers, mentionIds } = statement;
  const { channel, lang, validUntil, text } = wording;
  return {
    title,
    isHolding,
    channel,
    lang,
    validUntil,
    approvers,
    template: null,
    values: {},
    text,
    mentionIds,
    base: statement.fingerprint,
  };
}

export const textOf = (form: EditorForm): string =>
  form.text ?? (form.template === null ? "" : fillTemplate(form.template.text, form.values).text);

export function wordingOf(form: EditorForm): Wording {
  const { channel, lang, validUntil } = form;
  return { text: textOf(form).trim(), channel, lang, validUntil };
}

/** Characters over the channel's limit; 0 when it fits or the channel has none. */
export function overLimit(form: EditorForm): number {
  const limit = channelLimits[form.channel];
  return limit === null ? 0 : Math.max(0, wordingOf(form).text.length - limit);
}

/** What keeps these words from being drafted at all. */
export type Lack = "title" | "text" | "approvers";

export function lacksOf(form: EditorForm): readonly Lack[] {
  const lacks: Lack[] = [];
  if (form.title.trim() === "") lacks.push("title");
  if (wordingOf(form).text === "") lacks.push("text");
  if (form.approvers.length === 0) lacks.push("approvers");
  return lacks;
}

export function draftCommand(form: EditorForm): CommandOf<"draft-statement"> {
  const { title, isHolding, approvers, mentionIds, template } = form;
  return {
    type: "draft-statement",
    title,
    isHolding,
    wording: wordingOf(form),
    approvers: [...approvers],
    template:
      template === null
        ? null
        : { playbookId: template.playbookId, version: template.version, templateId: template.templateId },
    mentionIds: [...mentionIds],
  };
}

export function editCommand(form: EditorForm, statementId: string): CommandOf<"edit-statement"> {
  const { title, approvers } = form;
  return { type: "edit-statement", statementId, title, wording: wordingOf(form), approvers: [...approvers] };
}

/** A draft read back; null when it is not one of ours (another version wrote it). */
export function readForm(kept: string | null): EditorForm | null {
  if (kept === null || kept === "") return null;
  try {
    const form: unknown = JSON.parse(kept);
    return isForm(form) ? form : null;
  } catch {
    // Not JSON: nothing of ours to recover.
    return null;
  }
}

function isForm(form: unknown): form is EditorForm {
  if (typeof form !== "object" || form === null) return false;
  const { title, channel, lang, approvers, values, text, mentionIds } = form as Partial<EditorForm>;
  return (
    typeof title === "string" &&
    channels.some((known) => known === channel) &&
    languages.some((known) => known === lang) &&
    Array.isArray(approvers) &&
    Array.isArray(mentionIds) &&
    typeof values === "object" &&
    (text === null || typeof text === "string")
  );
}
