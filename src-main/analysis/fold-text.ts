import { droppedMarks, foldedPairs, tokenRuns } from "./fold-table.ts";

/** What `foldTable` holds for a character that separates words, for one that vanishes, and for half of a pair. */
export const separator = 0;
export const dropped = 1;
const half = 2;

/**
 * For each UTF-16 code unit: its folded code unit, or `separator`, or `dropped`. Exactly SQLite's `unicode61
 * remove_diacritics 2`, so that what the full-text index finds is what the evaluator accepts and what is marked.
 * CJK is not segmented, as in that tokenizer: a run of ideographs is one word.
 */
export const foldTable = new Uint16Array(65_536);
const astralFold = new Map<number, number>();
/** Starts of runs from U+10000 up; even positions start words, odd ones separators. */
const astralRuns: number[] = [0x10000];

fillTables();

function fillTables(): void {
  let code = 0;
  let isToken = true;
  for (const length of tokenRuns.split(" ")) {
    const end = code + Number.parseInt(length, 36);
    const tableEnd = Math.min(end, 65_536);
    if (isToken) for (let c = code; c < tableEnd; c++) foldTable[c] = c;
    if (end > 0x10000) astralRuns.push(end);
    code = end;
    isToken = !isToken;
  }
  for (let c = 0xd800; c < 0xdc00; c++) foldTable[c] = half;
  for (const mark of droppedMarks) foldTable[mark.charCodeAt(0)] = dropped;
  const pairs = Array.from(foldedPairs, (c) => c.codePointAt(0) ?? 0);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const from = pairs[i] ?? 0;
    const to = pairs[i + 1] ?? 0;
    if (from < 0x10000) foldTable[from] = to;
    else astralFold.set(from, to);
  }
}

/** Folded code point of a pair of surrogates; `separator` when it is none or separates words. */
export function foldPair(high: number, low: number): number {
  if (low < 0xdc00 || low > 0xdfff) return separator;
  const code = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  let first = 0;
  let last = astralRuns.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((astralRuns[middle] ?? 0) <= code) first = middle + 1;
    else last = middle;
  }
  // `first` runs start at or before the code; the first run is one of words.
  return first % 2 === 1 ? (astralFold.get(code) ?? code) : separator;
}

let folded = new Uint16Array(4096);
/** Where each folded code unit came from; filled by `foldWithOrigins` only. */
let origins = new Uint32Array(4096);

function makeRoom(length: number): void {
  if (folded.length >= length) return;
  folded = new Uint16Array(length * 2);
  origins = new Uint32Array(length * 2);
}

/** Folds into `folded`: words parted by one space, a space at both ends. Returns the length. */
function foldInto(text: string, withOrigins: boolean): number {
  const length = text.length;
  makeRoom(length + 2);
  let end = 0;
  folded[end++] = 32;
  for (let i = 0; i < length; i++) {
    const code = foldTable[text.charCodeAt(i)] ?? 0;
    if (code > half) {
      if (withOrigins) origins[end] = i;
      folded[end++] = code;
    } else if (code === half) {
      const point = foldPair(text.charCodeAt(i), i + 1 < length ? text.charCodeAt(i + 1) : 0);
      if (point === separator) {
        if (folded[end - 1] !== 32) {
          if (withOrigins) origins[end] = i;
          folded[end++] = 32;
        }
      } else {
        if (withOrigins) {
          origins[end] = i;
          origins[end + 1] = i + 1;
        }
        folded[end++] = 0xd800 + ((point - 0x10000) >> 10);
        folded[end++] = 0xdc00 + (point & 0x3ff);
        i++;
      }
    } else if (code === separator && folded[end - 1] !== 32) {
      if (withOrigins) origins[end] = i;
      folded[end++] = 32;
    }
  }
  if (folded[end - 1] !== 32) {
    if (withOrigins) origins[end] = length;
    folded[end++] = 32;
  }
  return end;
}

function foldedString(length: number): string {
  let out = "";
  for (let i = 0; i < length; i += 8192) {
    out += String.fromCharCode.apply(
      null,
      folded.subarray(i, Math.min(length, i + 8192)) as unknown as number[],
    );
  }
  return out;
}

/**
 * The words of a text as the full-text index sees them: lower case, without accents, parted by single spaces and with
 * a space at both ends, so that `" a b "` inside it is the phrase and `" a"` the prefix. A text without words is " ".
 */
export function foldText(text: string): string {
  return foldedString(foldInto(text, false));
}

/** `foldText`, and for each code unit of the result the offset in the text that it came from (spaces: where the word ended). */
export function foldWithOrigins(text: string): { readonly folded: string; readonly origins: Uint32Array } {
  const length = foldInto(text, true);
  return { folded: foldedString(length), origins: origins.slice(0, length) };
}

/** The folded words of a text, in order. */
export function foldWords(text: string): readonly string[] {
  const words = foldText(text).trim();
  return words === "" ? [] : words.split(" ");
}

/** Case and accents folded, everything between words kept as it is: for handles, tags and names of sources. */
export function foldLetters(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = foldTable[text.charCodeAt(i)] ?? 0;
    if (code > half) out += String.fromCharCode(code);
    else if (code !== dropped) out += text.charAt(i);
  }
  return out;
}
