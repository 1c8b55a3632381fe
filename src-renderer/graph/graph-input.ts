import * as d3 from "d3";
import type { Step } from "./walk-nodes.ts";
import { stepOfKey } from "./walk-nodes.ts";

/** What pointer and keys ask of the graph. Points are pixels from the element's corner. */
export interface GraphInput {
  point(at: readonly [number, number] | null): void;
  pick(at: readonly [number, number]): void;
  pickFocused(): void;
  letGo(): void;
  walk(step: Step): void;
  zoomBy(factor: number): void;
  showWhole(): void;
  changeFocus(): void;
}

const keyZoom = 1.4;

/** Binds pointer and keys: arrows walk, Enter and Space pick, Escape lets go, + - 0 zoom. Returns the way to unbind. */
export function bindGraphInput(element: HTMLElement, input: GraphInput): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener(
    "pointermove",
    (event) => input.point(event.buttons === 0 ? d3.pointer(event, element) : null),
    { signal },
  );
  element.addEventListener("pointerleave", () => input.point(null), { signal });
  element.addEventListener(
    "click",
    (event) => {
      // d3-zoom stops the click that ends a drag.
      if (!event.defaultPrevented) input.pick(d3.pointer(event, element));
    },
    { signal },
  );
  element.addEventListener("focus", () => input.changeFocus(), { signal });
  element.addEventListener("blur", () => input.changeFocus(), { signal });
  element.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (pressKey(event.key, input)) event.preventDefault();
    },
    { signal },
  );
  return () => listening.abort();
}

/** False: not a key of the graph's. */
function pressKey(key: string, input: GraphInput): boolean {
  const step = stepOfKey(key);
  if (step !== null) input.walk(step);
  else if (key === "Enter" || key === " ") input.pickFocused();
  else if (key === "Escape") input.letGo();
  else if (key === "+" || key === "=") input.zoomBy(keyZoom);
  else if (key === "-") input.zoomBy(1 / keyZoom);
  else if (key === "0") input.showWhole();
  else return false;
  return true;
}
