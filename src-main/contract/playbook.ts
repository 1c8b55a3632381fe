import { z } from "zod";
import { once } from "./once.ts";
import { channelSchema, languageSchema, responseStrategySchema, roleSchema } from "./vocabulary.ts";

/** A field of a statement template, written `{name}` in its text. */
export const templateFieldSchema = once(() =>
  z.object({
    name: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
    label: z.string().min(1),
    /** Shown grey in the form; never published. */
    example: z.string(),
  }),
);

export const statementTemplateSchema = once(() =>
  z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    isHolding: z.boolean(),
    channel: channelSchema,
    lang: languageSchema,
    /** Plain text with `{field}` places; a template for a limited channel fits it once its examples are filled in. */
    text: z.string().min(1),
    fields: z.array(templateFieldSchema()).readonly(),
    /** Roles that must approve, in parallel. */
    approvers: z.array(roleSchema).min(1).readonly(),
  }),
);
export type StatementTemplate = z.infer<ReturnType<typeof statementTemplateSchema>>;

/** One reflex card: it becomes an action when the playbook runs. */
export const actionCardSchema = once(() =>
  z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    /** What to do, and how one knows that it is done. */
    detail: z.string(),
    role: roleSchema,
    /** Minutes after T0 at which it is due. */
    dueAfterMinutes: z.number().int().nonnegative(),
    phase: z.enum(["alert", "assess", "respond", "sustain", "standDown"]),
  }),
);
export type ActionCard = z.infer<ReturnType<typeof actionCardSchema>>;

/** One playbook in one language; both languages share `id` and `version`. */
export const playbookSchema = once(() =>
  z.object({
    id: z.string().min(1),
    version: z.number().int().positive(),
    lang: languageSchema,
    title: z.string().min(1),
    summary: z.string().min(1),
    /** Signs that this playbook is the one, as sentences. */
    triggers: z.array(z.string()).min(1).readonly(),
    /** Signs that it is not, and which one is. */
    notFor: z.array(z.string()).readonly(),
    strategy: z.object({ recommended: responseStrategySchema, why: z.string() }),
    roles: z
      .array(z.object({ role: roleSchema, mission: z.string() }))
      .min(1)
      .readonly(),
    cards: z.array(actionCardSchema()).min(1).max(500).readonly(),
    keyMessages: z
      .array(z.object({ text: z.string(), proof: z.string() }))
      .min(1)
      .readonly(),
    questions: z
      .array(z.object({ question: z.string(), answer: z.string(), neverSay: z.string().nullable() }))
      .readonly(),
    templates: z.array(statementTemplateSchema()).min(1).readonly(),
    reviewedOn: z.iso.date(),
    /** The day after which the playbook must be read again before use. */
    expiresOn: z.iso.date(),
  }),
);
export type Playbook = z.infer<ReturnType<typeof playbookSchema>>;
