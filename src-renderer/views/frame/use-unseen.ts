import { useReplay } from "../../state/replay.ts";
import { useAnswer } from "../../state/use-answer.ts";

/** Mentions that were already published at this moment (ms, UTC) and that the room had not received; null: not known. */
export function useUnseen(at: number): number | null {
  const isPlaying = useReplay((replay) => replay.isPlaying);
  const known = useReplay((replay) => (replay.room === null ? null : replay.mentions));
  const to = new Date(at).toISOString();
  const { answer, isLoading } = useAnswer(
    isPlaying
      ? null
      : {
          name: "mentions",
          filter: { to },
          before: null,
          after: null,
          limit: 1,
          withCount: true,
          asOf: null,
        },
  );
  const count = answer?.count ?? null;
  if (isPlaying || isLoading || known === null || count === null || count.isCapped) return null;
  return Math.max(0, count.count - known);
}
