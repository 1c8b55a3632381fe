import type * as d3 from "d3";
import { drawArcs } from "./draw-arcs.ts";
import type { GraphPalette } from "./graph-palette.ts";
import { toRasterPalette } from "./graph-palette.ts";
import type { GraphFocus, GraphScene, GraphWindow } from "./graph-scene.ts";
import type { GraphWorker } from "./graph-worker.ts";

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What a frame shows. */
export interface GraphFrame {
  readonly scene: GraphScene | null;
  readonly focus: GraphFocus;
  readonly dimmed: Uint8Array;
  readonly palette: GraphPalette;
  readonly transform: d3.ZoomTransform;
}

/** Two canvases, one over the other, painted at most once a frame. */
export interface GraphPainter {
  /** Something changed: paint at the next frame. */
  refresh(): void;
  /** Paints now; resolves when what the worker draws is on screen too. */
  paint(): Promise<void>;
  toPng(): Promise<Blob>;
  stop(): void;
}

/** Nodes up to which the page itself draws, with the canvas's arcs; beyond, the worker draws pixels. */
const mostArcs = 5000;

/** `paintTop` draws labels and rings on the upper canvas. */
export function createGraphPainter(
  element: HTMLElement,
  worker: GraphWorker,
  frameNow: () => GraphFrame,
  paintTop: (context: Context, view: GraphWindow) => void,
): GraphPainter {
  const base = addCanvas(element);
  const top = addCanvas(element);
  const baseContext = contextOf(base);
  const topContext = contextOf(top);
  /** The last picture from the worker and the transform it was made for. */
  let picture: { readonly bitmap: ImageBitmap; readonly at: d3.ZoomTransform } | null = null;
  let drawing: Promise<void> | null = null;
  let isStale = false;
  let isStopped = false;
  let request = 0;

  function windowOf({ k, x, y }: d3.ZoomTransform, density: number): GraphWindow {
    const letters = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
    return { scale: k, x, y, width: element.clientWidth, height: element.clientHeight, density, letters };
  }

  function paint(): Promise<void> {
    const frame = frameNow();
    const view = windowOf(frame.transform, devicePixelRatio);
    if (isStopped || view.width === 0 || view.height === 0) return Promise.resolve();
    fitCanvas(base, view);
    fitCanvas(top, view);
    if (frame.scene === null) return Promise.resolve();
    let isDone: Promise<void> = Promise.resolve();
    if (frame.scene.graph.count <= mostArcs)
      drawArcs(baseContext, frame.scene, view, frame.dimmed, frame.palette);
    else {
      placePicture(frame, view);
      isStale = true;
      drawing ??= drawPictures().finally(() => {
        drawing = null;
      });
      isDone = drawing;
    }
    paintTop(topContext, view);
    return isDone;
  }

  /** Asks the worker for pictures until the last one shows what is wanted now. */
  async function drawPictures(): Promise<void> {
    while (isStale && !isStopped) {
      isStale = false;
      const { focus, palette, transform } = frameNow();
      const bitmap = await worker.draw(
        windowOf(transform, devicePixelRatio),
        focus,
        toRasterPalette(palette),
      );
      if (bitmap === null || isStopped) return;
      picture?.bitmap.close();
      picture = { bitmap, at: transform };
      const frame = frameNow();
      placePicture(frame, windowOf(frame.transform, devicePixelRatio));
    }
  }

  /** The last picture, moved to where it now belongs, until the next one comes. */
  function placePicture({ palette }: GraphFrame, view: GraphWindow): void {
    baseContext.setTransform(view.density, 0, 0, view.density, 0, 0);
    baseContext.fillStyle = palette.background;
    baseContext.fillRect(0, 0, view.width, view.height);
    if (picture === null) return;
    const { k, x, y } = picture.at;
    const ratio = view.scale / k;
    const { width, height } = picture.bitmap;
    baseContext.drawImage(
      picture.bitmap,
      view.x - x * ratio,
      view.y - y * ratio,
      (width / view.density) * ratio,
      (height / view.density) * ratio,
    );
  }

  return {
    refresh() {
      if (request !== 0 || isStopped) return;
      request = requestAnimationFrame(() => {
        request = 0;
        void paint();
      });
    },
    paint,
    toPng() {
      const { scene, dimmed, palette, transform } = frameNow();
      const view = windowOf(transform, 2);
      const canvas = new OffscreenCanvas(
        Math.max(1, Math.round(view.width * 2)),
        Math.max(1, Math.round(view.height * 2)),
      );
      const over = new OffscreenCanvas(canvas.width, canvas.height);
      const context = contextOf(canvas);
      // A picture for a report may take its time: arcs at any size.
      if (scene !== null) drawArcs(context, scene, view, dimmed, palette);
      paintTop(contextOf(over), view);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(over, 0, 0);
      return canvas.convertToBlob({ type: "image/png" });
    },
    stop() {
      isStopped = true;
      cancelAnimationFrame(request);
      picture?.bitmap.close();
      base.remove();
      top.remove();
    },
  };
}

function addCanvas(element: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;display:block";
  canvas.setAttribute("aria-hidden", "true");
  element.append(canvas);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D;
function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D;
function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas): Context {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D canvas in this browser");
  // Safe: "2d" gives a 2D context of either kind of canvas.
  return context as Context;
}

function fitCanvas(canvas: HTMLCanvasElement, view: GraphWindow): void {
  const width = Math.round(view.width * view.density);
  const height = Math.round(view.height * view.density);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
