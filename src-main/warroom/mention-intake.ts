import type { Mention } from "../contract/mention.ts";
import type { RecordKeeper } from "./record-keeper.ts";

/** Batches are written this long (ms) after their first mention, or as soon as they hold this many. */
const flushAfter = 25;
const flushAt = 2000;
/** A store that cannot write is tried again after this long (ms). */
const retryAfter = 1000;

/** Where live sources put what they get: mentions wait here for their batch, never longer than a tick. */
export interface MentionIntake {
  receive(
    sourceId: string,
    mentions: readonly Mention[],
    withdrawn: readonly string[],
    cursor: string | null,
  ): void;
  /** Writes what waits. */
  flush(): void;
  /** Forgets what a source brought and is not on disk: it will be asked for again from its saved cursor. */
  discard(sourceId: string): void;
  close(): void;
}

interface Waiting {
  mentions: Mention[];
  withdrawn: string[];
  cursor: string | null;
}

/** `onFault` hears of a batch that could not be written; it stays waiting and is tried again. */
export function createMentionIntake(
  keeper: Pick<RecordKeeper, "appendMentions" | "now">,
  onFault: (sourceId: string) => void,
): MentionIntake {
  const waiting = new Map<string, Waiting>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function flushSoon(after: number): void {
    timer ??= setTimeout(flush, after);
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const [sourceId, batch] of [...waiting]) {
      try {
        writeBatch(sourceId, batch);
        waiting.delete(sourceId);
      } catch {
        onFault(sourceId);
        if (waiting.has(sourceId)) flushSoon(retryAfter);
      }
    }
  }

  function writeBatch(sourceId: string, { mentions, withdrawn, cursor }: Waiting): void {
    keeper.appendMentions({ sourceId, mentions, withdrawn, cursor, recordedAt: keeper.now() });
  }

  return {
    receive(sourceId, mentions, withdrawn, cursor) {
      const batch = waiting.get(sourceId) ?? { mentions: [], withdrawn: [], cursor: null };
      for (const mention of mentions) batch.mentions.push(mention);
      for (const id of withdrawn) batch.withdrawn.push(id);
      batch.cursor = cursor ?? batch.cursor;
      waiting.set(sourceId, batch);
      if (batch.mentions.length >= flushAt) flush();
      else flushSoon(flushAfter);
    },
    flush,
    discard: (sourceId) => {
      waiting.delete(sourceId);
    },
    close() {
      flush();
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
