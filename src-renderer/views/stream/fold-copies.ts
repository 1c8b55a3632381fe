import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { keyOf } from "./stream-window.ts";

/** What the list shows as one: a mention, or one standing for others with nearly the same text. */
export interface StreamItem {
  readonly key: string;
  readonly row: MentionRow;
  /** Others of the group held in the window, newest first; they have no line of their own. */
  readonly hidden: readonly MentionRow[];
}

/** Which row stands for which group of near-identical texts (by the id that names the group). */
export type Standing = ReadonlyMap<string, string>;

export const nobodyStands: Standing = new Map();

/** A few alike may be chance, and each answers somebody else; a campaign is one from three on. */
const leastCopies = 5;
const leastOfCampaign = 3;

export function groupOf({ copies, family }: MentionRow): string | null {
  const least = family === "campaign" ? leastOfCampaign : leastCopies;
  return copies !== null && copies.count >= least ? copies.of : null;
}

/**
 * One line a group. Whoever stood for a group goes on doing so while in the window, so that nothing in sight gives way
 * to a newer copy above; a group without one is stood for by its newest row.
 */
export function foldCopies(
  rows: readonly MentionRow[],
  before: Standing,
): { readonly items: readonly StreamItem[]; readonly standing: Standing } {
  const members = new Map<string, MentionRow[]>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === null) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [row]);
    else known.push(row);
  }
  const standing = new Map<string, string>();
  for (const [group, [newest, ...others]] of members) {
    const stood = before.get(group);
    const stays = [newest, ...others].some((row) => row !== undefined && keyOf(row) === stood);
    if (stood !== undefined && stays) standing.set(group, stood);
    else if (newest !== undefined) standing.set(group, keyOf(newest));
  }
  const items = rows.flatMap((row): readonly StreamItem[] => {
    const group = groupOf(row);
    const key = keyOf(row);
    if (group === null) return [{ key, row, hidden: [] }];
    if (standing.get(group) !== key) return [];
    return [{ key, row, hidden: (members.get(group) ?? []).filter((one) => one !== row) }];
  });
  return { items, standing };
}
