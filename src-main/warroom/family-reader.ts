import { campaignAccounts, familyOfStance } from "../analysis/families.ts";
import { mentionKinds } from "../contract/mention.ts";
import type { RoomState } from "../contract/room-state.ts";
import { type InformationStatus, type SpreadFamily, spreadFamilies } from "../contract/vocabulary.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { placeOf, type Spread } from "./measure-spread.ts";
import type { TextIndex } from "./text-index.ts";

/** What each mention of a spread does to the crisis. */
export interface FamilyReader {
  /** Of a place of the tree, or of a never received id (-2 - k). */
  familyOf(reference: number): SpreadFamily;
}

/** What people said of mentions, by place or by unknown reference. */
interface GivenSigns {
  readonly families: ReadonlyMap<number, SpreadFamily>;
  readonly information: ReadonlyMap<number, InformationStatus>;
}

const repost = mentionKinds.indexOf("repost");

/**
 * A mention's own words speak first, so that a denial is told apart from the attack it answers; where they say nothing
 * it goes with its root. A repost says what it reposts.
 */
export async function readFamilies(
  spread: Spread,
  room: RoomState,
  texts: TextIndex,
  store: CrisisStore,
  upToRow: number | null,
): Promise<FamilyReader> {
  const { tree, cascades } = spread;
  const signs = await gatherSigns(spread, room, store, upToRow);
  const givenToText = new Map<number, SpreadFamily>();
  for (const [reference, family] of signs.families) {
    const row = reference < 0 ? -1 : (tree.rows[reference] ?? -1);
    const copies = row < 0 ? null : texts.copiesOf(row, upToRow);
    // What a person read in one copy of a campaign holds for the others: they say the same.
    if (copies !== null && copies.accounts >= campaignAccounts) givenToText.set(copies.of, family);
  }
  // 0: not read yet; else 1 + the family's place in the vocabulary.
  const known = new Uint8Array(tree.parent.length);

  function own(reference: number): SpreadFamily {
    const row = reference < 0 ? -1 : (tree.rows[reference] ?? -1);
    const copies = row < 0 ? null : texts.copiesOf(row, upToRow);
    return familyOfStance(
      {
        given: signs.families.get(reference) ?? givenToText.get(copies?.of ?? -1) ?? null,
        information: signs.information.get(reference) ?? null,
        group: copies,
      },
      row < 0 ? null : texts.stanceAt(row),
    );
  }

  function read(place: number): SpreadFamily {
    let said = place;
    let parent = tree.parent[said] ?? -1;
    while (tree.kind[said] === repost && !signs.families.has(said) && parent >= 0 && parent !== place) {
      said = parent;
      parent = tree.parent[said] ?? -1;
    }
    const family = own(said);
    if (family !== "neutral") return family;
    const root = cascades.root[cascades.cascadeOf[said] ?? -1] ?? -1;
    return root === said || root === -1 ? family : own(root);
  }

  return {
    familyOf(reference) {
      if (reference < 0) return own(reference);
      const before = known[reference] ?? 0;
      if (before > 0) return spreadFamilies[before - 1] ?? "neutral";
      const family = read(reference);
      known[reference] = spreadFamilies.indexOf(family) + 1;
      return family;
    },
  };
}

async function gatherSigns(
  { tree }: Spread,
  room: RoomState,
  store: CrisisStore,
  upToRow: number | null,
): Promise<GivenSigns> {
  const recorded = Object.values(room.information).sort((a, b) => a.position - b.position);
  const ids = new Set([
    ...Object.keys(room.families),
    ...recorded.flatMap((one) => [...one.roots, ...one.mentionIds]),
  ]);
  const references = new Map<string, number>();
  for (const [number, id] of tree.unknownIds.entries()) if (ids.has(id)) references.set(id, -2 - number);
  const wanted = [...ids];
  const stored = await store.mentionsById(wanted, upToRow);
  for (const [index, one] of stored.entries()) {
    const place = one === null ? -1 : placeOf(tree, one.firstRow);
    if (place >= 0) references.set(wanted[index] ?? "", place);
  }
  const families = new Map<number, SpreadFamily>();
  for (const [id, family] of Object.entries(room.families)) {
    const reference = references.get(id);
    if (reference !== undefined) families.set(reference, family);
  }
  const information = new Map<number, InformationStatus>();
  for (const one of recorded) {
    for (const id of [...one.roots, ...one.mentionIds]) {
      const reference = references.get(id);
      if (reference !== undefined) information.set(reference, one.status);
    }
  }
  return { families, information };
}
