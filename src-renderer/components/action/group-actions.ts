import type { ActionView, RunView } from "../../../src-main/contract/room-state.ts";
import { dueOf, isSettled } from "./action-due.ts";

export const groupings = ["due", "owner", "phase"] as const;
export type Grouping = (typeof groupings)[number];

/** Groups by due time, the pressing first. */
export const dueGroups = ["late", "soon", "later", "undated", "settled"] as const;
/** Phases of a playbook; "none" holds actions of no card. */
export const phaseGroups = ["alert", "assess", "respond", "sustain", "standDown", "none"] as const;

export interface ActionGroup {
  /** A due group, a phase, a person id, or "nobody". */
  readonly key: string;
  readonly actions: readonly ActionView[];
}

/** By due time, the undated last, then in the order they were added. */
function byDue(a: ActionView, b: ActionView): number {
  const time = (action: ActionView): number =>
    action.dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(action.dueAt);
  return time(a) - time(b) || a.position - b.position;
}

/** What is still to do first, by due time; what is settled last, the newest first. */
export function sortActions(actions: Iterable<ActionView>): readonly ActionView[] {
  const all = [...actions];
  const open = all.filter((action) => !isSettled(action)).toSorted(byDue);
  const settled = all
    .filter(isSettled)
    .toSorted(
      (a, b) => Date.parse(b.doneAt ?? b.dueAt ?? "") - Date.parse(a.doneAt ?? a.dueAt ?? "") || byDue(a, b),
    );
  return [...open, ...settled];
}

/** Phase of the card an action came from; null when it came from none. */
export function phaseOf(
  action: Pick<ActionView, "runId" | "cardId">,
  runs: Readonly<Record<string, RunView>>,
): (typeof phaseGroups)[number] {
  const run = action.runId === null ? undefined : runs[action.runId];
  return run?.playbook.cards.find((card) => card.id === action.cardId)?.phase ?? "none";
}

/** Actions in groups, empty groups left out. `now` in ms UTC; `nameOf` gives the order of owners. */
export function groupActions(
  actions: readonly ActionView[],
  grouping: Grouping,
  context: {
    readonly now: number;
    readonly runs: Readonly<Record<string, RunView>>;
    readonly nameOf: (personId: string) => string;
  },
): readonly ActionGroup[] {
  const sorted = sortActions(actions);
  const keyOf = (action: ActionView): string => {
    if (grouping === "due") return dueOf(action, context.now).kind;
    return grouping === "owner" ? (action.owner ?? "nobody") : phaseOf(action, context.runs);
  };
  const found = Map.groupBy(sorted, keyOf);
  return keysInOrder(grouping, found, context.nameOf).flatMap((key) => {
    const own = found.get(key);
    return own === undefined ? [] : [{ key, actions: own }];
  });
}

function keysInOrder(
  grouping: Grouping,
  found: ReadonlyMap<string, readonly ActionView[]>,
  nameOf: (personId: string) => string,
): readonly string[] {
  if (grouping === "due") return dueGroups;
  if (grouping === "phase") return phaseGroups;
  const owners = [...found.keys()].filter((key) => key !== "nobody");
  return ["nobody", ...owners.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))];
}
