import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import type { GraphView } from "../../graph/graph-canvas.ts";
import { readPalette } from "../../graph/graph-palette.ts";
import type { Speech } from "../../i18n/language.ts";
import { useReplay } from "../../state/replay.ts";
import { shownRoom } from "../../state/room.ts";
import { roomNow } from "../../state/seat-store.ts";
import { countCascades } from "./clusters.ts";
import { captionPicture } from "./export-picture.ts";
import { legendItems } from "./legend-items.ts";

/** The moment that what is on screen was true, in words. */
export function shownMoment({ t, formats }: Speech): string {
  const { at } = useReplay.getState();
  return at === null
    ? t("propagation.export.at", { moment: formats.full(roomNow()) })
    : t("propagation.export.known", { moment: formats.full(at) });
}

/** How much is shown, as the pane's head says it in full. */
export function figureWords(graph: PropagationGraph, { t, formats }: Speech): string {
  if (graph.positions !== null) return t("propagation.figure.accounts", { accounts: graph.ids.length });
  const nodes = graph.ids.length + graph.leftOut.nodes;
  return [
    t("propagation.figure", { cascades: countCascades(graph) }),
    t("propagation.figure.mentions", { count: nodes, nodes: formats.number(nodes) }),
  ].join(" · ");
}

/** The first figure of the head: accounts or cascades. */
export function headCount(graph: PropagationGraph): number {
  return graph.positions === null ? countCascades(graph) : graph.ids.length;
}

/** The drawing as seen, with its title, date and legend. */
export async function drawPicture(
  view: GraphView,
  graph: PropagationGraph,
  withInferred: boolean,
  speech: Speech,
): Promise<Blob> {
  const { t, formats } = speech;
  const { cascades, nodes } = graph.leftOut;
  const beyond = t("propagation.leftOut.nodes", { nodes: formats.number(nodes) });
  return captionPicture(
    await view.toPng(),
    {
      title: [shownRoom().crisis?.name, t("frame.pane.propagation")].filter(Boolean).join(" · "),
      detail: `${figureWords(graph, speech)} · ${shownMoment(speech)}`,
      legend: legendItems(graph, withInferred, speech),
      leftOut:
        nodes === 0
          ? null
          : cascades === 0
            ? beyond
            : `+ ${t("propagation.leftOut", { cascades })}, ${beyond}`,
    },
    readPalette(document.body),
  );
}

/** A name of file that says when: no colon, which some file systems refuse. */
export function pictureName({ t }: Speech): string {
  const at = useReplay.getState().at ?? roomNow();
  const two = (value: number): string => String(value).padStart(2, "0");
  const when = new Date(at);
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return t("propagation.export.file", { day, time: `${two(when.getHours())}h${two(when.getMinutes())}` });
}
