import * as d3 from "d3";
import type { Volume } from "../../../src-main/contract/answer.ts";
import type { TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelineModel } from "./timeline-model.ts";
import { peakOf, stackVolume } from "./volume-layers.ts";

export type Group = d3.Selection<SVGGElement, unknown, null, undefined>;
export type TimeScale = (time: number) => number;

/** Stacked areas by source over the usual volume's band; in a replay what came later stays, faint. */
export function drawVolume(
  group: Group,
  model: TimelineModel,
  x: TimeScale,
  geometry: TimelineGeometry,
): void {
  const { volume, known, cursor } = model;
  const peak = volume === null ? 1 : peakOf(volume, model.window);
  const base = geometry.volumeTop + geometry.volumeHeight;
  const y = d3.scaleLinear([0, peak * 1.12], [base, geometry.volumeTop + 2]);
  group.select(".cf-tl-base").attr("x1", 0).attr("x2", geometry.plotWidth).attr("y1", base).attr("y2", base);
  drawBaseline(group, volume, x, y);
  drawStack(group, ".cf-tl-later", cursor === null ? null : volume, x, y);
  drawStack(group, ".cf-tl-known", cursor === null ? volume : (known ?? volume), x, y);
}

function drawBaseline(
  group: Group,
  volume: Volume | null,
  x: TimeScale,
  y: d3.ScaleLinear<number, number>,
): void {
  const baseline = volume?.baseline ?? null;
  const band =
    volume === null || baseline === null
      ? []
      : [
          baseline.low.map((low, at) => ({
            low,
            high: baseline.high[at] ?? low,
            at,
          })),
        ];
  const area = d3
    .area<{ low: number; high: number; at: number }>()
    .x(({ at }) => x((volume?.from ?? 0) + (at + 0.5) * (volume?.bucket ?? 0)))
    .y0(({ low }) => y(low))
    .y1(({ high }) => Math.min(y(high), y(low(high))))
    .curve(d3.curveMonotoneX);
  group.select(".cf-tl-usual-band").selectAll("path").data(band).join("path").attr("d", area);
  group.select(".cf-tl-usual-edge").selectAll("path").data(band).join("path").attr("d", area.lineY1());
}

// A band of nothing would be invisible: it keeps at least a tenth of a mention.
function low(high: number): number {
  return Math.max(high, 0.1);
}

function drawStack(
  group: Group,
  target: string,
  volume: Volume | null,
  x: TimeScale,
  y: d3.ScaleLinear<number, number>,
): void {
  const layers = volume === null ? [] : stackVolume(volume);
  const area = d3
    .area<readonly [number, number]>()
    .x((_, at) => x((volume?.from ?? 0) + (at + 0.5) * (volume?.bucket ?? 0)))
    .y0((edge) => y(edge[0]))
    .y1((edge) => y(edge[1]))
    .curve(d3.curveMonotoneX);
  group
    .select(target)
    .selectAll<SVGPathElement, unknown>("path")
    .data(layers)
    .join("path")
    .attr("class", (_, at) => `cf-tl-area cf-tl-shade-${Math.min(at, 5)}`)
    .attr("d", (layer) => area(layer.edges));
}
