import * as d3 from "d3";
import "./timeline.css";
import { drawAxis } from "./draw-axis.ts";
import { drawCursor } from "./draw-cursor.ts";
import { drawLanes } from "./draw-lanes.ts";
import { drawVolume } from "./draw-volume.ts";
import { axisHeight, gutterWidth, laneHeight, measureTimeline } from "./timeline-geometry.ts";
import { followGestures, type TimelineHandlers } from "./timeline-gestures.ts";
import type { TimelineMark, TimelineModel, TimelineWords } from "./timeline-model.ts";
import { bucketAt } from "./volume-layers.ts";

export interface TimelineView {
  show(model: TimelineModel): void;
  setWords(words: TimelineWords): void;
  /** Size of the element in pixels. */
  resize(width: number, height: number): void;
  destroy(): void;
}

const layers = ["future", "grid", "volume", "lines", "spans", "tails", "marks", "period", "cursor"] as const;

/** Draws the crisis timeline in an empty element; the same model is always the same picture. */
export function createTimelineView(
  element: HTMLElement,
  handlers: TimelineHandlers,
  firstWords: TimelineWords,
): TimelineView {
  const svg = d3.select(element).append("svg").attr("class", "cf-tl").attr("aria-hidden", "true");
  const hatch = svg.append("defs").append("pattern").attr("id", "cf-tl-hatch");
  hatch
    .attr("width", 7)
    .attr("height", 7)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  hatch.append("line").attr("y2", 7).attr("class", "cf-tl-hatch");
  const clip = svg.append("clipPath").attr("id", "cf-tl-clip").append("rect");
  const gutter = svg.append("g").attr("class", "cf-tl-gutter");
  const plot = svg.append("g").attr("clip-path", "url(#cf-tl-clip)").append("g");
  plot.attr("transform", `translate(${gutterWidth},0)`);
  const group = Object.fromEntries(
    layers.map((name) => [name, plot.append("g").attr("class", `cf-tl-${name}`)]),
  ) as Record<(typeof layers)[number], d3.Selection<SVGGElement, unknown, null, undefined>>;
  group.volume.append("line").attr("class", "cf-tl-base");
  for (const layer of ["usual-band", "later", "known", "usual-edge"])
    group.volume.append("g").attr("class", `cf-tl-${layer}`);

  const ruler = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  const textWidth = (text: string): number => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = (ruler?.measureText(text).width ?? text.length * 7) + 2;
    if (widths.size > 5000) widths.clear();
    widths.set(text, width);
    return width;
  };

  // Asked once a drawing, before it changes anything: each text asking for itself had the page styled again.
  const setRuler = (): void => {
    const style = getComputedStyle(svg.node() ?? element);
    const font = `${style.fontSize} ${style.fontFamily}`;
    if (ruler === null || font === asked) return;
    asked = font;
    ruler.font = font;
    widths.clear();
  };

  let asked = "";
  let words = firstWords;
  let model: TimelineModel | null = null;
  let size = { width: element.clientWidth, height: element.clientHeight };
  let hover: number | null = null;
  let frame = 0;

  /** CSS pixels to one of the drawing: on a wall, or where a person wants larger letters, all of it grows. */
  const scaleNow = (): number =>
    (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
  let scale = scaleNow();
  const geometryNow = () =>
    measureTimeline(size.width / scale, size.height / scale, model?.marks ?? [], model?.spans ?? []);
  const draw = (): void => {
    frame = 0;
    if (model === null || size.width < 50 || size.height < 40) return;
    setRuler();
    scale = scaleNow();
    const geometry = geometryNow();
    const shown = model;
    const x = d3.scaleLinear([shown.window.from, shown.window.to], [0, geometry.plotWidth]);
    svg
      .attr("width", size.width)
      .attr("height", size.height)
      .attr("viewBox", `0 0 ${geometry.width} ${geometry.height}`);
    clip
      .attr("x", gutterWidth - 1)
      .attr("width", geometry.plotWidth + 1)
      .attr("height", geometry.height);
    drawGutter(gutter, geometry, shown, words);
    drawAxis(group.grid, group.lines, shown, x, geometry, words);
    drawVolume(group.volume, shown, x, geometry);
    drawLanes(plot, shown, x, geometry, textWidth, words);
    drawCursor(group.future, group.period, group.cursor, shown, x, geometry, words, hover);
  };
  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const svgNode = svg.node();
  const stop =
    svgNode === null
      ? () => undefined
      : followGestures(
          svgNode,
          () => {
            const geometry = geometryNow();
            const window = model?.window ?? { from: 0, to: 1 };
            const cursor = model?.cursor ?? model?.now ?? null;
            const share = cursor === null ? null : (cursor - window.from) / (window.to - window.from);
            return {
              geometry,
              window,
              cursorX: share === null || share < 0 || share > 1 ? null : share * geometry.plotWidth,
              bucket: (time) => {
                const volume = model?.volume ?? null;
                const at = volume === null ? null : bucketAt(volume, time);
                if (volume === null || at === null) return null;
                const from = volume.from + at * volume.bucket;
                return { from, to: from + volume.bucket };
              },
              marksAt: (target) => {
                if (!(target instanceof Element)) return null;
                const mark = target.closest(".cf-tl-mark");
                if (mark === null) return null;
                return d3.select<Element, { readonly marks: readonly TimelineMark[] }>(mark).datum().marks;
              },
            };
          },
          {
            ...handlers,
            onHover: (time) => {
              hover = time;
              handlers.onHover(time);
              ask();
            },
          },
        );
  return {
    show: (next) => {
      model = next;
      ask();
    },
    setWords: (next) => {
      words = next;
      ask();
    },
    resize: (width, height) => {
      size = { width, height };
      ask();
    },
    destroy: () => {
      stop();
      cancelAnimationFrame(frame);
      svg.remove();
    },
  };
}

function drawGutter(
  gutter: d3.Selection<SVGGElement, unknown, null, undefined>,
  geometry: ReturnType<typeof measureTimeline>,
  model: TimelineModel,
  words: TimelineWords,
): void {
  const names = geometry.rows.map((row, at) => ({
    text: row
      .map((lane, index) => (index === 0 ? words.lane(lane) : words.lane(lane).toLowerCase()))
      .join(", "),
    y: geometry.lanesTop + (at + 0.5) * laneHeight,
  }));
  const rate = model.volume === null ? "" : words.perBucket(model.volume.bucket);
  gutter
    .selectAll("text")
    .data([...names, { text: rate, y: axisHeight / 2 }])
    .join("text")
    .attr("class", "cf-tl-name")
    .attr("x", 14)
    .attr("dy", "0.34em")
    .attr("y", (name) => name.y)
    .text((name) => name.text);
}
