import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import type { LabelText } from "../../graph/draw-overlay.ts";
import type { Speech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";
import { campaignAt } from "./clusters.ts";

const longest = 44;
/** A cascade of two needs no name. */
const leastNamed = 3;

export interface GraphWords {
  /** Two lines for a cluster (its place in `graph.cascades`); null: nothing to say. */
  readonly labelOf: (graph: PropagationGraph, cluster: number) => LabelText | null;
  readonly nodeLabelOf: (graph: PropagationGraph, node: number) => string;
}

/** Names of clusters and nodes on the drawing: who began it, or what is repeated, and what it does. */
export function graphWords(speech: Speech): GraphWords {
  const { t, formats } = speech;
  return {
    labelOf: (graph, cluster) => {
      const campaign = campaignAt(graph, cluster);
      const family = t(familyLooks[(campaign ?? graph.cascades[cluster])?.family ?? "neutral"].label);
      if (campaign !== null) {
        const { targetCount, accounts, copies } = campaign;
        const detail =
          targetCount > 0
            ? t("propagation.label.targets", { count: targetCount })
            : t("propagation.label.accounts", { count: accounts });
        return {
          title: t("propagation.label.copies", { count: formats.number(copies) }),
          detail: `${family} · ${detail}`,
        };
      }
      const figures = graph.cascades[cluster];
      if (figures === undefined || figures.size < leastNamed) return null;
      const size = t("propagation.figure.mentions", {
        count: figures.size,
        nodes: formats.number(figures.size),
      });
      return {
        title: oneLine(figures.handle ?? figures.text ?? t("propagation.unknownRoot")),
        detail: `${family} · ${size}`,
      };
    },
    nodeLabelOf: (graph, node) =>
      [
        oneLine(graph.handle[node] ?? t("frame.person.unknown")),
        ...(graph.kind[node] === "account"
          ? [t("propagation.node.mentions", { count: graph.weight[node] ?? 0 })]
          : mentionParts(graph, node, speech)),
      ].join(" · "),
  };
}

function mentionParts(graph: PropagationGraph, node: number, { t, formats }: Speech): readonly string[] {
  const kind = graph.kind[node] ?? "unknown";
  const time = graph.time[node];
  const what =
    kind === "unknown" || kind === "account" ? t(`propagation.node.${kind}`) : t(`words.kind.${kind}`);
  const edge = edgeWord(graph, node);
  return [what, ...(time === undefined ? [] : [formats.time(time)]), ...(edge === null ? [] : [t(edge)])];
}

/** What is to be said of how a node hangs where it does; null: as observed. */
function edgeWord(graph: PropagationGraph, node: number) {
  const roots = campaignAt(graph, graph.cascade[node] ?? -1)?.roots ?? [];
  const copy = roots.indexOf(graph.ids[node] ?? "");
  if (copy === 0) return "propagation.node.firstCopy";
  if (graph.isInferred[node] !== true) return null;
  return copy > 0 ? "propagation.node.copy" : "propagation.node.inferred";
}

// Canvas text is never markup, but it could reverse its neighbours: direction marks and controls are taken out.
function oneLine(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const letters = [...plain];
  return letters.length <= longest ? plain : `${letters.slice(0, longest - 1).join("")}…`;
}
