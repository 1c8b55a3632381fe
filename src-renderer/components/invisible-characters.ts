/** A stretch of text to show: as it is, or one character that would not show, by its code. */
export type TextPart =
  | {
      readonly kind: "text";
      readonly from: number;
      readonly text: string;
      readonly isMarked: boolean;
    }
  | {
      readonly kind: "invisible";
      readonly from: number;
      readonly code: string;
      readonly label: string;
    };

// Whatever Unicode says has no glyph, but line feed, tab, variation selectors and the few Arabic and Syriac marks that do show.
const invisible =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]--[\n\t\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u0600-\u0605\u06dd\u070f\u08e2]]/gv;

const labels: Readonly<Record<string, string>> = {
  "00AD": "SHY",
  "061C": "ALM",
  "200B": "ZWSP",
  "200C": "ZWNJ",
  "200D": "ZWJ",
  "200E": "LRM",
  "200F": "RLM",
  "202A": "LRE",
  "202B": "RLE",
  "202C": "PDF",
  "202D": "LRO",
  "202E": "RLO",
  "2060": "WJ",
  "2066": "LRI",
  "2067": "RLI",
  "2068": "FSI",
  "2069": "PDI",
  FEFF: "BOM",
};

// Joiners and tags inside an emoji, and joiners inside scripts that write with them, are spelling, not hiding.
const joined =
  /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?\u200d(?=\p{Extended_Pictographic})|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}][\u200c\u200d]|\u{1f3f4}[\u{e0061}-\u{e007a}]+\u{e007f}/gu;

export interface Range {
  readonly from: number;
  readonly to: number;
}

function rangesOf(pattern: RegExp, text: string): readonly Range[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Ranges of hidden characters that spell nothing, by where they begin. */
function hiddenRanges(text: string): ReadonlyMap<number, Range> {
  const spelling = new Set<number>();
  for (const { from, to } of rangesOf(joined, text)) for (let at = from; at < to; at += 1) spelling.add(at);
  const hidden = rangesOf(invisible, text).filter(({ from }) => !spelling.has(from));
  return new Map(hidden.map((range) => [range.from, range]));
}

function invisiblePart(text: string, from: number): TextPart {
  const code = (text.codePointAt(from) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { kind: "invisible", from, code: `U+${code}`, label: labels[code] ?? code };
}

/** Cuts a text into what shows and what hides. `marks` are character ranges to mark, in order, not overlapping. */
export function partText(text: string, marks: readonly Range[] = []): readonly TextPart[] {
  const hidden = hiddenRanges(text);
  const asked = [...marks, ...hidden.values()].flatMap(({ from, to }) => [from, to]);
  const edges = [...new Set([0, text.length, ...asked])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  const parts: TextPart[] = [];
  let mark = 0;
  // A mark may end inside a hidden character, which is never cut.
  let done = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const from = Math.max(edges[at] ?? 0, done);
    const to = edges[at + 1] ?? text.length;
    if (from >= to) continue;
    while ((marks[mark]?.to ?? Number.POSITIVE_INFINITY) <= from) mark += 1;
    const range = hidden.get(from);
    if (range !== undefined) {
      parts.push(invisiblePart(text, from));
      done = range.to;
    } else {
      const isMarked = (marks[mark]?.from ?? Number.POSITIVE_INFINITY) <= from;
      parts.push({ kind: "text", from, text: text.slice(from, to), isMarked });
    }
  }
  return parts;
}
