import * as d3 from "d3";
import type { Group } from "./draw-volume.ts";
import { axisHeight, type TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelineModel, TimelineWords } from "./timeline-model.ts";
import { bucketAt, totalAt } from "./volume-layers.ts";

/** The brushed period, the live or replay cursor with its hour, the picked moment, and what is under the pointer. */
export function drawCursor(
  futureGroup: Group,
  periodGroup: Group,
  group: Group,
  model: TimelineModel,
  x: (time: number) => number,
  geometry: TimelineGeometry,
  words: TimelineWords,
  hover: number | null,
): void {
  const { period, cursor, now, selectedTime } = model;
  const bottom = geometry.height;
  periodGroup
    .selectAll("rect")
    .data(period === null ? [] : [period])
    .join("rect")
    .attr("class", "cf-tl-period-box")
    .attr("x", ({ from }) => x(from))
    .attr("width", ({ from, to }) => Math.max(1, x(to) - x(from)))
    .attr("y", axisHeight)
    .attr("height", bottom - axisHeight);
  const at = cursor ?? now;
  const veilFrom = Math.max(0, x(at));
  const isSeen = veilFrom < geometry.plotWidth;
  // Live, what is still to come lies under the marks: a label may run into it. In the past it hides what follows.
  drawVeils(futureGroup, isSeen && cursor === null ? ["cf-tl-future"] : [], veilFrom, geometry);
  drawVeils(group, isSeen && cursor !== null ? ["cf-tl-shade", "cf-tl-past"] : [], veilFrom, geometry);
  group
    .selectAll("line.cf-tl-selected")
    .data(selectedTime === null ? [] : [selectedTime])
    .join("line")
    .attr("class", "cf-tl-selected")
    .attr("x1", (time) => x(time))
    .attr("x2", (time) => x(time))
    .attr("y1", axisHeight)
    .attr("y2", bottom);
  drawHover(group, model, x, geometry, words, hover);
  drawHead(group, at, cursor !== null, x, geometry, words);
}

function drawVeils(group: Group, names: readonly string[], from: number, geometry: TimelineGeometry): void {
  group
    .selectAll("rect.cf-tl-veil")
    .data(names)
    .join("rect")
    .attr("class", (name) => `cf-tl-veil ${name}`)
    .attr("x", from)
    .attr("width", Math.max(0, geometry.plotWidth - from))
    .attr("y", axisHeight)
    .attr("height", geometry.height - axisHeight);
}

function drawHead(
  group: Group,
  at: number,
  isReplay: boolean,
  x: (time: number) => number,
  geometry: TimelineGeometry,
  words: TimelineWords,
): void {
  const label = words.time(at);
  const half = label.length * 3.6 + 9;
  const head = group
    .selectAll<SVGGElement, number>("g.cf-tl-head")
    .data(x(at) < -1 || x(at) > geometry.plotWidth + 1 ? [] : [at])
    .join((enter) => {
      const made = enter.append("g");
      made.append("line");
      made.append("rect").attr("rx", 3);
      made.append("text").attr("text-anchor", "middle").attr("dy", "0.34em");
      return made;
    })
    .attr("class", `cf-tl-head${isReplay ? " cf-tl-replay" : ""}`)
    .attr("transform", (time) => `translate(${Math.round(x(time)) + 0.5},0)`)
    .raise();
  head.select("line").attr("y1", 2).attr("y2", geometry.height);
  // The label stays whole at both ends of the plot.
  const shift = Math.min(0, geometry.plotWidth - x(at) - half) + Math.max(0, half - x(at));
  head
    .select("rect")
    .attr("x", shift - half)
    .attr("width", half * 2)
    .attr("y", 1)
    .attr("height", axisHeight - 3);
  head
    .select("text")
    .attr("x", shift)
    .attr("y", axisHeight / 2)
    .text(label);
}

function drawHover(
  group: Group,
  model: TimelineModel,
  x: (time: number) => number,
  geometry: TimelineGeometry,
  words: TimelineWords,
  hover: number | null,
): void {
  const volume = model.volume;
  const at = hover === null || volume === null ? null : bucketAt(volume, hover);
  const tips =
    hover === null
      ? []
      : [
          {
            time: hover,
            text:
              volume === null || at === null
                ? words.time(hover)
                : `${words.time(volume.from + at * volume.bucket)} · ${words.number(totalAt(volume, at))} ${words.perBucket(volume.bucket)}`,
          },
        ];
  const shown = group
    .selectAll<SVGGElement, (typeof tips)[number]>("g.cf-tl-hover")
    .data(tips)
    .join((enter) => {
      const tip = enter.append("g").attr("class", "cf-tl-hover");
      tip.append("line");
      tip.append("text").attr("dy", "0.34em");
      return tip;
    })
    .attr("transform", (tip) => `translate(${Math.round(x(tip.time)) + 0.5},0)`);
  shown.select("line").attr("y1", axisHeight).attr("y2", geometry.lanesTop);
  shown
    .select("text")
    .attr("y", geometry.volumeTop + 10)
    .attr("x", (tip) => (x(tip.time) > geometry.plotWidth - 190 ? -7 : 7))
    .attr("text-anchor", (tip) => (x(tip.time) > geometry.plotWidth - 190 ? "end" : "start"))
    .text((tip) => tip.text);
  d3.select(group.node()).raise();
}
