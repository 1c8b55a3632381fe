import * as d3 from "d3";
import type { GraphLayout } from "./layout-graph.ts";

/** A rectangle of the drawing. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function extentOf(layout: GraphLayout): Extent | null {
  const { x, y, radius } = layout;
  if (x.length === 0) return null;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    const r = radius[i] ?? 0;
    left = Math.min(left, (x[i] ?? 0) - r);
    top = Math.min(top, (y[i] ?? 0) - r);
    right = Math.max(right, (x[i] ?? 0) + r);
    bottom = Math.max(bottom, (y[i] ?? 0) + r);
  }
  return { left, top, right, bottom };
}

/** Transform that shows a part of the drawing whole, with a margin in pixels, at most at `most` zoom. */
export function fitTransform(
  extent: Extent,
  width: number,
  height: number,
  margin: number,
  most: number,
): d3.ZoomTransform {
  const scale = Math.min(
    most,
    Math.max(1, width - 2 * margin) / Math.max(1, extent.right - extent.left),
    Math.max(1, height - 2 * margin) / Math.max(1, extent.bottom - extent.top),
  );
  return d3.zoomIdentity
    .translate(
      width / 2 - (scale * (extent.left + extent.right)) / 2,
      height / 2 - (scale * (extent.top + extent.bottom)) / 2,
    )
    .scale(scale);
}

export interface GraphZoom {
  transform(): d3.ZoomTransform;
  /** True once a person has panned or zoomed: the picture is theirs, and no longer fits itself. */
  hasMoved(): boolean;
  goTo(target: d3.ZoomTransform, isAnimated: boolean): void;
  zoomBy(factor: number): void;
  /** Limits zooming out to half of what shows everything. */
  setFit(fit: d3.ZoomTransform): void;
  stop(): void;
}

const nearest = 12;
const motionMs = 140;

/** Binds d3-zoom (wheel, drag, pinch, double click) to an element; `onChange` at each new transform. */
export function bindZoom(element: HTMLElement, onChange: () => void): GraphZoom {
  let hasMoved = false;
  const selection = d3.select<HTMLElement, unknown>(element);
  const zoom = d3
    .zoom<HTMLElement, unknown>()
    .scaleExtent([0.01, nearest])
    .duration(motionMs)
    .on("zoom", (event: d3.D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent !== null && event.sourceEvent !== undefined) hasMoved = true;
      onChange();
    });
  selection.call(zoom);
  const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    transform: () => d3.zoomTransform(element),
    hasMoved: () => hasMoved,
    goTo(target, isAnimated) {
      if (isAnimated && !isStill()) selection.transition().duration(motionMs).call(zoom.transform, target);
      else selection.interrupt().call(zoom.transform, target);
    },
    zoomBy(factor) {
      hasMoved = true;
      if (isStill()) selection.call(zoom.scaleBy, factor);
      else selection.transition().duration(motionMs).call(zoom.scaleBy, factor);
    },
    setFit(fit) {
      zoom.scaleExtent([Math.min(1, fit.k / 2), nearest]);
    },
    stop() {
      selection.interrupt().on(".zoom", null);
    },
  };
}
