import type { GraphView, PickedNode } from "../../../src-renderer/graph/graph-canvas.ts";
import { createGraphView } from "../../../src-renderer/graph/graph-canvas.ts";
import type { GraphPalette } from "../../../src-renderer/graph/graph-palette.ts";
import { readPalette } from "../../../src-renderer/graph/graph-palette.ts";
import { plantGraph } from "../plant-graph.ts";

/** What a test drives in the page. */
export interface GraphPage {
  readonly view: GraphView;
  readonly plantGraph: typeof plantGraph;
  readonly picked: (PickedNode | null)[];
  readonly hovered: (PickedNode | null)[];
  palette(changes: Partial<GraphPalette>): GraphPalette;
}

const element = document.getElementById("graph") ?? document.body;
const palette = readPalette(document.body);
const view = createGraphView(element, {
  palette,
  labelOf: (graph, cascade) => {
    const figures = graph.cascades[cascade];
    return figures?.handle == null ? null : { title: figures.handle, detail: figures.text ?? "" };
  },
});
const picked: (PickedNode | null)[] = [];
const hovered: (PickedNode | null)[] = [];
view.onPick((one) => picked.push(one));
view.onHover((one) => hovered.push(one));
const page: GraphPage = {
  view,
  plantGraph,
  picked,
  hovered,
  palette: (changes) => ({ ...palette, ...changes }),
};
Object.assign(window, { graphPage: page });
