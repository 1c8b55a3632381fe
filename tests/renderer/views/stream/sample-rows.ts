import type { MentionRow } from "../../../../src-main/contract/answer.ts";
import { noEngagement } from "../../../../src-main/contract/mention.ts";

/** A row of the stream at a moment (ms) with a number; everything else is plain. */
export function sampleRow(time: number, row: number, change: Partial<MentionRow> = {}): MentionRow {
  const at = new Date(time).toISOString();
  return {
    cursor: { time, row },
    time,
    mention: {
      id: `sample:${row}`,
      source: "sample",
      kind: "post",
      author: { id: `a${row}`, handle: `@a${row}`, name: `A ${row}`, followers: null },
      text: `Message ${row}`,
      lang: "fr",
      url: null,
      publishedAt: at,
      receivedAt: at,
      repostOf: null,
      quoteOf: null,
      replyTo: null,
      root: null,
      links: [],
      hashtags: [],
      mentions: [],
      media: [],
      engagement: noEngagement,
      reach: null,
      tone: null,
    },
    root: null,
    family: "neutral",
    resonance: 0,
    observed: { reposts: 0, quotes: 0, replies: 0 },
    versions: 1,
    isWithdrawn: false,
    isErased: false,
    isFlagged: false,
    assignedTo: null,
    notes: 0,
    copies: null,
    context: null,
    information: null,
    ...change,
  };
}
