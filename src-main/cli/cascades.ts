import { describeCascades, largestCascades } from "../analysis/cascade-figures.ts";
import { measureCascades } from "../analysis/cascades.ts";
import type { CrisisStore, MentionTree } from "../store/crisis-store.ts";
import type { CliCommand } from "./command.ts";
import { withCrisis } from "./open-crisis.ts";
import { crisisWord, numberOption } from "./read-options.ts";

const writtenAtOnce = 1000;

export const cascadesCommand: CliCommand = {
  name: "cascades",
  usage: {
    fr: "<crise> [--min-size <n>]",
    en: "<crisis> [--min-size <n>]",
  },
  summary: {
    fr: "Mesure les cascades, de la plus grande à la plus petite.",
    en: "Measures the cascades, largest first.",
  },
  help: {
    fr: `  --min-size <n>  seulement les cascades d’au moins n nœuds, racine comprise (1 par défaut)

--json : {"root","size","depth","maxBreadth","structuralVirality","unknown","startedAt","lastAt"}, une par ligne.
« unknown » compte les identifiants cités et jamais reçus.`,
    en: `  --min-size <n>  only cascades of at least n nodes, root included (1 by default)

--json: {"root","size","depth","maxBreadth","structuralVirality","unknown","startedAt","lastAt"}, one a line.
"unknown" counts the ids referred to and never received.`,
  },
  options: { "min-size": { type: "string" } },
  async run(called) {
    const path = crisisWord(called);
    const minSize = numberOption(called, "min-size", 1) ?? 1;
    return withCrisis(path, async (store) => {
      const tree = await store.tree(null);
      const cascades = measureCascades(tree);
      const chosen = largestCascades(cascades, minSize, cascades.count);
      for (let from = 0; from < chosen.length; from += writtenAtOnce) {
        const some = chosen.slice(from, from + writtenAtOnce);
        const ids = await rootIds(
          store,
          tree,
          some.map((cascade) => cascades.root[cascade] ?? -1),
        );
        const figures = describeCascades(tree, cascades, some, 0, (root) => ({
          id: ids.get(root) ?? "",
          handle: null,
          text: null,
          family: "neutral",
        }));
        const lines = figures.map((one) => {
          const { root, size, depth, maxBreadth, structuralVirality, unknown, startedAt, lastAt } = one;
          if (!called.isJson) {
            return `${size}\t${depth}\t${maxBreadth}\t${structuralVirality.toFixed(3)}\t${startedAt ?? "—"}\t${root}`;
          }
          return JSON.stringify({
            root,
            size,
            depth,
            maxBreadth,
            structuralVirality,
            unknown,
            startedAt,
            lastAt,
          });
        });
        await called.terminal.out(`${lines.join("\n")}\n`);
        if (called.terminal.signal.aborted) return 1;
      }
      return 0;
    });
  },
};

/** Ids of roots: places of the tree, or never received ones (-2 - k). */
async function rootIds(
  store: CrisisStore,
  tree: MentionTree,
  references: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const places = references.filter((reference) => reference >= 0);
  const stored = await store.mentionsByRow(
    places.map((place) => tree.rows[place] ?? 0),
    null,
  );
  const ids = new Map(places.map((place, index) => [place, stored[index]?.mention.id ?? ""]));
  for (const reference of references) {
    if (reference < 0) ids.set(reference, tree.unknownIds[-2 - reference] ?? "");
  }
  return ids;
}
