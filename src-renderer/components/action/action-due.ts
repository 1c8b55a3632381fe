import type { ActionView } from "../../../src-main/contract/room-state.ts";

/** How much of an action's time is left. Durations in ms. */
export type DueState =
  | { readonly kind: "settled" }
  | { readonly kind: "undated" }
  | { readonly kind: "late"; readonly by: number }
  | { readonly kind: "soon"; readonly in: number }
  | { readonly kind: "later"; readonly in: number };

/** An action due within this time is "soon". */
export const soonMs = 30 * 60_000;

/** Done or not applicable: nothing more is expected of it. */
export const isSettled = ({ status }: Pick<ActionView, "status">): boolean =>
  status === "done" || status === "notApplicable";

/** `now` in ms UTC; the due instant itself is still in time. */
export function dueOf(action: Pick<ActionView, "status" | "dueAt">, now: number): DueState {
  if (isSettled(action)) return { kind: "settled" };
  if (action.dueAt === null) return { kind: "undated" };
  const left = Date.parse(action.dueAt) - now;
  if (left < 0) return { kind: "late", by: -left };
  return { kind: left <= soonMs ? "soon" : "later", in: left };
}
