import { z } from "zod";
import { instantSchema } from "../mention.ts";
import {
  alertStatusSchema,
  decisionStatusSchema,
  entryKindSchema,
  informationStatusSchema,
} from "../vocabulary.ts";

const text = z.string().trim().min(1).max(20_000);
const reason = z.string().trim().max(2000);
const mentionIds = z.array(z.string()).max(500);
/** SHA-256 hex of files sent before with the `attach` message. */
const attachments = z
  .array(
    z.object({
      hash: z.string(),
      name: z.string().max(500),
      mediaType: z.string().max(200),
      bytes: z.number().int(),
    }),
  )
  .max(50);

export const recordCommands = () =>
  [
    z.object({ type: z.literal("write-note"), kind: entryKindSchema, text, mentionIds, attachments }),
    z.object({ type: z.literal("correct-entry"), corrects: z.string(), text, reason }),
    z.object({ type: z.literal("star-entry"), position: z.number().int().positive() }),
    z.object({ type: z.literal("unstar-entry"), position: z.number().int().positive() }),
    z.object({
      type: z.literal("record-decision"),
      text,
      status: decisionStatusSchema,
      mentionIds,
      attachments,
    }),
    z.object({
      type: z.literal("change-decision-status"),
      decisionId: z.string(),
      status: decisionStatusSchema,
      reason,
    }),
    z.object({
      type: z.literal("record-information"),
      text,
      status: informationStatusSchema,
      mentionIds,
      roots: mentionIds,
    }),
    z.object({
      type: z.literal("change-information-status"),
      informationId: z.string(),
      status: informationStatusSchema,
      reason,
    }),
    z.object({ type: z.literal("raise-alert"), text, mentionIds }),
    z.object({
      type: z.literal("change-alert-status"),
      alertId: z.string(),
      status: alertStatusSchema,
      reason,
    }),
    z.object({ type: z.literal("issue-sitrep"), text }),
    z.object({ type: z.literal("make-commitment"), text, dueAt: instantSchema }),
    z.object({ type: z.literal("keep-commitment"), commitmentId: z.string() }),
    z.object({ type: z.literal("cancel-commitment"), commitmentId: z.string(), reason }),
    /** Takes back entries of one's own while nothing else has been said of the same things; the log keeps both. */
    z.object({
      type: z.literal("cancel-entries"),
      positions: z.array(z.number().int().positive()).min(1).max(2000),
    }),
  ] as const;
