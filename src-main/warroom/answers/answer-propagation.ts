import { type AccountDetail, buildAccountPropagation } from "../../analysis/account-propagation.ts";
import { describeCampaigns } from "../../analysis/campaign-figures.ts";
import { describeCascades } from "../../analysis/cascade-figures.ts";
import { gatherCampaigns } from "../../analysis/gather-campaigns.ts";
import { type PropagationPlan, planPropagation } from "../../analysis/plan-propagation.ts";
import { buildPropagation, type NodeDetail } from "../../analysis/propagation.ts";
import type { PropagationGraph } from "../../contract/propagation.ts";
import type { QueryOf } from "../../contract/query.ts";
import type { CrisisStore, StoredMention } from "../../store/crisis-store.ts";
import type { AnalysisDesk, ReadSpread } from "../analysis-desk.ts";
import { placeOf } from "../measure-spread.ts";
import { type AskedMoment, momentOf } from "../moment.ts";
import type { RecordKeeper } from "../record-keeper.ts";
import { nameRoots } from "./answer-cascades.ts";

/** Answers kept, so that several seats asking for the same picture cost one. */
const kept = 8;
/** Mentions fetched at once; between two rounds the room goes on. */
const fetchedAtOnce = 500;

const nothing: PropagationGraph = {
  ids: [],
  kind: [],
  family: [],
  handle: [],
  time: [],
  parent: [],
  cascade: [],
  weight: [],
  extra: [],
  isInferred: [],
  cascades: [],
  campaigns: [],
  positions: null,
  leftOut: { cascades: 0, nodes: 0 },
};

export type AnswerPropagation = (query: QueryOf<"propagation">) => Promise<PropagationGraph>;

/** The graph of the crisis, of one cascade or campaign, or of accounts, at a moment. */
export function createPropagationAnswers(
  store: CrisisStore,
  keeper: RecordKeeper,
  desk: AnalysisDesk,
): AnswerPropagation {
  const answers: {
    readonly key: string;
    readonly read: ReadSpread;
    readonly graph: Promise<PropagationGraph>;
  }[] = [];

  return async (query) => {
    const moment = momentOf(query.asOf, store, keeper);
    const read = await desk.spreadAt(keeper.roomAt(moment.position), moment);
    const { scope, root, maxNodes, withInferred, keep = null } = query;
    // What was erased since must not live on in a kept picture.
    const { erased } = keeper.room().mentions;
    const key = JSON.stringify([scope, root, maxNodes, withInferred, keep, erased]);
    const known = answers.find((one) => one.key === key && one.read === read);
    if (known !== undefined) return known.graph;
    const graph = draw(query, read, moment, store, desk);
    answers.push({ key, read, graph });
    if (answers.length > kept) answers.shift();
    return graph;
  };
}

/** Between two steps of a drawing the room goes on. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function draw(
  query: QueryOf<"propagation">,
  read: ReadSpread,
  moment: AskedMoment,
  store: CrisisStore,
  desk: AnalysisDesk,
): Promise<PropagationGraph> {
  const { tree, cascades } = read.spread;
  const only = query.root === null ? null : await cascadeOf(query.root, read, moment, store);
  if (only === -1 || (only === null && (query.scope === "cascade" || query.scope === "campaign")))
    return nothing;
  const keep = query.keep ?? null;
  const gathered = campaignsIn(read, moment, desk);
  const plan = planPropagation(
    tree,
    cascades,
    query.maxNodes,
    clusterWanted(query, only, gathered),
    gathered,
    keep === null ? null : await cascadeOf(keep, read, moment, store),
  );
  await othersTurn();
  const bare = describeCascades(tree, cascades, plan.cascades, moment.time, () => ({
    id: "",
    handle: null,
    text: null,
    family: "neutral",
  }));
  const chosen = plan.cascades.flatMap((cascade, index) => {
    const figures = bare[index];
    return figures === undefined ? [] : [{ cascade, figures }];
  });
  const figures = await nameRoots(chosen, read, store, moment.upToRow);
  const mentions = await fetchNodes(plan, read, moment, store);
  const campaigns = describeCampaigns(
    tree,
    cascades,
    plan.campaigns,
    (place) => {
      const mention = mentions.get(place)?.mention;
      return {
        id: mention?.id ?? "",
        text: mention?.text ?? null,
        targets: mention?.mentions ?? [],
        family: read.families.familyOf(place),
      };
    },
    (place) => desk.copiesOf(tree.rows[place] ?? 0, moment.upToRow) ?? { texts: 1, accounts: 1 },
  );
  const followersOf = (place: number): number | null =>
    mentions.get(place)?.mention.author?.followers ?? null;
  if (query.scope === "accounts") {
    const accountOf = (place: number): AccountDetail => {
      const author = mentions.get(place)?.mention.author;
      return { id: author?.id ?? author?.handle ?? `@${place}`, handle: author?.handle ?? null };
    };
    const seenThrough = query.withInferred ? followersOf : null;
    return buildAccountPropagation(tree, cascades, plan, figures, campaigns, accountOf, seenThrough);
  }
  const detailOf = (node: number): NodeDetail => {
    const mention = mentions.get(node)?.mention;
    const family = node < 0 ? null : read.families.familyOf(node);
    if (mention === undefined) {
      const id = tree.unknownIds[-2 - node] ?? "";
      return { id, handle: null, followers: null, family, textGroup: -1, links: [] };
    }
    return {
      id: mention.id,
      handle: mention.author?.handle ?? null,
      followers: mention.author?.followers ?? null,
      family,
      textGroup: desk.textGroupOf(tree.rows[node] ?? 0, moment.upToRow),
      links: mention.links,
    };
  };
  return buildPropagation(tree, cascades, plan, figures, campaigns, detailOf, query.withInferred);
}

/** Cascades whose roots say the same, as known then. */
function campaignsIn(
  { spread: { tree, cascades } }: ReadSpread,
  moment: AskedMoment,
  desk: AnalysisDesk,
): readonly (readonly number[])[] {
  const places = desk
    .campaignTexts(moment.upToRow)
    .map((rows) => rows.map((row) => placeOf(tree, row)).filter((place) => place >= 0));
  return gatherCampaigns(tree, cascades, places);
}

/** Cascades of the one cluster asked for; null: of all. */
function clusterWanted(
  { scope }: QueryOf<"propagation">,
  only: number | null,
  gathered: readonly (readonly number[])[],
): readonly number[] | null {
  if (only === null) return null;
  return (scope === "campaign" ? gathered.find((campaign) => campaign.includes(only)) : null) ?? [only];
}

/** Number of the cascade a mention, or a never received id, stands in; -1: unknown. */
async function cascadeOf(
  id: string,
  { spread: { tree, cascades } }: ReadSpread,
  moment: AskedMoment,
  store: CrisisStore,
): Promise<number> {
  const [stored] = await store.mentionsById([id], moment.upToRow);
  if (stored !== null && stored !== undefined) {
    const place = placeOf(tree, stored.firstRow);
    return place < 0 ? -1 : (cascades.cascadeOf[place] ?? -1);
  }
  const unknown = tree.unknownIds.indexOf(id);
  return unknown < 0 ? -1 : (cascades.cascadeOf[tree.parent.length + unknown] ?? -1);
}

async function fetchNodes(
  plan: PropagationPlan,
  { spread: { tree } }: ReadSpread,
  moment: AskedMoment,
  store: CrisisStore,
): Promise<ReadonlyMap<number, StoredMention>> {
  const places = plan.nodes.filter((node) => node >= 0);
  const mentions = new Map<number, StoredMention>();
  for (let from = 0; from < places.length; from += fetchedAtOnce) {
    const some = places.slice(from, from + fetchedAtOnce);
    const stored = await store.mentionsByRow(
      some.map((place) => tree.rows[place] ?? 0),
      moment.upToRow,
    );
    for (const [index, place] of some.entries()) {
      const one = stored[index];
      if (one !== null && one !== undefined) mentions.set(place, one);
    }
    await othersTurn();
  }
  return mentions;
}
