import type { Database } from "better-sqlite3";
import { bareMention, type Mention, mentionKinds } from "../../contract/mention.ts";
import type { StoredMention } from "../crisis-store.ts";
import { createReposterLeft } from "../erase-author.ts";
import { createErasedReferences, erasedName, unknownName } from "../erased-reference.ts";
import type { IdKey } from "../id-key.ts";
import { readContent } from "../mention-content.ts";
import { createVersionReader, type VersionRow } from "../mention-versions.ts";
import { parentReference } from "../parent-reference.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import type { Withdrawals } from "../withdrawals.ts";

/** Mentions by id, row or place in the spine, as known at a row. */
export interface MentionLookup {
  /** Place in the spine of the mention with this id, received by `upToRow`; -1: not received. */
  indexOf(id: string, upToRow: number): number;
  /** The latest version known at `upToRow`. */
  stored(index: number, upToRow: number): StoredMention;
  /** The same, when its first version is at hand. */
  storedFrom(index: number, first: VersionRow, upToRow: number): StoredMention;
  versions(index: number, upToRow: number): readonly StoredMention[];
  /** First versions at rows in [from, to], as they were received. */
  firsts(from: number, to: number): readonly StoredMention[];
  /** Row of the version whose text is in force at `upToRow`. */
  textRow(index: number, upToRow: number): number;
  /** Id of a mention in the spine. */
  idOf(index: number): string;
  /** Id that mentions refer to and that was never received. */
  unknownId(slot: number): string;
}

/** An erased mention no longer has its own id; it is spoken of by its row. */
const erasedId = /^erased:(\d{1,9})$/;

export function createMentionLookup(
  database: Database,
  spine: MentionSpine,
  idKey: IdKey,
  withdrawals: Withdrawals,
  isAnyErased: () => boolean,
): MentionLookup {
  const reader = createVersionReader(database);
  const { columns } = spine;
  const reposterLeft = createReposterLeft(database);
  const rowOf = (index: number) => columns.row[index] ?? 0;
  const references = createErasedReferences(database, idKey, isAnyErased, (id) => {
    const index = indexOf(id, Number.MAX_SAFE_INTEGER);
    return index >= 0 && reader.idAt(rowOf(index)) === null ? rowOf(index) : null;
  });

  function toStored(index: number, version: VersionRow, versions: number, upToRow: number): StoredMention {
    return {
      row: version.row,
      firstRow: rowOf(index),
      time: columns.time[index] ?? 0,
      versions,
      mention: version.content === null ? blank(index) : references.hide(readContent(version.content)),
      isWithdrawn: withdrawals.isWithdrawn(index, upToRow, version.row),
      isErased: version.content === null,
    };
  }

  /** What is left of an erased mention: its place in time and in the tree, and who reposted. */
  function blank(index: number): Mention {
    const at = new Date(columns.time[index] ?? 0).toISOString();
    const kind = mentionKinds[columns.kind[index] ?? 0] ?? "post";
    return {
      ...bareMention,
      id: erasedName(rowOf(index)),
      source: spine.sources.names[columns.source[index] ?? 0] ?? "",
      kind,
      author: kind === "repost" ? reposterLeft(columns.account[index] ?? 0) : null,
      publishedAt: at,
      receivedAt: at,
    };
  }

  function latest(index: number, upToRow: number) {
    if (spine.updates.hasUpdates(index)) {
      const found = reader.latestAt(rowOf(index), upToRow);
      if (found !== null) return found;
    }
    const version = reader.at(rowOf(index));
    if (version === null) throw new Error(`Mention row ${rowOf(index)} is known but not in the file`);
    return { version, versions: 1 };
  }

  function firstReferrer(slot: number): string {
    for (let child = spine.unknown.headOf(slot); child !== -1; child = columns.nextSibling[child] ?? -1) {
      const content = reader.at(rowOf(child))?.content;
      const id = content == null ? null : parentReference(readContent(content));
      if (id !== null) return id;
    }
    // All who referred to it were erased: only its key is left.
    return unknownName(spine.unknown.keyOf(slot));
  }

  function indexOf(id: string, upToRow: number): number {
    const erased = erasedId.exec(id);
    if (erased !== null) {
      const index = spine.indexOfRow(Number(erased[1]));
      return index >= 0 && rowOf(index) <= upToRow && reader.at(rowOf(index))?.content === null ? index : -1;
    }
    for (let attempt = 0; ; attempt++) {
      const index = spine.find(idKey(id, attempt));
      if (index < 0 || rowOf(index) > upToRow) return -1;
      const holder = reader.idAt(rowOf(index));
      if (holder === null || holder === id) return index;
    }
  }

  return {
    indexOf,
    stored(index, upToRow) {
      const { version, versions } = latest(index, upToRow);
      return toStored(index, version, versions, upToRow);
    },
    storedFrom(index, first, upToRow) {
      if (!spine.updates.hasUpdates(index)) return toStored(index, first, 1, upToRow);
      const { version, versions } = latest(index, upToRow);
      return toStored(index, version, versions, upToRow);
    },
    versions: (index, upToRow) =>
      reader
        .all(rowOf(index), upToRow)
        .map((version, number) => toStored(index, version, number + 1, upToRow)),
    firsts: (from, to) =>
      reader
        .firsts(from, to)
        .map((version) => toStored(spine.indexOfRow(version.row), version, 1, version.row)),
    textRow: (index, upToRow) =>
      spine.updates.hasUpdates(index) ? latest(index, upToRow).version.text_row : rowOf(index),
    idOf: (index) => reader.idAt(rowOf(index)) ?? erasedName(rowOf(index)),
    unknownId(slot) {
      const known = spine.unknown.idOf(slot);
      if (known !== null) return references.named(known);
      const id = firstReferrer(slot);
      // Remembered beside its key.
      spine.unknown.slotFor(spine.unknown.keyOf(slot), id);
      return references.named(id);
    },
  };
}
