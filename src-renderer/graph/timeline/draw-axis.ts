import * as d3 from "d3";
import type { Group } from "./draw-volume.ts";
import { axisHeight, type TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelineModel, TimelineWords } from "./timeline-model.ts";
import { peakOf } from "./volume-layers.ts";

const minute = 60_000;

interface Tick {
  readonly time: number;
  readonly label: string;
  readonly isDay: boolean;
}

/** Hour lines, the volume's scale, and the lines T0, T+15 and T+60 (IATA practice: first words, first summary). */
export function drawAxis(
  grid: Group,
  lines: Group,
  model: TimelineModel,
  x: (time: number) => number,
  geometry: TimelineGeometry,
  words: TimelineWords,
): void {
  drawTicks(grid, model, x, geometry, words);
  drawScale(grid, model, geometry, words);
  drawStart(lines, model, x, geometry);
}

function drawTicks(
  grid: Group,
  model: TimelineModel,
  x: (time: number) => number,
  geometry: TimelineGeometry,
  words: TimelineWords,
): void {
  const scale = d3.scaleTime(
    [new Date(model.window.from), new Date(model.window.to)],
    [0, geometry.plotWidth],
  );
  const ticks: Tick[] = scale.ticks(Math.max(2, Math.floor(geometry.plotWidth / 130))).map((date) => {
    const isDay = date.getHours() === 0 && date.getMinutes() === 0;
    return {
      time: date.getTime(),
      label: isDay ? words.day(date.getTime()) : words.time(date.getTime()),
      isDay,
    };
  });
  const shown = grid
    .selectAll<SVGGElement, Tick>("g.cf-tl-tick")
    .data(ticks, (tick) => tick.time)
    .join((enter) => {
      const tick = enter.append("g").attr("class", "cf-tl-tick");
      tick.append("line");
      tick
        .append("text")
        .attr("x", 5)
        .attr("y", axisHeight / 2)
        .attr("dy", "0.34em");
      return tick;
    })
    .classed("cf-tl-day", (tick) => tick.isDay)
    .attr("transform", (tick) => `translate(${Math.round(x(tick.time)) + 0.5},0)`);
  shown.select("line").attr("y2", geometry.height);
  // The cursor's own hour stands on the axis: no other is written under it.
  const head = x(model.cursor ?? model.now);
  shown.select("text").text((tick) => (Math.abs(x(tick.time) + 18 - head) < 44 ? "" : tick.label));
}

function drawScale(
  grid: Group,
  model: TimelineModel,
  geometry: TimelineGeometry,
  words: TimelineWords,
): void {
  const peak = model.volume === null ? 0 : peakOf(model.volume, model.window);
  const y = d3.scaleLinear(
    [0, peak * 1.12],
    [geometry.volumeTop + geometry.volumeHeight, geometry.volumeTop + 2],
  );
  const levels =
    geometry.volumeHeight < 40 || peak < 2
      ? []
      : y.ticks(2).filter((level) => level > 0 && Number.isInteger(level));
  const shown = grid
    .selectAll<SVGGElement, number>("g.cf-tl-level")
    .data(levels)
    .join((enter) => {
      const level = enter.append("g").attr("class", "cf-tl-level");
      level.append("line");
      level.append("text").attr("dy", "-0.3em").attr("text-anchor", "end");
      return level;
    })
    .attr("transform", (level) => `translate(0,${Math.round(y(level)) + 0.5})`);
  shown.select("line").attr("x2", geometry.plotWidth);
  shown
    .select("text")
    .attr("x", geometry.plotWidth - 6)
    .text((level) => words.number(level));
}

function drawStart(
  lines: Group,
  model: TimelineModel,
  x: (time: number) => number,
  geometry: TimelineGeometry,
): void {
  const { startedAt } = model;
  const marks =
    startedAt === null
      ? []
      : labelStart(x(startedAt), x(startedAt + 15 * minute), x(startedAt + 60 * minute)).filter(
          (mark) => mark.x > -60 && mark.x < geometry.plotWidth,
        );
  const shown = lines
    .selectAll<SVGGElement, StartLine>("g")
    .data(marks)
    .join((enter) => {
      const line = enter.append("g").attr("class", "cf-tl-start");
      line.append("line");
      line.append("text").attr("dy", "0.34em");
      return line;
    })
    .attr("transform", (mark) => `translate(${Math.round(mark.x) + 0.5},0)`);
  shown.select("line").attr("y1", axisHeight).attr("y2", geometry.height);
  shown
    .select("text")
    .attr("y", axisHeight + 9)
    .attr("x", (mark) => (mark.isBefore ? -4 : 4))
    .attr("text-anchor", (mark) => (mark.isBefore ? "end" : "start"))
    .text((mark) => mark.label);
}

interface StartLine {
  readonly x: number;
  readonly label: string;
  /** The label stands left of its line. */
  readonly isBefore: boolean;
}

/** Pixels a label and its gaps take. */
const startRoom = 24;
const laterRoom = 38;

/** Where an hour is a few pixels wide T0 steps left of its line, then T+15, then T+60 go without their label. */
export function labelStart(t0: number, t15: number, t60: number): readonly StartLine[] {
  const isTight = t15 - t0 < startRoom;
  const isBefore = isTight && t0 > startRoom;
  const has15 = !isTight && t60 - t15 >= laterRoom;
  const has60 = t60 - t0 >= (isBefore ? 14 : startRoom + 4);
  return [
    { x: t0, label: "T0", isBefore },
    { x: t15, label: has15 ? "T+15" : "", isBefore: false },
    { x: t60, label: has60 ? "T+60" : "", isBefore: false },
  ];
}
