import type { GraphArrays } from "./graph-arrays.ts";
import type { GraphFocus, GraphScene, GraphWindow } from "./graph-scene.ts";
import { dimNodes } from "./graph-scene.ts";
import type { FormerLayout, GraphLayout } from "./layout-graph.ts";
import { layoutGraph } from "./layout-graph.ts";
import type { RasterPalette } from "./rasterise.ts";
import { rasterise } from "./rasterise.ts";

/** Page to worker. */
export type WorkerRequest =
  | {
      readonly ask: "layout";
      readonly request: number;
      readonly graph: GraphArrays;
      readonly former: FormerLayout | null;
      readonly shape: number;
    }
  /** Draws the graph last laid out. */
  | {
      readonly ask: "draw";
      readonly request: number;
      readonly view: GraphWindow;
      readonly focus: GraphFocus;
      readonly palette: RasterPalette;
    };

/** Worker to page. A drawing is null when there is nothing laid out yet, or no room for a picture. */
export type WorkerAnswer =
  | { readonly request: number; readonly layout: GraphLayout }
  | { readonly request: number; readonly bitmap: ImageBitmap | null };

interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage(message: WorkerAnswer, transfer: readonly Transferable[]): void;
}

// Safe: this file only ever runs as a dedicated worker, whose global this is.
const scope = globalThis as unknown as WorkerScope;
let scene: GraphScene | null = null;
let image: ImageData | null = null;

scope.onmessage = ({ data: message }) => {
  if (message.ask === "layout") {
    const layout = layoutGraph(message.graph, message.former, message.shape);
    scene = { graph: message.graph, layout };
    scope.postMessage({ request: message.request, layout }, []);
    return;
  }
  void draw(message.view, message.focus, message.palette).then((bitmap) =>
    scope.postMessage({ request: message.request, bitmap }, bitmap === null ? [] : [bitmap]),
  );
};

async function draw(
  view: GraphWindow,
  focus: GraphFocus,
  palette: RasterPalette,
): Promise<ImageBitmap | null> {
  const width = Math.round(view.width * view.density);
  const height = Math.round(view.height * view.density);
  if (scene === null || width === 0 || height === 0) return null;
  if (image === null || image.width !== width || image.height !== height)
    image = new ImageData(width, height);
  rasterise(new Uint32Array(image.data.buffer), scene, view, dimNodes(scene.graph, focus), palette);
  return createImageBitmap(image);
}
