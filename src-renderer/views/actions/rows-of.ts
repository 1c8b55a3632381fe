import type { ActionView } from "../../../src-main/contract/room-state.ts";
import type { ActionGroup } from "../../components/action/group-actions.ts";

/** A line of the list: the head of a group, or one of its actions. */
export type ListRow =
  | { readonly kind: "head"; readonly key: string; readonly count: number }
  | { readonly kind: "action"; readonly action: ActionView };

/** Groups laid out as the lines of one list. */
export function rowsOf(groups: readonly ActionGroup[]): readonly ListRow[] {
  return groups.flatMap(({ key, actions }): readonly ListRow[] => [
    { kind: "head", key, count: actions.length },
    ...actions.map((action): ListRow => ({ kind: "action", action })),
  ]);
}
