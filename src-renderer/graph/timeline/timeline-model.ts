import type { Volume } from "../../../src-main/contract/answer.ts";
import type { Lane } from "../../../src-main/contract/vocabulary.ts";

/** A hue of the palette; the word and the shape beside it always say the same. */
export type Tone = "ember" | "red" | "amber" | "teal" | "violet" | "blue" | "quiet";

/** One entry of the main courante as a mark on its lane. Times in ms UTC. */
export interface TimelineMark {
  readonly position: number;
  readonly lane: Lane;
  readonly time: number;
  /** When the room knew; a mark set back in time shows how late. */
  readonly recordedAt: number;
  readonly label: string;
  readonly tone: Tone;
  /** Worth a label beside its shape when there is room. */
  readonly isKey: boolean;
  readonly isStarred: boolean;
}

/** Something that lasts: a statement waiting or standing, a source cut. */
export interface TimelineSpan {
  readonly id: string;
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** The fewest words that still name it. */
  readonly short: string;
  readonly tone: Tone;
  readonly isDashed: boolean;
}

export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Everything the drawing shows; plain data, so the same model is the same picture. */
export interface TimelineModel {
  readonly window: TimeWindow;
  readonly now: number;
  /** The moment of the replay; null: live. */
  readonly cursor: number | null;
  /** T0. */
  readonly startedAt: number | null;
  readonly volume: Volume | null;
  /** What the room knew at the cursor; null: live, the same as `volume`. */
  readonly known: Volume | null;
  readonly marks: readonly TimelineMark[];
  readonly spans: readonly TimelineSpan[];
  readonly period: TimeWindow | null;
  readonly selectedTime: number | null;
  readonly selectedPosition: number | null;
}

/** Words the drawing needs, in the seat's language. */
export interface TimelineWords {
  readonly lane: (lane: Lane) => string;
  readonly time: (ms: number) => string;
  readonly dateTime: (ms: number) => string;
  readonly day: (ms: number) => string;
  readonly number: (value: number) => string;
  readonly perBucket: (bucket: number) => string;
  readonly usual: (low: number, high: number) => string;
}

export const timelineLanes: readonly Lane[] = [
  "alerts",
  "severity",
  "decisions",
  "statements",
  "actions",
  "notes",
  "feeds",
];
