import { z } from "zod";
import { spreadFamilySchema } from "../vocabulary.ts";

const mentionIds = z.array(z.string().min(1)).min(1).max(5000);

export const mentionCommands = () =>
  [
    z.object({ type: z.literal("flag-mentions"), mentionIds }),
    z.object({ type: z.literal("unflag-mentions"), mentionIds }),
    z.object({ type: z.literal("assign-mentions"), mentionIds, to: z.string() }),
    z.object({ type: z.literal("unassign-mentions"), mentionIds }),
    z.object({
      type: z.literal("note-mention"),
      mentionId: z.string().min(1),
      text: z.string().trim().min(1).max(10_000),
    }),
    z.object({ type: z.literal("withdraw-mention-note"), mentionId: z.string(), noteId: z.string() }),
    z.object({
      type: z.literal("qualify-cascade"),
      root: z.string().min(1),
      family: spreadFamilySchema,
      reason: z.string().max(2000),
    }),
    /** Destroys content and salt of every mention of the account and its reposts; the seals still hold. Cannot be undone. */
    z.object({
      type: z.literal("erase-author"),
      source: z.string(),
      authorId: z.string(),
      reason: z.string().trim().min(1).max(2000),
    }),
  ] as const;
