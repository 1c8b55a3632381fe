import { linkedSeat } from "./linked-seat.ts";
import { type Selection, useWhereabouts } from "./whereabouts.ts";

/** What others are told this seat looks at: the picked thing, "mention x:1"; null when nothing is picked. */
export function presenceOf(selection: Selection): string | null {
  switch (selection.kind) {
    case "mention":
    case "statement":
    case "action":
      return `${selection.kind} ${selection.id}`.slice(0, 300);
    case "cascade":
      return `cascade ${selection.root}`.slice(0, 300);
    case "entry":
      return `entry ${selection.position}`;
    default:
      return null;
  }
}

/** Shows the other seats what this one has picked; gives what stops it. */
export function sharePresence(): () => void {
  let shown: string | null = null;
  return useWhereabouts.subscribe(({ selection }) => {
    const at = presenceOf(selection);
    if (at === shown) return;
    shown = at;
    linkedSeat()?.showPresence(at);
  });
}
