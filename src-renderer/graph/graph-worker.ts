import type { GraphArrays } from "./graph-arrays.ts";
import type { GraphFocus, GraphWindow } from "./graph-scene.ts";
import type { FormerLayout, GraphLayout } from "./layout-graph.ts";
import type { WorkerAnswer, WorkerRequest } from "./layout-worker.ts";
import type { RasterPalette } from "./rasterise.ts";

/** The worker as the page sees it: promises, answered in order. */
export interface GraphWorker {
  layout(graph: GraphArrays, former: FormerLayout | null, shape: number): Promise<GraphLayout>;
  draw(view: GraphWindow, focus: GraphFocus, palette: RasterPalette): Promise<ImageBitmap | null>;
  stop(): void;
}

export function startGraphWorker(): GraphWorker {
  const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<
    number,
    { readonly answer: (found: WorkerAnswer) => void; readonly fail: (error: Error) => void }
  >();
  let last = 0;
  worker.onmessage = ({ data }: { readonly data: WorkerAnswer }) => {
    waiting.get(data.request)?.answer(data);
    waiting.delete(data.request);
  };
  worker.onerror = (event) => {
    const error = new Error(`The graph's worker failed: ${event.message}`);
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };

  function ask(request: number, message: WorkerRequest): Promise<WorkerAnswer> {
    return new Promise((answer, fail) => {
      waiting.set(request, { answer, fail });
      worker.postMessage(message);
    });
  }

  return {
    async layout(graph, former, shape) {
      const request = ++last;
      const found = await ask(request, { ask: "layout", request, graph, former, shape });
      if (!("layout" in found)) throw new Error(`Request ${request} asked for a layout and got a drawing`);
      return found.layout;
    },
    async draw(view, focus, palette) {
      const request = ++last;
      const found = await ask(request, { ask: "draw", request, view, focus, palette });
      if (!("bitmap" in found)) throw new Error(`Request ${request} asked for a drawing and got a layout`);
      return found.bitmap;
    },
    stop() {
      worker.terminate();
      waiting.clear();
    },
  };
}
