import { type RefObject, useLayoutEffect, useState } from "react";

/** Pixels of pane that one node needs so as not to be dust. */
const pixelsPerNode = 115;
/** Steps far enough apart that dragging a separator rarely asks again. */
const budgets = [1200, 1800, 2800, 4200, 6400, 9600, 14_400, 21_600, 32_400] as const;

/** How many nodes fit in an element of this size: the largest step that its area carries. */
export function budgetFor(width: number, height: number): number {
  const carried = (width * height) / pixelsPerNode;
  return budgets.findLast((budget) => budget <= carried) ?? budgets[0];
}

/** The same as the element grows and shrinks; null until it is measured. */
export function useNodeBudget(element: RefObject<HTMLElement | null>): number | null {
  const [budget, setBudget] = useState<number | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const measure = (): void => {
      if (node.clientWidth > 0) setBudget(budgetFor(node.clientWidth, node.clientHeight));
    };
    measure();
    const observer = new ResizeObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(measure, 250);
    });
    observer.observe(node);
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
    };
  }, [element]);
  return budget;
}
