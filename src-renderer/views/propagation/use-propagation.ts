import { type RefObject, useEffect, useRef, useState } from "react";
import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { saveBlob } from "../../components/record/attachments.ts";
import type { GraphView } from "../../graph/graph-canvas.ts";
import { useSpeech } from "../../i18n/language.ts";
import type { Refused } from "../../link/reply.ts";
import { copyImage, copyText } from "../../state/copy.ts";
import { useAsOf } from "../../state/replay.ts";
import { toast } from "../../state/toasts.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { select, useSelection, useWhereabouts } from "../../state/whereabouts.ts";
import { campaignAt, clusterOf, pickedRoot, subjectOf } from "./clusters.ts";
import { propagationMarkdown, propagationText } from "./copy-propagation.ts";
import type { PaneTool, ShownScope } from "./PaneTools.tsx";
import { drawPicture, pictureName, shownMoment } from "./picture.ts";
import { useNodeBudget } from "./use-node-budget.ts";
import { usePaneCommands } from "./use-pane-commands.ts";

/** What the pane shows and can do. */
interface Propagation {
  /** The newest answer; while another is on its way, the one before. */
  readonly graph: PropagationGraph | null;
  readonly refused: Refused | null;
  readonly retry: () => void;
  /** True while the answer shown is not the one asked for. */
  readonly isStale: boolean;
  /** What the answer shown is about (`subjectOf`): another subject is another picture. */
  readonly subject: string;
  readonly withInferred: boolean;
  readonly isTable: boolean;
  readonly tools: PaneTool;
  readonly setView: (view: GraphView | null) => void;
}

/** Mentions that accounts are ranked from: the largest cascades first. */
const rankedMentions = 20_000;

/** Asks for the graph of the chosen scope, as large as the element carries, and keeps it fresh. */
export function usePropagation(element: RefObject<HTMLElement | null>): Propagation {
  const speech = useSpeech();
  const [scope, setScope] = useState<ShownScope>("crisis");
  const [isolated, setIsolated] = useState<string | null>(null);
  /** The last picked cascade that was too small to be drawn: it stays until another one is. */
  const [kept, setKept] = useState<string | null>(null);
  const [withInferred, setInferred] = useState(true);
  const [isTable, setTable] = useState(false);
  const view = useRef<GraphView | null>(null);
  const root = pickedRoot(useSelection());
  const asOf = useAsOf();
  const budget = useNodeBudget(element);
  const about = scope === "cascade" ? isolated : null;
  const {
    answer: graph,
    refused,
    isLoading,
    retry,
  } = useAnswer(
    budget === null
      ? null
      : {
          name: "propagation",
          // A copy is isolated with the other copies of its text.
          scope: scope === "cascade" ? "campaign" : scope,
          root: about,
          // A ranking does not depend on the size of a window.
          maxNodes: scope === "accounts" ? rankedMentions : budget,
          withInferred,
          keep: scope === "crisis" ? kept : null,
          asOf,
        },
    { refresh: "mentions", everyMs: 4000 },
  );
  const subject = graph === null ? "" : subjectOf(graph);
  const isOther =
    graph !== null &&
    (scope === "cascade" ? subject === "crisis" || clusterOf(graph, about) !== 0 : subject !== scope);
  useEffect(() => {
    // Isolated is what is picked: picking in another cascade, here or elsewhere, goes there.
    if (root === null || graph === null || clusterOf(graph, root) >= 0) return;
    if (scope === "cascade") setIsolated(root);
    else if (scope === "crisis") setKept(root);
  }, [scope, root, graph]);

  function show(next: ShownScope): void {
    setScope(next);
    if (next !== "cascade") return;
    const picked = pickedRoot(useWhereabouts.getState().selection);
    // Nothing picked: the largest is what one would have picked.
    const chosen = picked ?? graph?.cascades[0]?.root ?? null;
    setIsolated(chosen);
    if (picked === null && chosen !== null) select({ kind: "cascade", root: chosen, time: null });
  }

  async function picture(): Promise<Blob> {
    if (view.current === null || graph === null) throw new Error("There is no drawing to export");
    return drawPicture(view.current, graph, withInferred, speech);
  }

  function copy(as: "text" | "markdown" | "image"): void {
    if (graph === null) return;
    if (as === "image") void copyImage(picture);
    else if (as === "text") void copyText(propagationText(graph, speech));
    else void copyText(propagationMarkdown(graph, shownMoment(speech), speech));
  }

  async function save(): Promise<void> {
    try {
      saveBlob(await picture(), pictureName(speech));
    } catch {
      toast(speech.t("propagation.export.failed"), { tone: "refused" });
    }
  }

  const tools: PaneTool = {
    scope,
    isCampaign: graph !== null && campaignAt(graph, clusterOf(graph, root)) !== null,
    withInferred,
    isTable,
    show,
    setInferred,
    setTable,
    fit: () => view.current?.zoomToFit(),
    copy,
    save: () => void save(),
  };
  usePaneCommands(tools);
  return {
    graph,
    refused,
    retry,
    isStale: isLoading && isOther,
    subject,
    withInferred,
    isTable,
    tools,
    setView: (made) => {
      view.current = made;
    },
  };
}
