import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { storyRows } from "./story-mentions.ts";

/** A mention that arrives live, above those that are there. */
export function freshRow(rows: readonly MentionRow[], at: number, now: string): MentionRow {
  const model = storyRows[(rows.length * 7 + at) % storyRows.length] ?? storyRows[0];
  if (model === undefined) throw new Error("The story has no mentions");
  const row = (rows[0]?.cursor.row ?? 0) + at + 1;
  const time = Date.parse(now);
  return {
    ...model,
    cursor: { time, row },
    time,
    mention: {
      ...model.mention,
      id: `${model.mention.source}:live${row}`,
      publishedAt: now,
      receivedAt: now,
    },
  };
}
