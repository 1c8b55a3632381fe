import type { Database } from "better-sqlite3";
import type { Mention } from "../contract/mention.ts";
import type { IdKey } from "./id-key.ts";

/** An id that names its account: Bluesky's hold the account's own identifier. */
const naming = /^bluesky:at:\/\/(did:[^/]+)\//;

/** Whether ids of posts of this source name the account that wrote them. */
export function namesItsAccount(source: string | null, key: string | null): boolean {
  return source === "bluesky" && key !== null && key.startsWith("did:");
}

/** How a mention nobody may name any more is spoken of: by its row, else by its key. */
export const erasedName = (row: number): string => `erased:${row}`;
export const unknownName = (key: number): string => `unknown:${key}`;

export interface ErasedReferences {
  /** The id itself, or what stands for it when it would name an erased account. */
  named(id: string): string;
  /** The same mention, its references so. */
  hide(mention: Mention): Mention;
}

/**
 * `isAny`: whether anything was ever erased here, so that a file without erasures pays nothing. `erasedRow`: row of the
 * erased mention that has this id; null: it is not here, or not erased.
 */
export function createErasedReferences(
  database: Database,
  idKey: IdKey,
  isAny: () => boolean,
  erasedRow: (id: string) => number | null,
): ErasedReferences {
  const isErased = database
    .prepare<[number], number>("SELECT 1 FROM account WHERE short_key = ? AND key IS NULL")
    .pluck();

  function named(id: string): string {
    const row = erasedRow(id);
    if (row !== null) return erasedName(row);
    const account = naming.exec(id)?.[1];
    const isHidden = account !== undefined && isErased.get(idKey(`bluesky\n${account}`, 0)) === 1;
    return isHidden ? unknownName(idKey(id, 0)) : id;
  }

  const orNull = (id: string | null) => (id === null ? null : named(id));

  return {
    named: (id) => (isAny() ? named(id) : id),
    hide(mention) {
      if (!isAny()) return mention;
      const { repostOf, quoteOf, replyTo, root } = mention;
      return {
        ...mention,
        repostOf: orNull(repostOf),
        quoteOf: orNull(quoteOf),
        replyTo: orNull(replyTo),
        root: orNull(root),
      };
    },
  };
}
