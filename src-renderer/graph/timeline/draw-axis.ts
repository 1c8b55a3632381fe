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
      : [
          { time: startedAt, label: "T0", row: 0 },
          { time: startedAt + 15 * minute, label: "T+15", row: 0 },
          { time: startedAt + 60 * minute, label: "T+60", row: 0 },
        ].filter((mark) => x(mark.time) > -60 && x(mark.time) < geometry.plotWidth);
  // Where an hour is a few pixels wide the three labels would stand on each other: only T0 keeps its own.
  const isTight = startedAt !== null && x(startedAt + 15 * minute) - x(startedAt) < 36;
  const shown = lines
    .selectAll<SVGGElement, { readonly label: string }>("g")
    .data(marks)
    .join((enter) => {
      const line = enter.append("g").attr("class", "cf-tl-start");
      line.append("line");
      line.append("text").attr("x", 4).attr("dy", "0.34em");
      return line;
    })
    .attr("transform", (mark) => `translate(${Math.round(x(mark.time)) + 0.5},0)`);
  shown.select("line").attr("y1", axisHeight).attr("y2", geometry.height);
  shown
    .select("text")
    .attr("y", axisHeight + 9)
    .text((mark) => (isTight && mark.label !== "T0" ? "" : mark.label));
}
