import { dropped, foldPair, foldTable, separator } from "../fold-text.ts";

/** Finds many terms in one pass. `find` calls `hit` with the number of each term met, as often as it is met. */
export interface TermAutomaton {
  find(text: string, hit: (term: number) => void): void;
}

/**
 * Aho and Corasick (1975) over folded words: each term is folded words parted by single spaces (`queryTerms` form,
 * `*` at the end for a prefix). The text is folded as it is read, no string is built. Terms with a sign are not for it.
 */
export function createTermAutomaton(terms: readonly string[]): TermAutomaton {
  const needles = terms.map((term) => (term.endsWith("*") ? ` ${term.slice(0, -1)}` : ` ${term} `));
  // Characters of the terms get small numbers, all others share 0, so that a state's row fits a few cache lines.
  const letterOf = new Uint16Array(65_536);
  let letters = 1;
  for (const needle of needles) {
    for (let i = 0; i < needle.length; i++) {
      const code = needle.charCodeAt(i);
      if (letterOf[code] === 0) letterOf[code] = letters++;
    }
  }
  const blank = letterOf[32] ?? 0;
  // What a code unit of the text is to the terms: its number, -1 dropped, -2 the first half of a pair.
  const letterOfText = new Int16Array(65_536);
  for (let code = 0; code < 65_536; code++) {
    const folded = foldTable[code] ?? 0;
    if (code >= 0xd800 && code < 0xdc00) letterOfText[code] = -2;
    else if (folded === dropped) letterOfText[code] = -1;
    else letterOfText[code] = folded === separator ? blank : (letterOf[folded] ?? 0);
  }
  const trie = buildTrie(needles, letterOf, letters);
  const { next, output, chain, termAt } = trie;
  const start = next[blank] ?? 0;

  return {
    find(text, hit) {
      // The state is kept multiplied by the row's length.
      let state = start;
      let wasBlank = true;
      const length = text.length;
      for (let i = 0; i <= length; i++) {
        let letter = i < length ? (letterOfText[text.charCodeAt(i)] ?? 0) : blank;
        if (letter === -2) {
          const point = foldPair(text.charCodeAt(i), i + 1 < length ? text.charCodeAt(i + 1) : 0);
          if (point === separator) letter = blank;
          else {
            state = next[state + (letterOf[0xd800 + ((point - 0x10000) >> 10)] ?? 0)] ?? 0;
            letter = letterOf[0xdc00 + (point & 0x3ff)] ?? 0;
            i++;
          }
        }
        if (letter === blank) {
          if (wasBlank) continue;
          wasBlank = true;
        } else {
          if (letter < 0) continue;
          wasBlank = false;
        }
        state = next[state + letter] ?? 0;
        let found = output[state / letters] ?? -1;
        while (found >= 0) {
          hit(termAt[found] ?? -1);
          found = chain[found] ?? -1;
        }
      }
    },
  };
}

interface Trie {
  /** Row per state: the state (times the row's length) after each letter. */
  readonly next: Int32Array;
  /** First link of what ends at the state; -1 none. */
  readonly output: Int32Array;
  readonly chain: readonly number[];
  readonly termAt: readonly number[];
}

function buildTrie(needles: readonly string[], letterOf: Uint16Array, letters: number): Trie {
  const most = needles.reduce((sum, needle) => sum + needle.length, 1);
  const next = new Int32Array(most * letters).fill(-1);
  const output = new Int32Array(most).fill(-1);
  const chain: number[] = [];
  const termAt: number[] = [];
  let states = 1;
  for (const [term, needle] of needles.entries()) {
    let state = 0;
    for (let i = 0; i < needle.length; i++) {
      const slot = state * letters + (letterOf[needle.charCodeAt(i)] ?? 0);
      let child = next[slot] ?? -1;
      if (child < 0) {
        child = states++;
        next[slot] = child;
      }
      state = child;
    }
    chain.push(output[state] ?? -1);
    termAt.push(term);
    output[state] = chain.length - 1;
  }
  completeLinks(next, output, chain, states, letters);
  // States become offsets of their rows.
  const rows = next.subarray(0, states * letters);
  for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] ?? 0) * letters;
  return { next: rows, output, chain, termAt };
}

/** Breadth first: fills the missing transitions from the longest proper suffix and hangs its outputs behind one's own. */
function completeLinks(
  next: Int32Array,
  output: Int32Array,
  chain: number[],
  states: number,
  letters: number,
): void {
  const suffix = new Int32Array(states);
  const queue = new Int32Array(states);
  let head = 0;
  let tail = 0;
  for (let letter = 0; letter < letters; letter++) {
    const child = next[letter] ?? -1;
    if (child < 0) next[letter] = 0;
    else queue[tail++] = child;
  }
  while (head < tail) {
    const state = queue[head++] ?? 0;
    const fallback = suffix[state] ?? 0;
    const inherited = output[fallback] ?? -1;
    let last = output[state] ?? -1;
    if (last < 0) output[state] = inherited;
    else {
      while ((chain[last] ?? -1) >= 0) last = chain[last] ?? -1;
      chain[last] = inherited;
    }
    for (let letter = 0; letter < letters; letter++) {
      const slot = state * letters + letter;
      const child = next[slot] ?? -1;
      const via = next[fallback * letters + letter] ?? 0;
      if (child < 0) next[slot] = via;
      else {
        suffix[child] = via;
        queue[tail++] = child;
      }
    }
  }
}
