import type { Answer } from "../../contract/answer.ts";
import type { CascadeFigures } from "../../contract/propagation.ts";
import type { QueryOf } from "../../contract/query.ts";
import type { CrisisStore } from "../../store/crisis-store.ts";
import type { AnalysisDesk, ReadSpread } from "../analysis-desk.ts";
import { momentOf } from "../moment.ts";
import type { RecordKeeper } from "../record-keeper.ts";

/** The largest cascades known at a moment, with the words of their roots. */
export async function answerCascades(
  query: QueryOf<"cascades">,
  store: CrisisStore,
  keeper: RecordKeeper,
  desk: AnalysisDesk,
): Promise<Answer<"cascades">> {
  const moment = momentOf(query.asOf, store, keeper);
  const read = await desk.spreadAt(keeper.roomAt(moment.position), moment);
  const { cascades, largest } = read.spread;
  let total = 0;
  for (let c = 0; c < cascades.count; c += 1) if ((cascades.size[c] ?? 0) >= query.minSize) total += 1;
  const chosen = largest.filter(({ figures }) => figures.size >= query.minSize).slice(0, query.limit);
  return { cascades: await nameRoots(chosen, read, store, moment.upToRow), total };
}

const textLength = 280;

/** Fills in what a figure says of its root: id, account, text and family. */
export async function nameRoots(
  chosen: readonly { readonly cascade: number; readonly figures: CascadeFigures }[],
  { spread, families }: ReadSpread,
  store: CrisisStore,
  upToRow: number | null,
): Promise<readonly CascadeFigures[]> {
  const { tree, cascades } = spread;
  const references = chosen.map(({ cascade }) => cascades.root[cascade] ?? -1);
  const rows = references.map((reference) => tree.rows[reference] ?? 0);
  const stored = await store.mentionsByRow(rows, upToRow);
  return chosen.map(({ figures }, index) => {
    const reference = references[index] ?? -1;
    const family = families.familyOf(reference);
    if (reference < 0) {
      return { ...figures, root: tree.unknownIds[-2 - reference] ?? "", handle: null, text: null, family };
    }
    const mention = stored[index]?.mention;
    return {
      ...figures,
      root: mention?.id ?? "",
      handle: mention?.author?.handle ?? null,
      text: mention?.text.slice(0, textLength) ?? null,
      family,
    };
  });
}
