import { z } from "zod";
import { asOfSchema } from "./as-of.ts";
import { instantSchema, mentionKindSchema } from "./mention.ts";
import { once } from "./once.ts";
import { spreadFamilySchema } from "./vocabulary.ts";

const asOf = asOfSchema.nullable();
const limit = z.number().int().min(1).max(500);

/** What narrows a page of mentions; every part absent or empty means "all". Parts are joined by AND. */
export const mentionFilterSchema = once(() =>
  z.object({
    /** In the query language (`analysis/query`): words, "phrases", OR, NOT, parentheses, from:, source:, lang:, prefix*. */
    text: z.string().max(4000).optional(),
    sources: z.array(z.string()).max(50).optional(),
    kinds: z.array(mentionKindSchema).optional(),
    families: z.array(spreadFamilySchema).optional(),
    langs: z.array(z.string()).max(50).optional(),
    /** Occurrence time, inclusive start, exclusive end. */
    from: instantSchema.optional(),
    to: instantSchema.optional(),
    isFlagged: z.boolean().optional(),
    assignedTo: z.string().optional(),
    /** Assigned to anyone, or (false) to nobody. */
    isAssigned: z.boolean().optional(),
    /** Flagged or assigned and not yet done with: what the room still has to handle. */
    isToHandle: z.boolean().optional(),
    author: z.string().optional(),
    /** What other accounts reposted, quoted or answered of this one (handle or id), as platforms say. */
    relaysOf: z.string().optional(),
    /** What first came in after `after` and until `upTo`, by the room's clock. */
    arrived: z.object({ after: instantSchema, upTo: instantSchema }).optional(),
    /** What this source or import was the first to bring. */
    broughtBy: z.string().optional(),
    /** Only the cascade under this root. */
    root: z.string().optional(),
  }),
);
export type MentionFilter = z.infer<ReturnType<typeof mentionFilterSchema>>;

/** Keyset cursor: occurrence time (ms, UTC) then row. */
export const cursorSchema = z.object({ time: z.number(), row: z.number().int() });
export type Cursor = z.infer<typeof cursorSchema>;

export const querySchema = once(() =>
  z.discriminatedUnion("name", [
    z.object({
      name: z.literal("mentions"),
      filter: mentionFilterSchema(),
      /** Older than this cursor (newest first), or newer than it (oldest of them first) with `after`. */
      before: cursorSchema.nullable(),
      after: cursorSchema.nullable(),
      limit,
      /** Counting stops at 10,000 unless asked not to count. */
      withCount: z.boolean(),
      /** For a first look: without what is measured over the whole crisis (families from words alone, no resonance). */
      isGlance: z.boolean().optional(),
      asOf,
    }),
    z.object({ name: z.literal("mention"), id: z.string(), asOf }),
    z.object({
      name: z.literal("volume"),
      filter: mentionFilterSchema(),
      from: instantSchema.nullable(),
      to: instantSchema.nullable(),
      /** Width of a bucket in ms, a multiple of 60,000. */
      bucket: z.number().int().min(60_000),
      asOf,
    }),
    z.object({ name: z.literal("cascades"), minSize: z.number().int().min(1), limit, asOf }),
    z.object({
      name: z.literal("propagation"),
      /** "campaign": all that is gathered with the cascade of `root`, or that cascade where nothing is. */
      scope: z.enum(["crisis", "cascade", "campaign", "accounts"]),
      root: z.string().nullable(),
      /** Keeps the largest cascades whole until this many nodes. */
      maxNodes: z.number().int().min(1).max(200_000),
      /** An id whose cascade is drawn though larger ones fill the room. */
      keep: z.string().nullable().optional(),
      withInferred: z.boolean(),
      asOf,
    }),
    z.object({ name: z.literal("room"), asOf }),
    z.object({ name: z.literal("log"), before: z.number().int().nullable(), limit, asOf }),
    z.object({ name: z.literal("moments"), asOf }),
    z.object({ name: z.literal("explain-query"), text: z.string().max(4000) }),
    z.object({ name: z.literal("rejections"), importId: z.string().nullable(), limit }),
    z.object({ name: z.literal("verify"), checkpoint: z.unknown().nullable() }),
    z.object({ name: z.literal("playbooks") }),
  ]),
);
export type Query = z.infer<ReturnType<typeof querySchema>>;
export type QueryName = Query["name"];
export type QueryOf<N extends QueryName> = Extract<Query, { name: N }>;
