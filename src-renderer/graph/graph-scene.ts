import type { GraphArrays } from "./graph-arrays.ts";
import { marks } from "./graph-arrays.ts";
import type { GraphLayout } from "./layout-graph.ts";

/** A graph laid out: all that drawing, picking and labels read. */
export interface GraphScene {
  readonly graph: GraphArrays;
  readonly layout: GraphLayout;
}

/** Which part is seen: a point p of the drawing is at `p * scale + x` in CSS pixels of a canvas of this size. */
export interface GraphWindow {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly density: number;
  /** How much larger than 16 px the room's letters are: labels grow with them. */
  readonly letters: number;
}

/** What is brought forward; the rest is dimmed. */
export interface GraphFocus {
  /** ms UTC: nodes before it are dimmed; null or absent: from the start. */
  readonly from?: number | null;
  /** ms UTC: nodes after it are dimmed; null: now. */
  readonly time: number | null;
  /** Number of the cascade lit; null: all. */
  readonly cascade: number | null;
}

/** How much of a dimmed node is left. */
export const dimmedAlpha = 0.16;

/** Least radius on screen, CSS pixels: a graph seen whole is dust, never nothing. */
export const leastRadius = 0.9;

/** The root of a cascade of some size: drawn with a rim of ground around it, so that it stands out of its own seeds. */
export function isHub(graph: GraphArrays, node: number): boolean {
  return graph.parent[node] === -1 && (graph.weight[node] ?? 0) >= 8;
}

/** Pixels of that rim. */
export const hubRim = 1.75;

/** Radius on screen, CSS pixels. The hub of a cascade stays visible however far one stands. */
export function screenRadius({ graph, layout }: GraphScene, node: number, scale: number): number {
  const weight = graph.weight[node] ?? 0;
  const hub = isHub(graph, node) ? Math.min(14, 1.5 + 0.9 * Math.log2(1 + weight)) : 0;
  const full = Math.max(leastRadius, hub, (layout.radius[node] ?? 0) * scale);
  return graph.mark[node] === marks.small ? Math.max(leastRadius, full * 0.8) : full;
}

/** 1 where a node is dimmed. */
export function dimNodes(graph: GraphArrays, focus: GraphFocus): Uint8Array {
  const dimmed = new Uint8Array(graph.count);
  const from = focus.from ?? null;
  if (from === null && focus.time === null && focus.cascade === null) return dimmed;
  for (let i = 0; i < graph.count; i++) {
    const isLater = focus.time !== null && (graph.time[i] ?? 0) > focus.time;
    const isElsewhere = focus.cascade !== null && graph.cascade[i] !== focus.cascade;
    const isEarlier = from !== null && (graph.time[i] ?? 0) < from;
    if (isEarlier || isLater || isElsewhere) dimmed[i] = 1;
  }
  return dimmed;
}
