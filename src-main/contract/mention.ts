import { z } from "zod";
import { mentionKinds } from "./vocabulary.ts";

/** ISO 8601 instant in UTC, as `Date.prototype.toISOString` writes it (years outside 0-9999 are refused). */
export const instantSchema = z.iso.datetime({ precision: 3 });

export { mentionKinds };
export const mentionKindSchema = z.enum(mentionKinds);
export type MentionKind = z.infer<typeof mentionKindSchema>;

const count = z.number().int().nonnegative().nullable();

export const authorSchema = z.object({
  /** The source's own id of the account; null when the source gives none. */
  id: z.string().max(512).nullable(),
  handle: z.string().max(512).nullable(),
  name: z.string().max(2000).nullable(),
  followers: count,
});
export type Author = z.infer<typeof authorSchema>;

export const mediaSchema = z.object({
  kind: z.enum(["image", "video", "gif", "audio", "link", "other"]),
  url: z.string().max(4000).nullable(),
  alt: z.string().max(10_000).nullable(),
  hash: z.string().max(200).nullable(),
});
export type Media = z.infer<typeof mediaSchema>;

export const engagementSchema = z.object({
  likes: count,
  reposts: count,
  replies: count,
  quotes: count,
  views: count,
});
export type Engagement = z.infer<typeof engagementSchema>;

const reference = z.string().min(1).max(1024).nullable();

/**
 * One mention, whatever its source; also the neutral file format (NDJSON, one a line). DESIGN.md section 5.
 * Ids are strings from the first byte on. `publishedAt` is what the source claims and may be absurd:
 * order by `occurrenceTime`, never by it alone.
 */
export const mentionSchema = z.object({
  id: z.string().min(1).max(1024),
  source: z.string().min(1).max(64),
  kind: mentionKindSchema,
  author: authorSchema.nullable(),
  text: z.string().max(200_000),
  lang: z.string().max(35).nullable(),
  url: z.string().max(4000).nullable(),
  publishedAt: instantSchema,
  receivedAt: instantSchema,
  repostOf: reference,
  quoteOf: reference,
  replyTo: reference,
  root: reference,
  links: z.array(z.string().max(4000)).max(1000).readonly(),
  hashtags: z.array(z.string().max(500)).max(1000).readonly(),
  mentions: z.array(z.string().max(500)).max(1000).readonly(),
  media: z.array(mediaSchema).max(200).readonly(),
  engagement: engagementSchema.nullable(),
  reach: z.number().nonnegative().nullable(),
  tone: z.object({ score: z.number().min(-1).max(1) }).nullable(),
});
export type Mention = Readonly<z.infer<typeof mentionSchema>>;

/** A mention of which only what is required is said. */
export const bareMention = {
  author: null,
  text: "",
  lang: null,
  url: null,
  repostOf: null,
  quoteOf: null,
  replyTo: null,
  root: null,
  links: [],
  hashtags: [],
  mentions: [],
  media: [],
  engagement: null,
  reach: null,
  tone: null,
} as const satisfies Omit<Mention, "id" | "source" | "kind" | "publishedAt" | "receivedAt">;

export const noEngagement: Engagement = {
  likes: null,
  reposts: null,
  replies: null,
  quotes: null,
  views: null,
};

/** Earliest believable `publishedAt` (ms, UTC): 1990-01-01, before any network this reads. */
export const earliestBelievable = 631_152_000_000;

/**
 * The time order and windows use (ms, UTC): `publishedAt` when it lies between 1990 and ten minutes after
 * `receivedAt`, else `receivedAt`. DESIGN.md section 5.
 */
export function occurrenceTime(publishedAt: number, receivedAt: number): number {
  return publishedAt >= earliestBelievable && publishedAt <= receivedAt + 600_000 ? publishedAt : receivedAt;
}
