import { type KeyboardEvent, type PointerEvent, useRef } from "react";

export interface SeparatorOptions {
  readonly axis: "x" | "y";
  /** Moves by a share of the whole (0-1), towards the right or the bottom. */
  readonly move: (by: number) => void;
  readonly reset: () => void;
}

const step = 0.02;

/** Handlers of a separator that moves by pointer, by arrow keys (Shift: five times further) and resets on double click. */
export function useSeparator({ axis, move, reset }: SeparatorOptions) {
  const last = useRef<number | null>(null);
  const place = (event: PointerEvent): number => (axis === "x" ? event.clientX : event.clientY);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = place(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (last.current === null) return;
      const parent = event.currentTarget.closest("[data-split]");
      const whole = (axis === "x" ? parent?.clientWidth : parent?.clientHeight) ?? 0;
      const now = place(event);
      if (whole > 0 && now !== last.current) move((now - last.current) / whole);
      last.current = now;
    },
    onPointerUp: (): void => {
      last.current = null;
    },
    onPointerCancel: (): void => {
      last.current = null;
    },
    onDoubleClick: reset,
    onKeyDown: (event: KeyboardEvent): void => {
      const by = event.shiftKey ? step * 5 : step;
      const keys: Readonly<Record<string, number>> =
        axis === "x" ? { ArrowLeft: -by, ArrowRight: by } : { ArrowUp: -by, ArrowDown: by };
      const moved = keys[event.key];
      if (moved !== undefined) move(moved);
      else if (event.key === "Enter" || event.key === "Home") reset();
      else return;
      event.preventDefault();
    },
  };
}
