import * as d3 from "d3";
import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import { labelCascades } from "./cascade-labels.ts";
import type { LabelText } from "./draw-overlay.ts";
import { drawOverlay } from "./draw-overlay.ts";
import { formerLayout } from "./former-layout.ts";
import { toGraphArrays } from "./graph-arrays.ts";
import { bindGraphInput } from "./graph-input.ts";
import type { Context } from "./graph-painter.ts";
import { createGraphPainter } from "./graph-painter.ts";
import type { GraphPalette } from "./graph-palette.ts";
import type { GraphFocus, GraphScene, GraphWindow } from "./graph-scene.ts";
import { dimNodes } from "./graph-scene.ts";
import { startGraphWorker } from "./graph-worker.ts";
import type { HitGrid } from "./hit-grid.ts";
import { createHitGrid } from "./hit-grid.ts";
import type { Box } from "./label-places.ts";
import { shapeFor } from "./picture-shape.ts";
import { createWalk } from "./walk-nodes.ts";
import { bindZoom, extentOf, fitTransform } from "./zoom.ts";

export interface GraphViewOptions {
  readonly palette: GraphPalette;
  /** Two lines for a cascade (its number in `graph.cascades`), in the view's language; null: no label. */
  readonly labelOf: (graph: PropagationGraph, cascade: number) => LabelText | null;
  /** What lies over the drawing, in pixels from the element's corner: no label is written under it. */
  readonly coveredBy?: () => readonly Box[];
}

/** A node picked or pointed at, and where it is (pixels from the element's corner). */
export interface PickedNode {
  readonly id: string;
  /** Place in the graph's arrays, and number of its cascade. */
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
  /** Where a node is now, pixels from the element's corner; null: not drawn. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null;
  setPalette(palette: GraphPalette): void;
  /** Dims what came after, ms UTC; null: the present. */
  setTime(time: number | null): void;
  /** Dims what is outside a period, ms UTC; null: nothing. */
  setPeriod(period: { readonly from: number; readonly to: number } | null): void;
  resize(): void;
  zoomToFit(): void;
  zoomToCascade(root: string): void;
  zoomBy(factor: number): void;
  /** A click, Enter or Space on a node; null: on the ground, or Escape. */
  onPick(listener: (picked: PickedNode | null) => void): void;
  /** The node under the pointer, or under the keyboard, changed. */
  onHover(listener: (hovered: PickedNode | null) => void): void;
  /** The picture as seen, labels included, at twice the density. */
  toPng(): Promise<Blob>;
  destroy(): void;
}

/** Slack around a dot, pixels: a target of 24 at least, however small the dot. */
const pickSlack = 10;

/**
 * Draws a propagation graph in an empty element: two canvases (graph, overlay) and a worker that lays out and, for large
 * graphs, draws. Wheel, drag and pinch zoom; arrow keys walk (parent, child, siblings). The element takes the focus:
 * name it (aria-label) and give it a table twin.
 */
export function createGraphView(element: HTMLElement, options: GraphViewOptions): GraphView {
  if (getComputedStyle(element).position === "static") element.style.position = "relative";
  element.style.touchAction = "none";
  if (!element.hasAttribute("tabindex")) element.tabIndex = 0;

  let palette = options.palette;
  let graph: PropagationGraph | null = null;
  let scene: GraphScene | null = null;
  let hits: HitGrid | null = null;
  let walk: ReturnType<typeof createWalk> | null = null;
  let indexOf: ReadonlyMap<string, number> = new Map();
  let cascadeOf: ReadonlyMap<string, number> = new Map();
  let focus: GraphFocus = { time: null, cascade: null };
  let dimmed: Uint8Array = new Uint8Array(0);
  let selected: string | null = null;
  let lit: string | null = null;
  let hovered = -1;
  let focused = -1;
  let shows = 0;
  /** Width over height that the picture is laid out for. */
  let shape = 1;
  let reshaping: ReturnType<typeof setTimeout> | undefined;
  let isDestroyed = false;
  const pickListeners: ((picked: PickedNode | null) => void)[] = [];
  const hoverListeners: ((hovered: PickedNode | null) => void)[] = [];

  const worker = startGraphWorker();
  const zoom = bindZoom(element, () => painter.refresh());
  const painter = createGraphPainter(
    element,
    worker,
    () => ({ scene, focus, dimmed, palette, transform: zoom.transform() }),
    paintTop,
  );
  const observer = new ResizeObserver(resize);
  observer.observe(element);

  function paintTop(context: Context, view: GraphWindow): void {
    if (scene === null || graph === null) return;
    const shown = graph;
    const labels = labelCascades(
      context,
      scene,
      view,
      palette,
      focus.cascade,
      options.coveredBy?.() ?? [],
      (cascade) => options.labelOf(shown, cascade),
    );
    const marks = {
      selected: selected === null ? -1 : (indexOf.get(selected) ?? -1),
      hovered,
      focused: document.activeElement === element ? focused : -1,
      cascade: focus.cascade ?? -1,
    };
    drawOverlay(context, scene, view, marks, labels, palette);
  }

  function changeFocus(change: Partial<GraphFocus>): void {
    focus = { ...focus, ...change };
    if (scene !== null) dimmed = dimNodes(scene.graph, focus);
    painter.refresh();
  }

  async function show(next: PropagationGraph): Promise<void> {
    const number = ++shows;
    const arrays = toGraphArrays(next);
    const nextShape = wantedShape();
    const former = scene === null ? null : formerLayout(next, scene, indexOf, cascadeOf, nextShape === shape);
    const layout = await worker.layout(arrays, former, nextShape);
    if (number !== shows || isDestroyed) return;
    shape = nextShape;
    const isFirst = scene === null;
    const focusedId = graph?.ids[focused];
    graph = next;
    scene = { graph: arrays, layout };
    hits = createHitGrid(scene);
    walk = null;
    indexOf = new Map(next.ids.map((id, i) => [id, i]));
    cascadeOf = new Map(next.cascades.map((cascade, c) => [cascade.root, c]));
    hovered = -1;
    focused = focusedId === undefined ? -1 : (indexOf.get(focusedId) ?? -1);
    changeFocus({ cascade: lit === null ? null : (cascadeOf.get(lit) ?? null) });
    if (isFirst || !zoom.hasMoved()) showWhole(false);
    await painter.paint();
  }

  function showWhole(isAnimated: boolean): void {
    const extent = scene === null ? null : extentOf(scene.layout);
    if (extent === null) return;
    const whole = fitTransform(extent, element.clientWidth, element.clientHeight, 24, 2.5);
    zoom.setFit(whole);
    zoom.goTo(whole, isAnimated);
  }

  /** Of the element; a picture that a person has moved stays as it is laid out. */
  function wantedShape(): number {
    if (scene !== null && zoom.hasMoved()) return shape;
    return shapeFor(element.clientWidth, element.clientHeight, shape);
  }

  function resize(): void {
    if (!zoom.hasMoved()) showWhole(false);
    painter.refresh();
    clearTimeout(reshaping);
    if (graph === null || wantedShape() === shape) return;
    // Once the edge that is dragged has come to rest.
    reshaping = setTimeout(() => graph !== null && void show(graph), 150);
  }

  function describe(node: number): PickedNode | null {
    const id = graph?.ids[node];
    if (node < 0 || id === undefined || scene === null) return null;
    const [x, y] = zoom.transform().apply([scene.layout.x[node] ?? 0, scene.layout.y[node] ?? 0]);
    return { id, node, cascade: scene.graph.cascade[node] ?? 0, x, y };
  }

  function nodeAt(at: readonly [number, number]): number {
    const transform = zoom.transform();
    const [x, y] = transform.invert([at[0], at[1]]);
    return hits?.find(x, y, transform.k, pickSlack) ?? -1;
  }

  function hover(node: number): void {
    if (node === hovered) return;
    hovered = node;
    element.style.cursor = node < 0 ? "" : "pointer";
    for (const listener of hoverListeners) listener(describe(node));
    painter.refresh();
  }

  function pick(node: number): void {
    selected = graph?.ids[node] ?? null;
    focused = node;
    for (const listener of pickListeners) listener(describe(node));
    painter.refresh();
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

  const unbind = bindGraphInput(element, {
    point: (at) => hover(at === null ? -1 : nodeAt(at)),
    pick: (at) => pick(nodeAt(at)),
    pickFocused: () => pick(focused),
    letGo: () => pick(-1),
    zoomBy: zoom.zoomBy,
    showWhole: () => showWhole(true),
    changeFocus: () => painter.refresh(),
    walk(step) {
      if (scene === null) return;
      walk ??= createWalk(scene.graph);
      focused = walk(focused, step);
      bringIntoSight(focused);
      for (const listener of hoverListeners) listener(describe(focused));
      painter.refresh();
    },
  });

  return {
    show,
    select(id) {
      selected = id;
      const node = id === null ? -1 : (indexOf.get(id) ?? -1);
      if (node >= 0) {
        focused = node;
        bringIntoSight(node);
      }
      painter.refresh();
    },
    highlightCascade(root) {
      lit = root;
      changeFocus({ cascade: root === null ? null : (cascadeOf.get(root) ?? null) });
    },
    placeOf: (id) => describe(indexOf.get(id) ?? -1),
    setPalette(next) {
      palette = next;
      painter.refresh();
    },
    setTime: (time) => changeFocus({ time }),
    setPeriod: (period) => changeFocus({ from: period?.from ?? null, time: period?.to ?? null }),
    resize,
    zoomToFit: () => showWhole(true),
    zoomToCascade(root) {
      const c = cascadeOf.get(root) ?? -1;
      const reach = scene?.layout.reach[c] ?? 0;
      if (scene === null || reach === 0) return;
      const x = scene.layout.centreX[c] ?? 0;
      const y = scene.layout.centreY[c] ?? 0;
      const extent = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
      zoom.goTo(fitTransform(extent, element.clientWidth, element.clientHeight, 40, 3), true);
    },
    zoomBy: zoom.zoomBy,
    onPick: (listener) => void pickListeners.push(listener),
    onHover: (listener) => void hoverListeners.push(listener),
    toPng: painter.toPng,
    destroy() {
      isDestroyed = true;
      clearTimeout(reshaping);
      observer.disconnect();
      unbind();
      zoom.stop();
      painter.stop();
      worker.stop();
    },
  };
}
