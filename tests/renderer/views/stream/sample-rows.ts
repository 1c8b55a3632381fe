import type { MentionRow } from "../../../../src-main/contract/answer.ts";
import { bareMention, noEngagement } from "../../../../src-main/contract/mention.ts";

/** A row of the stream at a moment (ms) with a number; everything else is plain. */
export function sampleRow(time: number, row: number, change: Partial<MentionRow> = {}): MentionRow {
  const at = new Date(time).toISOString();
  return {
    cursor: { time, row },
    time,
    mention: {
      ...bareMention,
      id: `sample:${row}`,
      source: "sample",
      kind: "post",
      author: { id: `a${row}`, handle: `@a${row}`, name: `A ${row}`, followers: null },
      text: `Message ${row}`,
      lang: "fr",
      publishedAt: at,
      receivedAt: at,
      engagement: noEngagement,
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
