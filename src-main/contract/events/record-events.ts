import { z } from "zod";
import { instantSchema } from "../mention.ts";
import {
  alertStatusSchema,
  decisionStatusSchema,
  entryKindSchema,
  informationStatusSchema,
} from "../vocabulary.ts";

const text = z.string().trim().min(1).max(20_000);
const mentionIds = z.array(z.string()).max(500);
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

/** What people write in the main courante. A correction is a new entry that points at the old one. */
export const recordEvents = () =>
  [
    z.object({
      type: z.literal("note-written"),
      entryId: z.string(),
      kind: entryKindSchema,
      text,
      mentionIds,
      attachments,
    }),
    z.object({
      type: z.literal("entry-corrected"),
      entryId: z.string(),
      /** `entryId` of the entry it corrects, whatever that entry is. */
      corrects: z.string(),
      text,
      reason: z.string().max(2000),
    }),
    z.object({ type: z.literal("entry-starred"), position: z.number().int().positive() }),
    z.object({ type: z.literal("entry-unstarred"), position: z.number().int().positive() }),
    z.object({
      type: z.literal("decision-recorded"),
      decisionId: z.string(),
      text,
      status: decisionStatusSchema,
      mentionIds,
      attachments,
    }),
    z.object({
      type: z.literal("decision-status-changed"),
      decisionId: z.string(),
      status: decisionStatusSchema,
      reason: z.string().max(2000),
    }),
    z.object({
      type: z.literal("information-recorded"),
      informationId: z.string(),
      text,
      status: informationStatusSchema,
      mentionIds,
      /** Roots of the cascades that carry it: a refuted rumour says so where it is read. */
      roots: mentionIds,
    }),
    z.object({
      type: z.literal("information-status-changed"),
      informationId: z.string(),
      status: informationStatusSchema,
      reason: z.string().max(2000),
    }),
    z.object({
      type: z.literal("alert-raised"),
      alertId: z.string(),
      kind: z.enum(["spike", "burst", "weakSignal", "coordination", "feed", "manual"]),
      text,
      mentionIds,
    }),
    z.object({
      type: z.literal("alert-status-changed"),
      alertId: z.string(),
      status: alertStatusSchema,
      reason: z.string().max(2000),
    }),
    z.object({
      type: z.literal("sitrep-issued"),
      sitrepId: z.string(),
      number: z.number().int().positive(),
      text,
    }),
    z.object({ type: z.literal("commitment-made"), commitmentId: z.string(), text, dueAt: instantSchema }),
    z.object({ type: z.literal("commitment-kept"), commitmentId: z.string() }),
    z.object({
      type: z.literal("commitment-cancelled"),
      commitmentId: z.string(),
      reason: z.string().max(2000),
    }),
    /** From here on the room is as if these entries had not been written; the log keeps them. */
    z.object({
      type: z.literal("entries-cancelled"),
      positions: z.array(z.number().int().positive()).min(1).max(2000),
    }),
    z.object({
      type: z.literal("checkpoint-signed"),
      position: z.number().int(),
      hash: z.string(),
      publicKey: z.string(),
    }),
  ] as const;
