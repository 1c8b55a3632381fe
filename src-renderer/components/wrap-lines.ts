/** Width of a text as drawn. */
export type Measure = (text: string) => number;

/** Lines no wider than `width`: broken between words, inside a word only when it is wider than a line. */
export function wrapLines(text: string, width: number, measure: Measure): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = "";
  // A space that does not break (before a French colon) stays inside its word.
  for (const word of paragraph.split(/(?<=[ \t])/)) {
    if (line === "" || measure((line + word).trimEnd()) <= width) line += word;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
    while (measure(line.trimEnd()) > width) {
      const fits = longestThatFits(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line.trimEnd()];
}

/** Length in UTF-16 units of the longest beginning that fits, whole characters only; at least one. */
function longestThatFits(text: string, width: number, measure: Measure): number {
  const ends: number[] = [];
  for (const { index, segment } of new Intl.Segmenter().segment(text)) ends.push(index + segment.length);
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, ends[middle])) <= width) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? text.length;
}
