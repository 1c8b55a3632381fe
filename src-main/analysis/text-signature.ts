import { dropped, foldPair, foldTable, separator } from "./fold-text.ts";

/** What near-identical texts have nearly in common. The arrays are reused by the next call. */
export interface TextSignature {
  /** 64-bit SimHash. */
  readonly low: number;
  readonly high: number;
  /** Least hash of the word triples in each quarter of the hash space; 0: none fell there. */
  readonly minima: Uint32Array;
}

/** Fewer words than this (handles, links and numbers apart) say too little to be called the same text. */
export const fewestWords = 5;

const minima = new Uint32Array(4);
// Vertical counters: bit b of plane p is bit p of how many features have bit b set. 10 planes count to 1,023.
const planes = 10;
const lowPlanes = new Int32Array(planes);
const highPlanes = new Int32Array(planes);
const mostFeatures = (1 << planes) - 1;
const words = new Int32Array(mostFeatures);

/**
 * SimHash and minima of a text, or null when it has fewer than 5 words of its own. Words are folded; @handles, links
 * and anything with a digit are passed over: they are what a template changes. Only the first 511 words are read.
 */
export function signText(text: string): TextSignature | null {
  const count = hashWords(text);
  if (count < 0) return null;
  lowPlanes.fill(0);
  highPlanes.fill(0);
  minima.fill(0);
  let features = 0;
  let before = 0;
  let beforeThat = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] ?? 0;
    addFeature(mix(word), mix(word ^ 0x5bd1e995));
    features++;
    if (i > 0) {
      const pair = Math.imul(before, 31) ^ word;
      addFeature(mix(pair ^ 0x27d4eb2f), mix(pair ^ 0x165667b1));
      features++;
    }
    if (i > 1) {
      const triple = mix(Math.imul(Math.imul(beforeThat, 31) ^ before, 31) ^ word) >>> 0;
      const quarter = triple >>> 30;
      const least = minima[quarter] ?? 0;
      if (least === 0 || triple < least) minima[quarter] = triple === 0 ? 1 : triple;
    }
    beforeThat = before;
    before = word;
  }
  return { low: majority(lowPlanes, features), high: majority(highPlanes, features), minima };
}

/** Adds 32 + 32 bits into the vertical counters: a carry ripples, on average, through two planes. */
function addFeature(low: number, high: number): void {
  let carry = low;
  for (let p = 0; carry !== 0 && p < planes; p++) {
    const plane = lowPlanes[p] ?? 0;
    lowPlanes[p] = plane ^ carry;
    carry &= plane;
  }
  carry = high;
  for (let p = 0; carry !== 0 && p < planes; p++) {
    const plane = highPlanes[p] ?? 0;
    highPlanes[p] = plane ^ carry;
    carry &= plane;
  }
}

/** Bits set in more than half of the features: the counters compared, all 32 at once, with half of them. */
function majority(counters: Int32Array, features: number): number {
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
  while (i <= length && count < mostFeatures >> 1) {
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
      hash = Math.imul(hash ^ code, 0x01000193);
      if (code >= 48 && code <= 57) hasDigit = true;
      isInWord = true;
      i++;
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
