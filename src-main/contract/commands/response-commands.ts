import { z } from "zod";
import { approvalRequestSchema, wordingSchema } from "../events/response-events.ts";
import { instantSchema } from "../mention.ts";
import { playbookSchema } from "../playbook.ts";
import { actionStatusSchema, roleSchema } from "../vocabulary.ts";

const reason = z.string().trim().max(2000);
const title = z.string().trim().min(1).max(300);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const approvers = z.array(approvalRequestSchema).min(1).max(6);

export const responseCommands = () =>
  [
    z.object({ type: z.literal("start-playbook"), playbook: playbookSchema() }),
    z.object({ type: z.literal("end-playbook"), runId: z.string(), reason }),
    z.object({
      type: z.literal("add-action"),
      title: z.string().trim().min(1).max(500),
      detail: z.string().max(10_000),
      role: roleSchema.nullable(),
      dueAt: instantSchema.nullable(),
      owner: z.string().nullable(),
    }),
    z.object({ type: z.literal("assign-action"), actionId: z.string(), owner: z.string().nullable() }),
    z.object({ type: z.literal("move-action-due"), actionId: z.string(), dueAt: instantSchema.nullable() }),
    z.object({
      type: z.literal("change-action-status"),
      actionId: z.string(),
      status: actionStatusSchema,
      note: z.string().max(2000),
    }),
    z.object({
      type: z.literal("draft-statement"),
      title,
      isHolding: z.boolean(),
      wording: wordingSchema,
      approvers,
      template: z
        .object({ playbookId: z.string(), version: z.number().int(), templateId: z.string() })
        .nullable(),
      mentionIds: z.array(z.string()).max(500),
    }),
    z.object({
      type: z.literal("edit-statement"),
      statementId: z.string(),
      title,
      wording: wordingSchema,
      approvers,
    }),
    z.object({ type: z.literal("submit-statement"), statementId: z.string() }),
    /** `fingerprint` is what the approver has read: refused when the words have changed since. */
    z.object({
      type: z.literal("approve-statement"),
      statementId: z.string(),
      role: roleSchema,
      fingerprint,
    }),
    z.object({
      type: z.literal("reject-statement"),
      statementId: z.string(),
      role: roleSchema,
      fingerprint,
      reason: z.string().trim().min(1).max(5000),
    }),
    z.object({ type: z.literal("withdraw-statement"), statementId: z.string(), reason }),
    z.object({
      type: z.literal("publish-statement"),
      statementId: z.string(),
      fingerprint,
      url: z.string().max(4000).nullable(),
      mentionId: z.string().nullable(),
    }),
    z.object({
      type: z.literal("correct-statement"),
      statementId: z.string(),
      byStatementId: z.string(),
      reason,
    }),
  ] as const;
