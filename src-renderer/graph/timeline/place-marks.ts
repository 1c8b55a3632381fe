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
}

const closest = 11;
const labelGap = 9;

/**
 * Marks of one lane from left to right: those nearer than 11 px stand as one with their count, and a label is written
 * only where it ends before the next shape. `x` in pixels, `textWidth` gives a label's width in pixels.
 */
export function placeMarks(
  marks: readonly TimelineMark[],
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
    if (open !== undefined && at - open.last < closest) {
      open.marks.push(mark);
      open.last = at;
    } else clusters.push({ marks: [mark], x: at, last: at });
  }
  return clusters.map((cluster, index) => {
    const next = clusters[index + 1]?.x ?? width;
    return {
      ...label(cluster.marks, next - cluster.last - labelGap - closest, textWidth),
      x: cluster.x,
    };
  });
}

function label(
  marks: readonly TimelineMark[],
  room: number,
  textWidth: (text: string) => number,
): Omit<PlacedMark, "x"> {
  const first = marks.find((mark) => mark.isStarred) ?? marks.find((mark) => mark.isKey) ?? marks[0];
  if (first === undefined) throw new Error("A cluster holds at least one mark");
  const isKey = marks.some((mark) => mark.isKey || mark.isStarred);
  const count = marks.length > 1 ? ` ×${marks.length}` : "";
  const text = isKey ? shorten(`${first.label}${count}`, count, room, textWidth) : count.trim();
  const shown = textWidth(text) <= room ? text : textWidth(count.trim()) <= room ? count.trim() : "";
  return {
    marks,
    lane: first.lane,
    label: shown,
    labelWidth: textWidth(shown),
    isStarred: marks.some((mark) => mark.isStarred),
    isKey,
  };
}

/** Shortens to whole words with an ellipsis; under four letters it is no label. */
function shorten(full: string, count: string, room: number, textWidth: (text: string) => number): string {
  if (textWidth(full) <= room) return full;
  const words = full.slice(0, full.length - count.length).split(" ");
  for (let kept = words.length - 1; kept > 0; kept--) {
    const text = `${words.slice(0, kept).join(" ")}…${count}`;
    if (textWidth(text) <= room) return text.length - count.length < 5 ? count.trim() : text;
  }
  return count.trim();
}

/** Spans cut to the window; one too narrow for its label shows none. */
export function placeSpans(
  spans: readonly TimelineSpan[],
  x: (time: number) => number,
  width: number,
  textWidth: (text: string) => number,
): readonly PlacedSpan[] {
  return spans.flatMap((span) => {
    const from = Math.max(x(span.from), -8);
    const to = Math.min(x(span.to), width + 8);
    if (to < 0 || from > width) return [];
    const spanWidth = Math.max(3, to - from);
    const room = spanWidth - 12 - Math.max(0, -from);
    return [
      {
        span,
        x: from,
        width: spanWidth,
        label: shorten(span.label, "", room, textWidth),
      },
    ];
  });
}
