import { mentionKinds } from "../../contract/mention.ts";
import type { MentionTree } from "../crisis-store.ts";
import type { MentionSpine } from "../spine/mention-spine.ts";
import type { MentionLookup } from "./mention-lookup.ts";

/** Who hangs under whom, as known when the first `size` mentions had been received. */
export interface SpreadReader {
  rootId(index: number, size: number): string;
  answers(
    index: number,
    size: number,
  ): { readonly reposts: number; readonly quotes: number; readonly replies: number };
  tree(size: number): MentionTree;
  /** 1 for each mention that stands under one of these roots (the root itself included). */
  under(roots: readonly string[], size: number): Uint8Array;
}

const repost = mentionKinds.indexOf("repost");
const quote = mentionKinds.indexOf("quote");

export function createSpreadReader(spine: MentionSpine, lookup: MentionLookup): SpreadReader {
  const { columns, unknown } = spine;

  /** Top of the cascade: an index, or -2 - slot when nothing above is known but a reference. */
  function top(index: number, size: number): { readonly at: number; readonly parent: number } {
    let at = index;
    for (;;) {
      const parent = columns.parent[at] ?? -1;
      if (parent < 0 || parent >= size) return { at, parent };
      at = parent;
    }
  }

  function rootId(index: number, size: number): string {
    const { at, parent } = top(index, size);
    // A mention never received is a node only where it joins known ones: a lone reply to it is its own root.
    if (parent === -1 || !joins(parent, size)) return lookup.idOf(at);
    return parent <= -2 ? lookup.unknownId(-2 - parent) : lookup.idOf(parent);
  }

  /** True when two mentions at least, known by then, refer to what was not. */
  function joins(parent: number, size: number): boolean {
    let referrers = 0;
    const head = parent <= -2 ? unknown.headOf(-2 - parent) : (columns.firstChild[parent] ?? -1);
    for (let child = head; child !== -1 && referrers < 2; child = columns.nextSibling[child] ?? -1) {
      if (child < size) referrers++;
    }
    return referrers >= 2;
  }

  function tree(size: number): MentionTree {
    const parent = columns.parent.slice(0, size);
    const unknownIds: string[] = [];
    const numbers = new Map<number, number>();
    for (let i = 0; i < size; i++) {
      const above = parent[i] ?? -1;
      if (above >= -1 && above < size) continue;
      // A reference never received, or received only later than the asked moment.
      let number = numbers.get(above);
      if (number === undefined) {
        number = unknownIds.push(above < 0 ? lookup.unknownId(-2 - above) : lookup.idOf(above)) - 1;
        numbers.set(above, number);
      }
      parent[i] = -2 - number;
    }
    // Plain loops: `from` with a function takes ten times as long, on the thread that answers the room.
    const source = new Uint8Array(size);
    const author = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      source[i] = Math.min(columns.source[i] ?? 0, 255);
      author[i] = (columns.account[i] ?? 0) - 1;
    }
    return {
      rows: new Float64Array(columns.row.subarray(0, size)),
      parent,
      kind: columns.kind.slice(0, size),
      time: columns.time.slice(0, size),
      source,
      author,
      sources: [...spine.sources.names],
      unknownIds,
    };
  }

  /** Where the roots stand: received indexes, and slots of those never received, in the numbers of `parent`. */
  function placesOf(roots: readonly string[]): ReadonlySet<number> {
    const places = new Set<number>();
    const wanted = new Set<string>();
    for (const id of roots) {
      const index = lookup.indexOf(id, Number.MAX_SAFE_INTEGER);
      if (index >= 0) places.add(index);
      else wanted.add(id);
    }
    if (wanted.size === 0) return places;
    for (let slot = 0; slot < unknown.size; slot++) {
      if (!unknown.isReceived(slot) && wanted.has(lookup.unknownId(slot))) places.add(-2 - slot);
    }
    return places;
  }

  return {
    rootId,
    tree,
    answers(index, size) {
      let reposts = 0;
      let quotes = 0;
      let replies = 0;
      for (
        let child = columns.firstChild[index] ?? -1;
        child !== -1;
        child = columns.nextSibling[child] ?? -1
      ) {
        if (child >= size) continue;
        const kind = columns.kind[child];
        if (kind === repost) reposts++;
        else if (kind === quote) quotes++;
        else replies++;
      }
      return { reposts, quotes, replies };
    },
    under(roots, size) {
      const marks = new Uint8Array(size);
      if (size === 0) return marks;
      const above = [...placesOf(roots)];
      // Downwards, so that it costs what the cascades hold and not what the crisis does.
      for (let place = above.pop(); place !== undefined; place = above.pop()) {
        if (place >= 0 && place < size) marks[place] = 1;
        const head = place < 0 ? unknown.headOf(-2 - place) : (columns.firstChild[place] ?? -1);
        for (let child = head; child !== -1; child = columns.nextSibling[child] ?? -1) {
          if (child < size && marks[child] === 0) above.push(child);
        }
      }
      return marks;
    },
  };
}
