import * as d3 from "d3";
import type { Lane } from "../../../src-main/contract/vocabulary.ts";
import type { Group, TimeScale } from "./draw-volume.ts";
import { type PlacedMark, type PlacedSpan, placeMarks, placeSpans } from "./place-marks.ts";
import { laneHeight, type TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelineModel, TimelineWords } from "./timeline-model.ts";

/** Shapes by lane, so that no colour stands alone; 10 px across, centred. */
const shapes = {
  alerts: "M0,-5L5,0L0,5L-5,0Z",
  severity: "M0,-5L5,4L-5,4Z",
  decisions: "M-4,-4H4V4H-4Z",
  statements: "M-5,-4H5V3H0L-3,5V3H-5Z",
  actions: "M-4.5,0L-1.5,3.5L4.5,-3.5L3,-4.8L-1.6,0.8L-3.2,-1.2Z",
  notes: "M-4,0A4,4,0,1,1,4,0A4,4,0,1,1,-4,0Z",
  feeds: "M-5,-1.5H5V1.5H-5Z",
} as const;
const star = "M0,-6L1.6,-2H6L2.5,0.8L3.8,5L0,2.5L-3.8,5L-2.5,0.8L-6,-2H-1.6Z";

export function drawLanes(
  group: Group,
  model: TimelineModel,
  x: TimeScale,
  geometry: TimelineGeometry,
  textWidth: (text: string) => number,
  words: TimelineWords,
): void {
  const middle = (lane: Lane): number =>
    geometry.lanesTop +
    geometry.rows.findIndex((row) => row.some((shown) => shown === lane)) * laneHeight +
    laneHeight / 2;
  const rows = geometry.rows.map((row) => ({
    lane: row[0],
    marks: model.marks.filter((mark) => row.includes(mark.lane)),
    spans: model.spans.filter((span) => row.includes(span.lane)),
  }));
  const spans = rows.flatMap((row) => placeSpans(row.spans, row.marks, x, geometry.plotWidth, textWidth));
  const marks = rows.flatMap((row) => placeMarks(row.marks, row.spans, x, geometry.plotWidth, textWidth));
  drawSpans(group, spans, middle);
  drawTails(group, marks, x, middle);
  drawMarks(group, marks, model, middle, words);
}

function drawSpans(group: Group, spans: readonly PlacedSpan[], middle: (lane: Lane) => number): void {
  const bars = group
    .select(".cf-tl-spans")
    .selectAll<SVGGElement, PlacedSpan>("g")
    .data(spans, ({ span }) => span.id)
    .join((enter) => {
      const bar = enter.append("g");
      bar.append("rect").attr("height", 14).attr("y", -7).attr("rx", 2);
      bar.append("text").attr("dy", "0.34em");
      bar.append("title");
      return bar;
    })
    .attr("class", ({ span }) => `cf-tl-span cf-tl-${span.tone}${span.isDashed ? " cf-tl-dashed" : ""}`)
    .attr("transform", ({ span, x }) => `translate(${x},${middle(span.lane)})`);
  bars.select("rect").attr("width", (placed) => placed.width);
  bars
    .select("text")
    .attr("x", (placed) => placed.labelX)
    .text((placed) => placed.label);
  bars.select("title").text((placed) => placed.span.label);
}

/** A hairline from when it happened to when the room knew, for entries written late; one for those that stand together. */
function drawTails(
  group: Group,
  marks: readonly PlacedMark[],
  x: TimeScale,
  middle: (lane: Lane) => number,
): void {
  const late = marks.flatMap(({ lane, marks: entries }) => {
    const ends = entries
      .map((mark) => [x(mark.time), x(mark.recordedAt)] as const)
      .filter(([happened, known]) => Math.abs(known - happened) > 6)
      .flat();
    return ends.length === 0 ? [] : [{ lane, from: Math.min(...ends), to: Math.max(...ends) }];
  });
  group
    .select(".cf-tl-tails")
    .selectAll("line")
    .data(late)
    .join("line")
    .attr("class", "cf-tl-tail")
    .attr("x1", ({ from }) => from)
    .attr("x2", ({ to }) => to)
    .attr("y1", ({ lane }) => middle(lane))
    .attr("y2", ({ lane }) => middle(lane));
}

function drawMarks(
  group: Group,
  marks: readonly PlacedMark[],
  model: TimelineModel,
  middle: (lane: Lane) => number,
  words: TimelineWords,
): void {
  const shown = group
    .select(".cf-tl-marks")
    .selectAll<SVGGElement, PlacedMark>("g")
    .data(marks, (placed) => `${placed.lane}${placed.marks[0]?.position ?? 0}`)
    .join((enter) => {
      const mark = enter.append("g");
      mark.append("rect").attr("class", "cf-tl-target").attr("x", -12).attr("y", -12);
      mark.append("path");
      mark.append("text").attr("x", 10).attr("dy", "0.34em");
      mark.append("title");
      return mark;
    })
    .attr("transform", (placed) => `translate(${placed.x},${middle(placed.lane)})`)
    .attr("class", (placed) => {
      const tone = placed.marks.find((mark) => mark.isKey)?.tone ?? placed.marks[0]?.tone ?? "quiet";
      const later =
        model.cursor !== null && placed.marks.every((mark) => mark.recordedAt > (model.cursor ?? 0));
      const picked = placed.marks.some((mark) => mark.position === model.selectedPosition);
      return d3
        .filter(
          [
            "cf-tl-mark",
            `cf-tl-${tone}`,
            later && "cf-tl-unknown",
            picked && "cf-tl-picked",
            placed.isKey && "cf-tl-key",
          ],
          (name) => name !== false,
        )
        .join(" ");
    });
  shown
    .select(".cf-tl-target")
    .attr("width", (placed) => 24 + placed.labelWidth)
    .attr("height", 24);
  shown.select("path").attr("d", (placed) => (placed.isStarred ? star : shapes[placed.lane]));
  shown.select("text").text((placed) => placed.label);
  shown.select("title").text((placed) =>
    placed.marks
      .slice(0, 12)
      .map((mark) => `${words.time(mark.time)}  ${mark.label}`)
      .join("\n"),
  );
}
