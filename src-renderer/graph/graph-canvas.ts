import * as d3 from "d3";
import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import { labelCascades } from "./cascade-labels.ts";
import { drawArcs } from "./draw-arcs.ts";
import type { LabelText } from "./draw-overlay.ts";
import { drawOverlay } from "./draw-overlay.ts";
import { toGraphArrays } from "./graph-arrays.ts";
import type { GraphPalette } from "./graph-palette.ts";
import { toRasterPalette } from "./graph-palette.ts";
import type { GraphFocus, GraphScene, GraphWindow } from "./graph-scene.ts";
import { dimNodes } from "./graph-scene.ts";
import type { GraphWorker } from "./graph-worker.ts";
import { startGraphWorker } from "./graph-worker.ts";
import type { HitGrid } from "./hit-grid.ts";
import { createHitGrid } from "./hit-grid.ts";
import type { FormerCentres } from "./place-cascades.ts";
import { createWalk, stepOfKey } from "./walk-nodes.ts";
import type { GraphZoom } from "./zoom.ts";
import { bindZoom, extentOf, fitTransform } from "./zoom.ts";

export interface GraphViewOptions {
  readonly palette: GraphPalette;
  /** Two lines for a cascade (its number in `graph.cascades`); null: no label. Written by the view, in its language. */
  readonly labelOf: (graph: PropagationGraph, cascade: number) => LabelText | null;
  /** One line for a node under the pointer or the keyboard, read out too; the handle by default. */
  readonly nodeLabelOf?: (graph: PropagationGraph, node: number) => string;
}

/** A node picked or pointed at, where it is on screen (pixels from the element's corner). */
export interface PickedNode {
  readonly id: string;
  readonly node: number;
  readonly cascade: number;
  readonly x: number;
  readonly y: number;
}

/** The propagation graph in an element that belongs to it. See `createGraphView`. */
export interface GraphView {
  /** Resolves when the graph is laid out and drawn; a graph shown meanwhile wins. */
  show(graph: PropagationGraph): Promise<void>;
  select(id: string | null): void;
  /** Lights one cascade by the id of its root; null: all. */
  highlightCascade(root: string | null): void;
  setPalette(palette: GraphPalette): void;
  /** Dims what came after, ms UTC; null: the present. */
  setTime(time: number | null): void;
  resize(): void;
  zoomToFit(): void;
  zoomToCascade(root: string): void;
  zoomBy(factor: number): void;
  /** A click, Enter or Space on a node; null: on the ground. */
  onPick(listener: (picked: PickedNode | null) => void): void;
  /** The node under the pointer or under the keyboard changed. */
  onHover(listener: (hovered: PickedNode | null) => void): void;
  /** The picture as seen, labels included, at twice the density. */
  toPng(): Promise<Blob>;
  destroy(): void;
}

/** Nodes up to which the page itself draws, with the canvas's arcs; beyond, the worker draws pixels. */
const mostArcs = 5000;

/**
 * Draws a propagation graph in an empty element: two canvases (graph, overlay), a worker that lays out and, for large
 * graphs, draws. Wheel, drag and pinch zoom; arrow keys walk (parent, child, siblings), Enter picks, + - 0 zoom, Escape
 * lets go. The element takes the focus; name it (aria-label) and give it a table twin.
 */
export function createGraphView(element: HTMLElement, options: GraphViewOptions): GraphView {
  const base = document.createElement("canvas");
  const overlay = document.createElement("canvas");
  for (const canvas of [base, overlay]) {
    canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;display:block";
    canvas.setAttribute("aria-hidden", "true");
    element.append(canvas);
  }
  if (getComputedStyle(element).position === "static") element.style.position = "relative";
  element.style.touchAction = "none";
  if (!element.hasAttribute("tabindex")) element.tabIndex = 0;
  const baseContext = contextOf(base);
  const overlayContext = contextOf(overlay);

  const worker: GraphWorker = startGraphWorker();
  let palette = options.palette;
  let graph: PropagationGraph | null = null;
  let scene: GraphScene | null = null;
  let hits: HitGrid | null = null;
  let walk: ((from: number, step: "parent" | "child" | "previous" | "next") => number) | null = null;
  let indexOf: ReadonlyMap<string, number> = new Map();
  let cascadeOf: ReadonlyMap<string, number> = new Map();
  let focus: GraphFocus = { time: null, cascade: null };
  let dimmed: Uint8Array = new Uint8Array(0);
  let selectedId: string | null = null;
  let lit: string | null = null;
  let hovered = -1;
  let focused = -1;
  let shows = 0;
  let isDestroyed = false;
  /** The last picture from the worker and the transform it was made for. */
  let picture: { readonly bitmap: ImageBitmap; readonly at: d3.ZoomTransform } | null = null;
  let isDrawing = false;
  let isStale = true;
  let frame = 0;
  const pickListeners: ((picked: PickedNode | null) => void)[] = [];
  const hoverListeners: ((hovered: PickedNode | null) => void)[] = [];

  const zoom: GraphZoom = bindZoom(element, () => refresh());
  const observer = new ResizeObserver(() => resize());
  observer.observe(element);

  function windowNow(density: number): GraphWindow {
    const { k, x, y } = zoom.transform();
    return { scale: k, x, y, width: element.clientWidth, height: element.clientHeight, density };
  }

  function refresh(): void {
    isStale = true;
    if (frame !== 0 || isDestroyed) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      drawNow();
    });
  }

  function drawNow(): void {
    const density = devicePixelRatio;
    const view = windowNow(density);
    if (view.width === 0 || view.height === 0) return;
    fitCanvas(base, view);
    fitCanvas(overlay, view);
    if (scene === null) return;
    if (scene.graph.count <= mostArcs) drawArcs(baseContext, scene, view, dimmed, palette);
    else {
      drawPicture(view);
      if (isStale) void askPicture(view);
    }
    isStale = false;
    drawTop(overlayContext, view);
  }

  /** The last picture, moved to where it now belongs, until the next one comes. */
  function drawPicture(view: GraphWindow): void {
    baseContext.setTransform(view.density, 0, 0, view.density, 0, 0);
    baseContext.fillStyle = palette.background;
    baseContext.fillRect(0, 0, view.width, view.height);
    if (picture === null) return;
    const { k, x, y } = picture.at;
    const ratio = view.scale / k;
    baseContext.drawImage(
      picture.bitmap,
      view.x - x * ratio,
      view.y - y * ratio,
      (picture.bitmap.width / view.density) * ratio,
      (picture.bitmap.height / view.density) * ratio,
    );
  }

  async function askPicture(view: GraphWindow): Promise<void> {
    if (isDrawing) return;
    isDrawing = true;
    const at = zoom.transform();
    const bitmap = await worker.draw(view, focus, toRasterPalette(palette));
    isDrawing = false;
    if (bitmap === null || isDestroyed) return;
    picture?.bitmap.close();
    picture = { bitmap, at };
    const now = zoom.transform();
    const isBehind = isStale || now.k !== at.k || now.x !== at.x || now.y !== at.y;
    drawPicture(windowNow(view.density));
    if (isBehind) refresh();
  }

  function drawTop(
    context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    view: GraphWindow,
  ): void {
    if (scene === null || graph === null) return;
    const shown = graph;
    const labels = labelCascades(context, scene, view, palette, (cascade) => options.labelOf(shown, cascade));
    const marks = {
      selected: selectedId === null ? -1 : (indexOf.get(selectedId) ?? -1),
      hovered,
      focused: document.activeElement === element ? focused : -1,
      cascade: focus.cascade ?? -1,
    };
    drawOverlay(context, scene, view, marks, labels, palette);
  }

  function changeFocus(change: Partial<GraphFocus>): void {
    focus = { ...focus, ...change };
    if (scene !== null) dimmed = dimNodes(scene.graph, focus);
    refresh();
  }

  function formerCentres(next: PropagationGraph): FormerCentres | null {
    if (scene === null || graph === null) return null;
    const { layout } = scene;
    const former = next.cascades.map((cascade) => cascadeOf.get(cascade.root) ?? -1);
    return {
      x: Float64Array.from(former, (c) => (c < 0 ? Number.NaN : (layout.centreX[c] ?? Number.NaN))),
      y: Float64Array.from(former, (c) => (c < 0 ? Number.NaN : (layout.centreY[c] ?? Number.NaN))),
    };
  }

  async function show(next: PropagationGraph): Promise<void> {
    const number = ++shows;
    const arrays = toGraphArrays(next);
    const layout = await worker.layout(arrays, formerCentres(next));
    if (number !== shows || isDestroyed) return;
    const isFirst = scene === null;
    const focusedId = graph?.ids[focused] ?? null;
    graph = next;
    scene = { graph: arrays, layout };
    hits = createHitGrid(scene);
    walk = null;
    indexOf = new Map(next.ids.map((id, i) => [id, i]));
    cascadeOf = new Map(next.cascades.map((cascade, c) => [cascade.root, c]));
    hovered = -1;
    focused = focusedId === null ? -1 : (indexOf.get(focusedId) ?? -1);
    changeFocus({ cascade: lit === null ? null : (cascadeOf.get(lit) ?? null) });
    if (isFirst || !zoom.hasMoved()) zoomToFit(false);
    drawNow();
    if (arrays.count > mostArcs) await askPicture(windowNow(devicePixelRatio));
  }

  function zoomToFit(isAnimated: boolean): void {
    const extent = scene === null ? null : extentOf(scene.layout);
    if (extent === null) return;
    const fit = fitTransform(extent, element.clientWidth, element.clientHeight, 28, 2.5);
    zoom.setFit(fit);
    zoom.goTo(fit, isAnimated);
  }

  function resize(): void {
    if (!zoom.hasMoved()) zoomToFit(false);
    refresh();
  }

  function describe(node: number): PickedNode | null {
    const id = graph?.ids[node];
    if (node < 0 || id === undefined || scene === null) return null;
    const { k, x, y } = zoom.transform();
    return {
      id,
      node,
      cascade: scene.graph.cascade[node] ?? 0,
      x: (scene.layout.x[node] ?? 0) * k + x,
      y: (scene.layout.y[node] ?? 0) * k + y,
    };
  }

  function nodeAt(event: PointerEvent | MouseEvent): number {
    if (hits === null) return -1;
    const [px, py] = d3.pointer(event, element);
    const transform = zoom.transform();
    const [x, y] = transform.invert([px, py]);
    return hits.find(x, y, transform.k, 6);
  }

  function hover(node: number): void {
    if (node === hovered) return;
    hovered = node;
    element.style.cursor = node < 0 ? "" : "pointer";
    for (const listener of hoverListeners) listener(describe(node));
    refresh();
  }

  function pick(node: number): void {
    selectedId = node < 0 ? null : (graph?.ids[node] ?? null);
    focused = node;
    for (const listener of pickListeners) listener(describe(node));
    refresh();
  }

  /** Brings a node that is off screen to the middle. */
  function bringIntoSight(node: number): void {
    const at = describe(node);
    if (at === null) return;
    const edge = 24;
    const { clientWidth: width, clientHeight: height } = element;
    if (at.x >= edge && at.y >= edge && at.x <= width - edge && at.y <= height - edge) return;
    const { k, x, y } = zoom.transform();
    zoom.goTo(d3.zoomIdentity.translate(x + width / 2 - at.x, y + height / 2 - at.y).scale(k), true);
  }

  function pressKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || scene === null) return;
    const step = stepOfKey(event.key);
    if (step !== null) {
      walk ??= createWalk(scene.graph);
      focused = walk(focused, step);
      bringIntoSight(focused);
      for (const listener of hoverListeners) listener(describe(focused));
      refresh();
    } else if (event.key === "Enter" || event.key === " ") pick(focused);
    else if (event.key === "Escape") pick(-1);
    else if (event.key === "+" || event.key === "=") zoom.zoomBy(1.4);
    else if (event.key === "-") zoom.zoomBy(1 / 1.4);
    else if (event.key === "0") zoomToFit(true);
    else return;
    event.preventDefault();
  }

  const move = (event: PointerEvent): void => hover(event.buttons === 0 ? nodeAt(event) : -1);
  const leave = (): void => hover(-1);
  const click = (event: MouseEvent): void => {
    // d3-zoom stops the click that ends a drag.
    if (!event.defaultPrevented) pick(nodeAt(event));
  };
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("click", click);
  element.addEventListener("keydown", pressKey);
  element.addEventListener("focus", refresh);
  element.addEventListener("blur", refresh);

  return {
    show,
    select(id) {
      selectedId = id;
      const node = id === null ? -1 : (indexOf.get(id) ?? -1);
      if (node >= 0) {
        focused = node;
        bringIntoSight(node);
      }
      refresh();
    },
    highlightCascade(root) {
      lit = root;
      changeFocus({ cascade: root === null ? null : (cascadeOf.get(root) ?? null) });
    },
    setPalette(next) {
      palette = next;
      refresh();
    },
    setTime: (time) => changeFocus({ time }),
    resize,
    zoomToFit: () => zoomToFit(true),
    zoomToCascade(root) {
      const c = cascadeOf.get(root);
      const reach = c === undefined || scene === null ? 0 : (scene.layout.reach[c] ?? 0);
      if (c === undefined || scene === null || reach === 0) return;
      const x = scene.layout.centreX[c] ?? 0;
      const y = scene.layout.centreY[c] ?? 0;
      const extent = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
      zoom.goTo(fitTransform(extent, element.clientWidth, element.clientHeight, 40, 3), true);
    },
    zoomBy: (factor) => zoom.zoomBy(factor),
    onPick: (listener) => void pickListeners.push(listener),
    onHover: (listener) => void hoverListeners.push(listener),
    toPng() {
      const density = 2;
      const view = windowNow(density);
      const canvas = new OffscreenCanvas(Math.round(view.width * density), Math.round(view.height * density));
      const top = new OffscreenCanvas(canvas.width, canvas.height);
      const context = canvas.getContext("2d");
      const topContext = top.getContext("2d");
      if (context === null || topContext === null) throw new Error("No 2D canvas to draw the picture on");
      if (scene !== null) {
        // A picture for a report may take its time: arcs at any size.
        drawArcs(context, scene, view, dimmed, palette);
        drawTop(topContext, view);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.drawImage(top, 0, 0);
      }
      return canvas.convertToBlob({ type: "image/png" });
    },
    destroy() {
      isDestroyed = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
      zoom.stop();
      worker.stop();
      picture?.bitmap.close();
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("click", click);
      element.removeEventListener("keydown", pressKey);
      element.removeEventListener("focus", refresh);
      element.removeEventListener("blur", refresh);
      base.remove();
      overlay.remove();
    },
  };
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D canvas in this browser");
  return context;
}

function fitCanvas(canvas: HTMLCanvasElement, view: GraphWindow): void {
  const width = Math.round(view.width * view.density);
  const height = Math.round(view.height * view.density);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
