import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import type { LabelText } from "../../graph/draw-overlay.ts";
import type { Speech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";

const longest = 44;

export interface GraphWords {
  readonly labelOf: (graph: PropagationGraph, cascade: number) => LabelText | null;
  readonly nodeLabelOf: (graph: PropagationGraph, node: number) => string;
}

/** Names of cascades and nodes on the drawing: who began it, and what it does. */
export function graphWords({ t, formats }: Speech): GraphWords {
  return {
    labelOf: (graph, cascade) => {
      const figures = graph.cascades[cascade];
      if (figures === undefined || figures.size < 3) return null;
      const family = t(familyLooks[figures.family].label);
      const time = figures.startedAt === null ? null : formats.time(Date.parse(figures.startedAt));
      return {
        title: oneLine(figures.handle ?? figures.text ?? t("propagation.unknownRoot")),
        detail: [family, time, formats.number(figures.size)].filter((part) => part !== null).join(" · "),
      };
    },
    nodeLabelOf: (graph, node) => {
      const kind = graph.kind[node] ?? "unknown";
      const what =
        kind === "unknown" || kind === "account" ? t(`propagation.node.${kind}`) : t(`words.kind.${kind}`);
      const time = graph.time[node];
      return [
        oneLine(graph.handle[node] ?? t("frame.person.unknown")),
        what,
        time === undefined ? null : formats.time(time),
        graph.isInferred[node] === true ? t("propagation.node.inferred") : null,
      ]
        .filter((part) => part !== null)
        .join(" · ");
    },
  };
}

// Canvas text is never markup, but it could reverse its neighbours: direction marks and controls are taken out.
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  const letters = [...plain];
  return letters.length <= longest ? plain : `${letters.slice(0, longest - 1).join("")}…`;
}
