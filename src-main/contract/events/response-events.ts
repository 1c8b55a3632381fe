import { z } from "zod";
import { instantSchema } from "../mention.ts";
import { playbookSchema } from "../playbook.ts";
import { actionStatusSchema, channelSchema, languageSchema, roleSchema } from "../vocabulary.ts";

export const approvalRequestSchema = z.object({
  role: roleSchema,
  /** Who may approve instead once `deputyAfterMinutes` have passed since submission; null: nobody. */
  deputy: roleSchema.nullable(),
  deputyAfterMinutes: z
    .number()
    .int()
    .positive()
    .max(24 * 60),
});
export type ApprovalRequest = z.infer<typeof approvalRequestSchema>;

/** The exact words an approval is bound to: text + channel + language + validity. */
export const wordingSchema = z.object({
  text: z.string().trim().min(1).max(20_000),
  channel: channelSchema,
  lang: languageSchema,
  /** After this instant an approval no longer stands; null: no limit. */
  validUntil: instantSchema.nullable(),
});
export type Wording = z.infer<typeof wordingSchema>;

const statementId = z.string();
/** SHA-256 of the canonical JSON of the wording, hex. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

export const responseEvents = () =>
  [
    z.object({
      type: z.literal("playbook-started"),
      runId: z.string(),
      /** The whole playbook as it was: the file is all that a review needs. */
      playbook: playbookSchema(),
    }),
    z.object({ type: z.literal("playbook-ended"), runId: z.string(), reason: z.string().max(2000) }),
    z.object({
      type: z.literal("action-added"),
      actionId: z.string(),
      runId: z.string().nullable(),
      cardId: z.string().nullable(),
      title: z.string().trim().min(1).max(500),
      detail: z.string().max(10_000),
      role: roleSchema.nullable(),
      dueAt: instantSchema.nullable(),
      owner: z.string().nullable(),
    }),
    z.object({ type: z.literal("action-assigned"), actionId: z.string(), owner: z.string().nullable() }),
    z.object({ type: z.literal("action-due-moved"), actionId: z.string(), dueAt: instantSchema.nullable() }),
    z.object({
      type: z.literal("action-status-changed"),
      actionId: z.string(),
      status: actionStatusSchema,
      note: z.string().max(2000),
    }),
    z.object({
      type: z.literal("statement-drafted"),
      statementId,
      /** 1, 2, 3… in this crisis. */
      number: z.number().int().positive(),
      title: z.string().trim().min(1).max(300),
      isHolding: z.boolean(),
      wording: wordingSchema,
      fingerprint,
      approvers: z.array(approvalRequestSchema).min(1).max(6),
      template: z
        .object({ playbookId: z.string(), version: z.number().int(), templateId: z.string() })
        .nullable(),
      mentionIds: z.array(z.string()).max(500),
    }),
    /** `makesStale`: approvals or a review stood on the old words and no longer do. */
    z.object({
      type: z.literal("statement-edited"),
      statementId,
      title: z.string().trim().min(1).max(300),
      wording: wordingSchema,
      fingerprint,
      approvers: z.array(approvalRequestSchema).min(1).max(6),
      makesStale: z.boolean(),
    }),
    z.object({ type: z.literal("statement-submitted"), statementId, fingerprint }),
    z.object({
      type: z.literal("statement-approved"),
      statementId,
      fingerprint,
      role: roleSchema,
      /** True when the deputy approved in the role's place. */
      isDeputy: z.boolean(),
      /** Roles still to approve; empty: the statement is approved. */
      remaining: z.array(roleSchema),
    }),
    z.object({
      type: z.literal("statement-rejected"),
      statementId,
      fingerprint,
      role: roleSchema,
      reason: z.string().trim().min(1).max(5000),
    }),
    z.object({ type: z.literal("statement-withdrawn"), statementId, reason: z.string().max(2000) }),
    z.object({
      type: z.literal("statement-published"),
      statementId,
      fingerprint,
      url: z.string().max(4000).nullable(),
      /** The mention that is our publication, when it is in the stream. */
      mentionId: z.string().nullable(),
    }),
    z.object({
      type: z.literal("statement-corrected"),
      statementId,
      /** The published statement that corrects it. */
      byStatementId: z.string(),
      reason: z.string().max(2000),
    }),
  ] as const;
