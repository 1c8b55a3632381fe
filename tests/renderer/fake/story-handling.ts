import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { CrisisEvent } from "../../../src-main/contract/event.ts";
import type { FakeLog } from "./fake-log.ts";
import { instant } from "./story-frame.ts";

/** What the cell did with the story's mentions, as events: flags, who has them, notes. */
export function handleStory(log: FakeLog, rows: readonly MentionRow[]): void {
  const ids = (isWanted: (row: MentionRow) => boolean): string[] =>
    rows.filter(isWanted).map((row) => row.mention.id);
  const flagged = ids((row) => row.isFlagged);
  const assigned = rows.filter((row) => row.assignedTo !== null);
  const events: CrisisEvent[] = [
    { type: "mentions-flagged", mentionIds: flagged },
    ...assigned.map(
      (row): CrisisEvent => ({
        type: "mentions-assigned",
        mentionIds: [row.mention.id],
        to: row.assignedTo ?? "",
      }),
    ),
    ...ids((row) => row.notes > 0).map(
      (mentionId, at): CrisisEvent => ({
        type: "mention-noted",
        mentionId,
        noteId: `story-note-${at}`,
        text: "À citer si la presse demande un cas réglé. Accord de la cliente reçu par téléphone.",
      }),
    ),
  ];
  log.append(events, "p4", instant("15:32"), instant("15:32"));
}
