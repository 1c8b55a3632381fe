import type { Lane } from "../../../src-main/contract/vocabulary.ts";
import type { TimelineMark, TimelineSpan } from "./timeline-model.ts";

/** One shape on a lane: an entry, or several too close to tell apart. */
export interface PlacedMark {
  readonly marks: readonly TimelineMark[];
  readonly lane: Lane;
  readonly x: number;
  /** Text beside the shape; empty when there is no room for it. */
  readonly label: string;
  readonly labelWidth: number;
  readonly isStarred: boolean;
  readonly isKey: boolean;
}

export interface PlacedSpan {
  readonly span: TimelineSpan;
  readonly x: number;
  readonly width: number;
  readonly label: string;
  /** Start of the label, pixels from the span's own start. */
  readonly labelX: number;
}

const closest = 11;
const labelGap = 9;

/**
 * Marks of one lane from left to right: those within 11 px stand as one that says how many more it holds, so that a
 * crowded lane is a row of beads and never one mark for a whole night; a label is written only where it ends before the next shape or span, never on a span. `x` in pixels, `textWidth` gives a
 * label's width in pixels.
 */
export function placeMarks(
  marks: readonly TimelineMark[],
  spans: readonly TimelineSpan[],
  x: (time: number) => number,
  width: number,
  textWidth: (text: string) => number,
): readonly PlacedMark[] {
  const visible = marks
    .map((mark) => ({ mark, x: x(mark.time) }))
    .filter((placed) => placed.x >= -closest && placed.x <= width + closest)
    .sort((a, b) => a.x - b.x || a.mark.position - b.mark.position);
  const clusters: { marks: TimelineMark[]; x: number; last: number }[] = [];
  for (const { mark, x: at } of visible) {
    const open = clusters.at(-1);
    if (open !== undefined && at - open.x < closest) {
      open.marks.push(mark);
      open.last = at;
    } else clusters.push({ marks: [mark], x: at, last: at });
  }
  return clusters.map((cluster, index) => {
    const next = Math.min(
      clusters[index + 1]?.x ?? width,
      ...spans.map((span) => roomUntil(span, cluster.last, x)),
    );
    return {
      ...label(cluster.marks, next - cluster.last - labelGap - closest, textWidth),
      x: cluster.x,
    };
  });
}

/** Where a span stops a label that begins at `from`: at the span's start, at once inside it, never after it. */
function roomUntil(span: TimelineSpan, from: number, x: (time: number) => number): number {
  if (x(span.to) < from) return Number.POSITIVE_INFINITY;
  return Math.max(x(span.from), from);
}

function label(
  marks: readonly TimelineMark[],
  room: number,
  textWidth: (text: string) => number,
): Omit<PlacedMark, "x"> {
  const first = marks.find((mark) => mark.isStarred) ?? marks.find((mark) => mark.isKey) ?? marks[0];
  if (first === undefined) throw new Error("A cluster holds at least one mark");
  const isKey = marks.some((mark) => mark.isKey || mark.isStarred);
  const count = marks.length > 1 ? `×${marks.length}` : "";
  const named = isKey
    ? shorten(first.label, marks.length > 1 ? ` +${marks.length - 1}` : "", room, textWidth)
    : "";
  const text = named === "" ? count : named;
  const shown = textWidth(text) <= room ? text : "";
  return {
    marks,
    lane: first.lane,
    label: shown,
    labelWidth: textWidth(shown),
    isStarred: marks.some((mark) => mark.isStarred),
    isKey,
  };
}

/** Fewer letters than this and a text cut short says nothing, or the contrary: "Ne pas…". */
const leastKept = 15;

/** Shortens to whole words with an ellipsis; empty where too little would be left to mean anything. */
function shorten(text: string, more: string, room: number, textWidth: (text: string) => number): string {
  if (textWidth(text + more) <= room) return text + more;
  const words = text.split(" ");
  for (let kept = words.length - 1; kept > 0; kept--) {
    const part = withoutLooseEnd(words.slice(0, kept).join(" "));
    if (part.length < leastKept) return "";
    if (textWidth(`${part}…${more}`) <= room) return `${part}…${more}`;
  }
  return "";
}

/** A cut text ends neither on a comma nor on a little word that announces another: "de", "du", "the". */
function withoutLooseEnd(text: string): string {
  const shorter = text.replace(/(?:[\s,;:.·«(–—-]+|\s\p{L}{1,3})$/u, "");
  return shorter === text ? text : withoutLooseEnd(shorter);
}

/**
 * Spans cut to the window. The label stands in the widest stretch free of marks, in fewer words where it must; that of a
 * cut source beside it where it is too narrow; or nowhere.
 */
export function placeSpans(
  spans: readonly TimelineSpan[],
  marks: readonly TimelineMark[],
  x: (time: number) => number,
  width: number,
  textWidth: (text: string) => number,
): readonly PlacedSpan[] {
  const shapes = marks.map((mark) => x(mark.time)).sort((a, b) => a - b);
  return spans.flatMap((span) => {
    const from = Math.max(x(span.from), -8);
    const to = Math.max(from + 3, Math.min(x(span.to), width + 8));
    if (x(span.to) < 0 || from > width) return [];
    const free = widestFree(shapes, Math.max(from, 0) + 4, Math.min(to, width) - 4);
    const room = free.to - free.from;
    const placed = { span, x: from, width: to - from };
    const inside = shorten(span.label, "", room, textWidth);
    if (inside !== span.label && span.isDashed) {
      const next = Math.min(
        width,
        ...shapes.filter((shape) => shape > to).map((shape) => shape - labelGap),
        ...spans.map((other) => x(other.from)).filter((start) => start > from),
      );
      if (to + outsideGap + textWidth(span.label) <= next)
        return [{ ...placed, label: span.label, labelX: to - from + outsideGap }];
    }
    const short = textWidth(span.short) <= room ? span.short : "";
    return [{ ...placed, label: inside === "" ? short : inside, labelX: free.from - from + 2 }];
  });
}

const outsideGap = 6;

function widestFree(
  shapes: readonly number[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  const edges = [
    from - labelGap,
    ...shapes.filter((shape) => shape > from - labelGap && shape < to),
    to + labelGap,
  ];
  let widest = { from, to: from };
  edges.forEach((edge, at) => {
    const start = edge + labelGap;
    const end = (edges[at + 1] ?? edge) - labelGap;
    if (end - start > widest.to - widest.from) widest = { from: start, to: end };
  });
  return widest;
}
