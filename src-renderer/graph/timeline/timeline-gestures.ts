import { panWindow, zoomWindow } from "./time-window.ts";
import { axisHeight, gutterWidth, type TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelineMark, TimeWindow } from "./timeline-model.ts";

/** What a person does to the drawing, in ms UTC. */
export interface TimelineHandlers {
  /** The cursor is dragged or put; `isOver` once it is let go. */
  readonly onSeek: (time: number, isOver: boolean) => void;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onPeriod: (period: TimeWindow | null) => void;
  readonly onMarks: (marks: readonly TimelineMark[]) => void;
  readonly onHover: (time: number | null) => void;
}

interface Scene {
  readonly geometry: TimelineGeometry;
  readonly window: TimeWindow;
  /** Time of the bucket under `time`, for a click on the volume. */
  readonly bucket: (time: number) => TimeWindow | null;
  /** Pixels of the cursor from the plot's left edge; null: not in view. */
  readonly cursorX: number | null;
  readonly marksAt: (target: EventTarget | null) => readonly TimelineMark[] | null;
}

type Drag =
  | { readonly kind: "seek" }
  | {
      readonly kind: "pan";
      readonly window: TimeWindow;
      readonly startX: number;
    }
  | { readonly kind: "brush"; readonly from: number; readonly startX: number };

const clickSlack = 4;

/**
 * On the axis or the cursor: drags the cursor. On the volume: brushes a period, or picks a bucket. On the lanes, or with
 * Shift: pans. Wheel: zooms at the pointer; sideways or with Shift: pans. Gives what takes the listeners off.
 */
export function followGestures(
  element: SVGSVGElement,
  scene: () => Scene,
  handlers: TimelineHandlers,
): () => void {
  let drag: Drag | null = null;
  const at = (event: MouseEvent): { x: number; y: number; time: number } => {
    const box = element.getBoundingClientRect();
    const { geometry, window } = scene();
    const share = geometry.width / Math.max(1, box.width);
    const x = (event.clientX - box.left) * share - gutterWidth;
    const time = window.from + (x / geometry.plotWidth) * (window.to - window.from);
    return { x, y: (event.clientY - box.top) * share, time };
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { x, y, time } = at(event);
    const { geometry, window, cursorX, marksAt } = scene();
    if (x < -8) return;
    const marks = marksAt(event.target);
    if (marks !== null) {
      handlers.onMarks(marks);
      return;
    }
    element.setPointerCapture(event.pointerId);
    const isOnCursor = cursorX !== null && Math.abs(cursorX - x) < 7 && y < geometry.lanesTop;
    if (event.shiftKey || (y > geometry.lanesTop && !isOnCursor)) drag = { kind: "pan", window, startX: x };
    else if (y <= axisHeight || isOnCursor) {
      drag = { kind: "seek" };
      handlers.onSeek(time, false);
    } else drag = { kind: "brush", from: time, startX: x };
  };
  const move = (event: PointerEvent): void => {
    const { x, time } = at(event);
    handlers.onHover(x < 0 ? null : time);
    if (drag === null) return;
    if (drag.kind === "seek") handlers.onSeek(time, false);
    if (drag.kind === "brush" && Math.abs(x - drag.startX) > clickSlack)
      handlers.onPeriod({
        from: Math.min(drag.from, time),
        to: Math.max(drag.from, time),
      });
    if (drag.kind === "pan") {
      const perPixel = (drag.window.to - drag.window.from) / scene().geometry.plotWidth;
      handlers.onWindow(panWindow(drag.window, (drag.startX - x) * perPixel));
    }
  };
  const up = (event: PointerEvent): void => {
    const { x, time } = at(event);
    if (drag?.kind === "seek") handlers.onSeek(time, true);
    if (drag?.kind === "brush" && Math.abs(x - drag.startX) <= clickSlack)
      handlers.onPeriod(scene().bucket(time));
    drag = null;
  };
  const leave = (): void => handlers.onHover(null);
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { geometry, window } = scene();
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey)
      handlers.onWindow(panWindow(window, (sideways / geometry.plotWidth) * (window.to - window.from)));
    else handlers.onWindow(zoomWindow(window, 1.0015 ** event.deltaY, at(event).time));
  };
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("wheel", wheel, { passive: false });
  return () => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
    element.removeEventListener("pointerleave", leave);
    element.removeEventListener("wheel", wheel);
  };
}
