import { dropped, foldPair, foldTable, separator } from "./fold-text.ts";

/** What near-identical texts have nearly in common. The arrays are reused by the next call. */
export interface TextSignature {
  /** 64-bit SimHash. */
  readonly low: number;
  readonly high: number;
  /** Least hash of the word triples in each band of the hash space; 0: none fell there. */
  readonly minima: Uint32Array;
}

/** Fewer words than this (handles, links and numbers apart) say too little to be called the same text. */
export const fewestWords = 5;

/** Parts of the hash space: with three, copies with one word in twenty changed share one in 97 of 100. */
export const bands = 3;
const minima = new Uint32Array(bands);
/** Words read at most. Each gives two features, itself and with the word before. */
const mostWords = 511;
const words = new Int32Array(mostWords);
const lowBits = new Int32Array(2 * mostWords + 8);
const highBits = new Int32Array(2 * mostWords + 8);
// Vertical counters: bit b of plane p is bit p of how many features have bit b set.
const planes = 10;
const counters = new Int32Array(planes);

/**
 * SimHash and minima of a text, or null when it has fewer than 5 words of its own. Words are folded; @handles, links
 * and anything with a digit are passed over: they are what a template changes. Only the first 511 words are read.
 */
export function signText(text: string): TextSignature | null {
  const count = hashWords(text);
  if (count < 0) return null;
  minima.fill(0);
  let features = 0;
  let before = 0;
  let beforeThat = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] ?? 0;
    const low = mix(word);
    lowBits[features] = low;
    highBits[features++] = stretch(low);
    if (i > 0) {
      const pair = mix(Math.imul(before, 31) ^ word);
      lowBits[features] = pair;
      highBits[features++] = stretch(pair);
    }
    if (i > 1) {
      const triple = mix(Math.imul(Math.imul(beforeThat, 31) ^ before, 31) ^ word) >>> 0;
      // The low bits choose the band, all of them are compared.
      const band = ((triple & 0xfff) * bands) >>> 12;
      const least = minima[band] ?? 0;
      if (least === 0 || triple < least) minima[band] = triple === 0 ? 1 : triple;
    }
    beforeThat = before;
    before = word;
  }
  return { low: majority(lowBits, features), high: majority(highBits, features), minima };
}

/**
 * Bits set in more than half of the features. Counted for all 32 places at once by carry-save adders, eight features a
 * step (Harley and Seal, in Warren's Hacker's Delight), then compared with half of them, all at once too.
 */
function majority(bits: Int32Array, features: number): number {
  counters.fill(0);
  bits.fill(0, features, (features + 7) & ~7);
  let ones = 0;
  let twos = 0;
  let fours = 0;
  for (let i = 0; i < features; i += 8) {
    const a = bits[i] ?? 0;
    const b = bits[i + 1] ?? 0;
    const c = bits[i + 2] ?? 0;
    const d = bits[i + 3] ?? 0;
    const e = bits[i + 4] ?? 0;
    const f = bits[i + 5] ?? 0;
    const g = bits[i + 6] ?? 0;
    const h = bits[i + 7] ?? 0;
    // Each pair of lines adds three numbers: the sum bit, and the carry, their majority.
    const s1 = ones ^ a ^ b;
    const t1 = (ones & a) | ((ones ^ a) & b);
    const s2 = s1 ^ c ^ d;
    const t2 = (s1 & c) | ((s1 ^ c) & d);
    const s3 = s2 ^ e ^ f;
    const t3 = (s2 & e) | ((s2 ^ e) & f);
    ones = s3 ^ g ^ h;
    const t4 = (s3 & g) | ((s3 ^ g) & h);
    const u1 = twos ^ t1 ^ t2;
    const f1 = (twos & t1) | ((twos ^ t1) & t2);
    twos = u1 ^ t3 ^ t4;
    const f2 = (u1 & t3) | ((u1 ^ t3) & t4);
    let carry = (fours & f1) | ((fours ^ f1) & f2);
    fours = fours ^ f1 ^ f2;
    for (let p = 3; carry !== 0 && p < planes; p++) {
      const plane = counters[p] ?? 0;
      counters[p] = plane ^ carry;
      carry &= plane;
    }
  }
  counters[0] = ones;
  counters[1] = twos;
  counters[2] = fours;
  const half = features >>> 1;
  let greater = 0;
  let equal = -1;
  for (let p = planes - 1; p >= 0; p--) {
    const plane = counters[p] ?? 0;
    if ((half >>> p) & 1) equal &= plane;
    else {
      greater |= equal & plane;
      equal &= ~plane;
    }
  }
  return greater >>> 0;
}

/** Another 32 bits from well mixed ones. */
function stretch(value: number): number {
  const v = Math.imul(value ^ 0x5bd1e995, 0x2c1b3c6d);
  return v ^ (v >>> 15);
}

/** Murmur3's finaliser. */
function mix(value: number): number {
  let v = value;
  v = Math.imul(v ^ (v >>> 16), 0x85ebca6b);
  v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35);
  return v ^ (v >>> 16);
}

/** Hashes of the words into `words`; returns how many, or -1 when they are too few. */
function hashWords(text: string): number {
  const length = text.length;
  let count = 0;
  let hash = 0x811c9dc5 | 0;
  let isInWord = false;
  let hasDigit = false;
  let i = 0;
  while (i <= length && count < mostWords) {
    const unit = i < length ? text.charCodeAt(i) : 32;
    let code = foldTable[unit] ?? 0;
    // 2 marks the first half of a pair.
    if (code === 2) {
      code = foldPair(unit, i + 1 < length ? text.charCodeAt(i + 1) : 0);
      if (code !== separator) i++;
    }
    if (code === dropped) {
      i++;
      continue;
    }
    if (code !== separator) {
      isInWord = true;
      i++;
      // The letters of a word in one go: nearly all of a text.
      for (;;) {
        hash = Math.imul(hash ^ code, 0x01000193);
        if (code < 58) hasDigit = true;
        if (i >= length) break;
        code = foldTable[text.charCodeAt(i)] ?? 0;
        if (code <= 2) break;
        i++;
      }
      continue;
    }
    // "http" and "https" were read up to the colon: the whole link is passed over with them.
    const isLink = isInWord && unit === 58 && isLinkAt(text, i);
    if (isInWord && !isLink && !hasDigit) words[count++] = hash;
    i = isLink || unit === 64 ? endOfRun(text, i) : i + 1;
    isInWord = false;
    hash = 0x811c9dc5 | 0;
    hasDigit = false;
  }
  return count < fewestWords ? -1 : count;
}

function isLinkAt(text: string, colon: number): boolean {
  if (text.charCodeAt(colon + 1) !== 47 || text.charCodeAt(colon + 2) !== 47) return false;
  const before = text.slice(Math.max(0, colon - 5), colon).toLowerCase();
  return before.endsWith("http") || before.endsWith("https");
}

/** Where the run of non-blank characters ends. */
function endOfRun(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 0xa0) i++;
  return i;
}
