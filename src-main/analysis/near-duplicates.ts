import { bands, signText } from "./text-signature.ts";

/** A group of near-identical texts. */
export interface TextGroup {
  readonly id: number;
  /** Row of the first text, which stands for the group. */
  readonly of: number;
  readonly texts: number;
  /** Distinct accounts; texts without an account count for none. */
  readonly accounts: number;
  /** Handles that the texts name, most named first, with how many texts name each. */
  readonly targets: readonly { readonly handle: string; readonly texts: number }[];
  readonly firstTime: number;
  readonly lastTime: number;
}

export interface AddedText {
  readonly row: number;
  readonly text: string;
  /** Number of the account; -1: unknown. */
  readonly account: number;
  /** Occurrence time, ms UTC. */
  readonly time: number;
  /** Handles named in it or beside it. */
  readonly targets: readonly string[];
}

export interface TextGroups {
  /** Id of the text's group; -1 when it is too short to be compared. Leave reposts out: they repeat by nature. */
  add(added: AddedText): number;
  /** Texts in the group so far; 0 for -1. */
  sizeOf(group: number): number;
  group(group: number): TextGroup | null;
  /** Groups of at least `minTexts` texts, largest first. */
  groups(minTexts: number): readonly TextGroup[];
}

/** Bits of 64 that may differ between a text and the one that stands for its group. */
const mostBits = 12;
/** Groups compared per bucket: the newest ones, so that a phrase everybody writes costs a bounded time. */
const bucketDepth = 24;
/** Groups of one text keep no sets: nearly all texts stand alone. */
interface Crowd {
  readonly accounts: Set<number>;
  readonly targets: Map<string, number>;
  firstTime: number;
  lastTime: number;
}

/**
 * Near-identical texts, grouped as they arrive. Each text has a 64-bit SimHash (Charikar 2002) of its words and word
 * pairs, with handles, links and numbers passed over; it joins the group whose first text differs in at most 12 bits,
 * the nearest, then the oldest. Candidates come from banded buckets: bands of the SimHash itself miss most pairs of
 * short texts (one word in twenty moves 8 bits), so the bands are minima of the word triples in three parts of the hash
 * space (one-permutation MinHash, Li, Owen and Zhang 2012), which near-identical texts share almost surely. Groups never
 * drift: only a group's first text is compared.
 */
export function createTextGroups(): TextGroups {
  let low = new Uint32Array(1024);
  let high = new Uint32Array(1024);
  let row = new Float64Array(1024);
  let account = new Int32Array(1024);
  let time = new Float64Array(1024);
  let texts = new Uint32Array(1024);
  const firstTargets = new Map<number, readonly string[]>();
  const crowds = new Map<number, Crowd>();
  const buckets = createBuckets();
  let count = 0;

  function grow(): void {
    const length = low.length * 2;
    const more = <T extends { set(from: T): void }>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    low = more(low, new Uint32Array(length));
    high = more(high, new Uint32Array(length));
    row = more(row, new Float64Array(length));
    account = more(account, new Int32Array(length));
    time = more(time, new Float64Array(length));
    texts = more(texts, new Uint32Array(length));
  }

  function nearest(signature: {
    readonly low: number;
    readonly high: number;
    readonly minima: Uint32Array;
  }): number {
    let best = -1;
    let bestBits = mostBits + 1;
    for (let band = 0; band < bands; band++) {
      let left = bucketDepth;
      for (let link = buckets.head(band, signature.minima[band] ?? 0); link >= 0 && left > 0; left--) {
        const group = buckets.groupAt(link);
        const bits =
          countBits((low[group] ?? 0) ^ signature.low) + countBits((high[group] ?? 0) ^ signature.high);
        if (bits < bestBits || (bits === bestBits && group < best)) {
          best = group;
          bestBits = bits;
        }
        link = buckets.next(link);
      }
    }
    return best;
  }

  function crowdOf(group: number): Crowd {
    const known = crowds.get(group);
    if (known !== undefined) return known;
    const crowd: Crowd = {
      accounts: new Set((account[group] ?? -1) >= 0 ? [account[group] ?? -1] : []),
      targets: new Map(),
      firstTime: time[group] ?? 0,
      lastTime: time[group] ?? 0,
    };
    for (const handle of new Set(firstTargets.get(group))) crowd.targets.set(handle, 1);
    return crowd;
  }

  function describe(group: number): TextGroup {
    const crowd = crowdOf(group);
    const targets = [...crowd.targets].map(([handle, named]) => ({ handle, texts: named }));
    targets.sort((a, b) => b.texts - a.texts || (a.handle < b.handle ? -1 : 1));
    return {
      id: group,
      of: row[group] ?? 0,
      texts: texts[group] ?? 0,
      accounts: crowd.accounts.size,
      targets,
      firstTime: crowd.firstTime,
      lastTime: crowd.lastTime,
    };
  }

  return {
    add(added) {
      const signature = signText(added.text);
      if (signature === null) return -1;
      const known = nearest(signature);
      if (known >= 0) {
        const crowd = crowdOf(known);
        crowds.set(known, crowd);
        texts[known] = (texts[known] ?? 0) + 1;
        if (added.account >= 0) crowd.accounts.add(added.account);
        for (const handle of new Set(added.targets))
          crowd.targets.set(handle, (crowd.targets.get(handle) ?? 0) + 1);
        crowd.firstTime = Math.min(crowd.firstTime, added.time);
        crowd.lastTime = Math.max(crowd.lastTime, added.time);
        return known;
      }
      if (count === low.length) grow();
      const group = count++;
      low[group] = signature.low;
      high[group] = signature.high;
      row[group] = added.row;
      account[group] = added.account;
      time[group] = added.time;
      texts[group] = 1;
      if (added.targets.length > 0) firstTargets.set(group, added.targets);
      for (let band = 0; band < bands; band++) buckets.add(band, signature.minima[band] ?? 0, group);
      return group;
    },
    sizeOf: (group) => (group < 0 ? 0 : (texts[group] ?? 0)),
    group: (group) => (group < 0 || group >= count ? null : describe(group)),
    groups(minTexts) {
      const found: number[] = [];
      for (let group = 0; group < count; group++) if ((texts[group] ?? 0) >= minTexts) found.push(group);
      found.sort((a, b) => (texts[b] ?? 0) - (texts[a] ?? 0) || a - b);
      return found.map(describe);
    },
  };
}

function countBits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

interface Buckets {
  /** First link of the bucket, newest group first; -1: empty. */
  head(band: number, key: number): number;
  next(link: number): number;
  groupAt(link: number): number;
  add(band: number, key: number, group: number): void;
}

/**
 * Open addressing from (band, key) to a list of groups, in flat arrays whose parts that are read together lie together:
 * each look-up is one miss of the cache. Key 0 means that no triple fell in the band. Two keys that mix to the same
 * number share a bucket, which costs a comparison and nothing else.
 */
function createBuckets(): Buckets {
  let mask = 0xffff;
  // Mixed key (0: free slot) and head of its list, by turns.
  let slots = new Int32Array(2 * (mask + 1));
  let used = 0;
  // Group and next link, by turns.
  let links = new Int32Array(0x20000);
  let count = 0;

  function slotOf(mixed: number): number {
    let slot = mixed & mask;
    for (;;) {
      const there = slots[2 * slot] ?? 0;
      if (there === 0 || there === mixed) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    const old = slots;
    mask = 2 * mask + 1;
    slots = new Int32Array(2 * (mask + 1));
    for (let i = 0; i < old.length; i += 2) {
      const mixed = old[i] ?? 0;
      if (mixed === 0) continue;
      const slot = slotOf(mixed);
      slots[2 * slot] = mixed;
      slots[2 * slot + 1] = old[i + 1] ?? -1;
    }
  }

  return {
    head(band, key) {
      if (key === 0) return -1;
      const slot = slotOf(mixKey(band, key));
      return slots[2 * slot] === 0 ? -1 : (slots[2 * slot + 1] ?? -1);
    },
    next: (link) => links[2 * link + 1] ?? -1,
    groupAt: (link) => links[2 * link] ?? -1,
    add(band, key, group) {
      if (key === 0) return;
      if (used * 2 > mask) grow();
      if (2 * count === links.length) {
        const more = new Int32Array(2 * links.length);
        more.set(links);
        links = more;
      }
      const mixed = mixKey(band, key);
      const slot = slotOf(mixed);
      const isNew = slots[2 * slot] === 0;
      links[2 * count] = group;
      links[2 * count + 1] = isNew ? -1 : (slots[2 * slot + 1] ?? -1);
      if (isNew) used++;
      slots[2 * slot] = mixed;
      slots[2 * slot + 1] = count++;
    },
  };
}

/** Never 0. */
function mixKey(band: number, key: number): number {
  const mixed = Math.imul(key ^ (band * 0x3243f6a9), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) | 0 || 1;
}
