import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { type SpreadFamily, spreadFamilies } from "../../../src-main/contract/vocabulary.ts";
import type { Speech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";

export interface LegendItem {
  readonly mark: "dot" | "hollow" | "dashes";
  /** The family whose colour the dot has. */
  readonly family: SpreadFamily;
  readonly words: string;
}

/** What the colours, the hollows and the dashes of a drawing say; families of one colour share a dot. */
export function legendItems(
  graph: PropagationGraph,
  withInferred: boolean,
  { t }: Speech,
): readonly LegendItem[] {
  const used = new Set(graph.family);
  const byColour = new Map<string, SpreadFamily[]>();
  for (const family of spreadFamilies.filter((one) => used.has(one))) {
    const { colour } = familyLooks[family];
    byColour.set(colour, [...(byColour.get(colour) ?? []), family]);
  }
  const hasInferred = graph.isInferred.includes(true) || graph.extra.some((edge) => edge.isInferred);
  return [
    ...[...byColour.values()].map(
      (families): LegendItem => ({
        mark: "dot",
        family: families[0] ?? "neutral",
        words: families.map((family) => t(familyLooks[family].label)).join(", "),
      }),
    ),
    ...(graph.kind.includes("quote")
      ? [{ mark: "hollow", family: "neutral", words: t("words.kind.quote") } as const]
      : []),
    ...(withInferred && hasInferred
      ? [{ mark: "dashes", family: "neutral", words: t("propagation.inferred") } as const]
      : []),
  ];
}
