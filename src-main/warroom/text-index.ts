import { createTextGroups } from "../analysis/near-duplicates.ts";
import { readStance, type Stance } from "../analysis/stance.ts";
import type { CrisisStore, StoredMention } from "../store/crisis-store.ts";

/** Near-identical texts known at a moment, a mention's own included. */
interface TextCopies {
  readonly texts: number;
  readonly accounts: number;
  /** Row of the mention that stands for them: the first received. */
  readonly of: number;
  /** Accounts that the texts name; 0 for a moment of the past, where it is not kept. */
  readonly targets: number;
}

/** What the words of every mention say, read as mentions arrive and never all at once. */
export interface TextIndex {
  /** Last row read. */
  readTo(): number;
  stanceAt(row: number): Stance | null;
  /** Null when alone, too short to be compared, a repost, or not read yet. */
  copiesOf(row: number, upToRow: number | null): TextCopies | null;
  /** Rows of each group of near-identical texts that at least so many accounts wrote, as known at a moment. */
  groupsBy(accounts: number, upToRow: number | null): readonly (readonly number[])[];
  /** Resolves when all that was stored at the time of asking has been read. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** Rows read between two pauses: about 5 ms. */
const slice = 500;
/**
 * Up to this many rows behind, an answer waits for their words to be read. A crisis with more to read than this is
 * first looked at: reading begins a moment (ms) after it was opened.
 */
export const muchToRead = 20_000;
const firstLook = 1500;
const stances: readonly (Stance | null)[] = [null, "denial", "attack", "support"];

/** A projection in memory: read again from the file at each opening, in the background. */
export function createTextIndex(store: CrisisStore): TextIndex {
  const groups = createTextGroups();
  /** Rows of each group of two texts or more, as they were received. */
  const members = new Map<number, number[]>();
  const accounts = new Map<string, number>();
  let stance = new Uint8Array(4096);
  let group = new Int32Array(4096).fill(-1);
  let author = new Int32Array(4096).fill(-1);
  let last = 0;
  let isClosed = false;
  let reading: Promise<void> | null = null;

  /** Resolves when the first look is over, or the index is closed before. */
  const begun = Promise.withResolvers<void>();
  // Nobody waits for so many texts: a process that has nothing else to do may end.
  setTimeout(begun.resolve, firstLook).unref();

  async function readOn(): Promise<void> {
    if (store.lastRow() - last > muchToRead) await begun.promise;
    // A short crisis has been read before its room asks.
    const isOpening = last === 0 && store.lastRow() <= muchToRead;
    while (!isClosed && last < store.lastRow()) {
      const to = Math.min(last + slice, store.lastRow());
      const started = performance.now();
      const stored = await store.firstVersions(last + 1, to);
      if (isClosed) return;
      grow(to);
      // As they came: an edit does not take back what others have copied.
      for (const one of stored) if (!one.isErased) add(one);
      last = to;
      // Half of the time is left to the room itself.
      await new Promise((resolve) => setTimeout(resolve, isOpening ? 0 : performance.now() - started));
    }
  }

  function grow(row: number): void {
    if (row < stance.length) return;
    const length = Math.max(row + 1, stance.length * 2);
    stance = copied(stance, new Uint8Array(length));
    group = copied(group, new Int32Array(length).fill(-1));
    author = copied(author, new Int32Array(length).fill(-1));
  }

  function add({ firstRow: row, time, mention }: StoredMention): void {
    // Reposts repeat by nature: what they say is what they repost.
    if (mention.kind === "repost") return;
    stance[row] = Math.max(0, stances.indexOf(readStance(mention.text).stance));
    const account = accountOf(mention.source, mention.author?.id ?? mention.author?.handle ?? null);
    const joined = groups.add({ row, text: mention.text, account, time, targets: mention.mentions });
    if (joined < 0) return;
    group[row] = joined;
    author[row] = account;
    if (groups.sizeOf(joined) < 2) return;
    const rows = members.get(joined) ?? [groups.group(joined)?.of ?? row];
    rows.push(row);
    members.set(joined, rows);
  }

  function accountOf(source: string, id: string | null): number {
    if (id === null) return -1;
    const key = `${source} ${id}`;
    const known = accounts.get(key);
    if (known !== undefined) return known;
    accounts.set(key, accounts.size);
    return accounts.size - 1;
  }

  function start(): Promise<void> {
    reading ??= readOn().finally(() => {
      reading = null;
    });
    return reading;
  }

  return {
    readTo: () => last,
    stanceAt: (row) => stances[stance[row] ?? 0] ?? null,
    copiesOf(row, upToRow) {
      const rows = members.get(group[row] ?? -1);
      if (rows === undefined) return null;
      const known = upToRow === null ? rows : rows.slice(0, countUpTo(rows, upToRow));
      if (known.length < 2) return null;
      const named = new Set(known.map((one) => author[one] ?? -1));
      named.delete(-1);
      const targets = upToRow === null ? (groups.group(group[row] ?? -1)?.targets.length ?? 0) : 0;
      return { texts: known.length, accounts: Math.max(1, named.size), of: known[0] ?? row, targets };
    },
    groupsBy(least, upToRow) {
      return [...members.values()].flatMap((rows) => {
        if (rows.length < least) return [];
        const known = upToRow === null ? rows : rows.slice(0, countUpTo(rows, upToRow));
        const named = new Set(known.map((one) => author[one] ?? -1));
        named.delete(-1);
        return named.size < least ? [] : [known];
      });
    },
    async caughtUp() {
      const asked = store.lastRow();
      while (!isClosed && last < asked) await start();
    },
    async close() {
      isClosed = true;
      begun.resolve();
      await reading;
    },
  };
}

function copied<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function countUpTo(rows: readonly number[], upToRow: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= upToRow) low = middle + 1;
    else high = middle;
  }
  return low;
}
