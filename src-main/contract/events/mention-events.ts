import { z } from "zod";
import { instantSchema } from "../mention.ts";
import { spreadFamilySchema } from "../vocabulary.ts";

const mentionIds = z.array(z.string()).min(1).max(5000);

export const mentionEvents = () =>
  [
    z.object({
      type: z.literal("mentions-received"),
      batch: z.number().int().positive(),
      /** The source or import that brought them. */
      sourceId: z.string(),
      /** New mentions, and updates of known ones (edits, counters). */
      added: z.number().int().nonnegative(),
      updated: z.number().int().nonnegative(),
      /** Rows of the mention table written by this batch, both included; each row is one received version. */
      firstRow: z.number().int().positive(),
      lastRow: z.number().int().positive(),
      /** SHA-256 over the salted per-mention commitments (each with the columns that outlive an erasure), in row order, hex. */
      seal: z.string(),
    }),
    z.object({ type: z.literal("mentions-withdrawn"), sourceId: z.string(), mentionIds }),
    z.object({
      type: z.literal("import-finished"),
      importId: z.string(),
      fileName: z.string(),
      fileHash: z.string().nullable(),
      format: z.string(),
      read: z.number().int(),
      added: z.number().int(),
      updated: z.number().int(),
      skipped: z.number().int(),
      rejected: z.number().int(),
      isCancelled: z.boolean(),
    }),
    z.object({ type: z.literal("mentions-flagged"), mentionIds }),
    z.object({ type: z.literal("mentions-unflagged"), mentionIds }),
    z.object({ type: z.literal("mentions-assigned"), mentionIds, to: z.string() }),
    z.object({ type: z.literal("mentions-unassigned"), mentionIds }),
    z.object({
      type: z.literal("mention-noted"),
      mentionId: z.string(),
      noteId: z.string(),
      text: z.string().trim().min(1).max(10_000),
    }),
    z.object({ type: z.literal("mention-note-withdrawn"), mentionId: z.string(), noteId: z.string() }),
    /** A person's reading of what a cascade does; overrides the computed family for its root. */
    z.object({
      type: z.literal("cascade-qualified"),
      root: z.string(),
      family: spreadFamilySchema,
      reason: z.string().max(2000),
    }),
    z.object({
      type: z.literal("author-erased"),
      /** Salted digest of the account, so that the log itself no longer names it. */
      authorDigest: z.string(),
      erased: z.number().int(),
      reason: z.string().max(2000),
    }),
    z.object({
      type: z.literal("source-added"),
      sourceId: z.string(),
      kind: z.enum(["jetstream", "replay"]),
      label: z.string().max(200),
      /** What the connector needs to start again (host, wanted words, file and speed), without any secret. */
      settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
    z.object({ type: z.literal("source-removed"), sourceId: z.string() }),
    z.object({ type: z.literal("source-connected"), sourceId: z.string() }),
    z.object({
      type: z.literal("source-cut"),
      sourceId: z.string(),
      reason: z.string().max(2000),
      since: instantSchema,
    }),
    z.object({
      type: z.literal("source-gap-found"),
      sourceId: z.string(),
      from: instantSchema,
      to: instantSchema,
      reason: z.string().max(2000),
    }),
    z.object({ type: z.literal("source-paused"), sourceId: z.string() }),
    z.object({ type: z.literal("source-ended"), sourceId: z.string() }),
  ] as const;
