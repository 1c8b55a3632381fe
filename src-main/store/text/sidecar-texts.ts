import type { Database } from "better-sqlite3";
import { createTextIndexReader, type TextIndexReader } from "./text-index.ts";
import { readShards } from "./text-shards.ts";

/** The shards of an open sidecar, as they are now; one that has not grown keeps its prepared statements. */
export function createSidecarTexts(database: Database): () => readonly TextIndexReader[] {
  const known = new Map<number, TextIndexReader>();
  return () =>
    readShards(database).map((shard) => {
      const before = known.get(shard.number);
      if (before !== undefined && before.firstKey === shard.firstKey && before.lastKey === shard.lastKey)
        return before;
      const reader = createTextIndexReader(database, `mention_text_${shard.number}`, shard);
      known.set(shard.number, reader);
      return reader;
    });
}
