import { ActionIcon, Tooltip } from "@mantine/core";
import { IconAffiliate, IconArrowsMaximize, IconChartDots3, IconTable } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CascadeFigures, PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { Chip } from "../../components/Chip.tsx";
import { CopyMenu } from "../../components/CopyMenu.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PaneHeader } from "../../components/PaneHeader.tsx";
import type { GraphView } from "../../graph/graph-canvas.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useCommands } from "../../state/commands.ts";
import { useAsOf } from "../../state/replay.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { nothing, type Selection, select, useSelection } from "../../state/whereabouts.ts";
import { CascadeCard } from "./CascadeCard.tsx";
import { CascadeTable } from "./CascadeTable.tsx";
import { clearLinks } from "./clear-links.ts";
import { cascadesAsMarkdown, cascadesAsText } from "./copy-cascades.ts";
import { GraphBox } from "./GraphBox.tsx";
import { graphWords } from "./graph-words.ts";
import { Legend } from "./Legend.tsx";
import classes from "./PropagationPane.module.css";

type Scope = "crisis" | "cascade" | "accounts";
/** Beyond, a pane of this size shows dust: the largest cascades are kept whole and the rest is counted. */
const mostNodes = 2400;

/** How the crisis spreads: its cascades as observed, what is inferred told apart, and the figures of the picked one. */
export function PropagationPane() {
  const speech = useSpeech();
  const { t, formats } = speech;
  const [scope, setScope] = useState<Scope>("crisis");
  const [withInferred, setWithInferred] = useState(true);
  const [isTable, setTable] = useState(false);
  const selection = useSelection();
  const root = rootOf(selection);
  const asOf = useAsOf();
  const view = useRef<GraphView | null>(null);
  const shownScope = scope === "cascade" && root === null ? "crisis" : scope;
  const { answer, refused, retry } = useAnswer(
    {
      name: "propagation",
      scope: shownScope,
      root: shownScope === "cascade" ? root : null,
      maxNodes: mostNodes,
      withInferred,
      asOf,
    },
    { refresh: "mentions", everyMs: 4000 },
  );
  const words = useMemo(() => graphWords(speech), [speech]);
  const drawn = useMemo(
    () => (answer === null || shownScope === "accounts" ? answer : clearLinks(answer, root)),
    [answer, shownScope, root],
  );
  const figures = answer?.cascades.find((cascade) => cascade.root === root) ?? null;
  useEffect(() => {
    if (root !== null && selection.kind === "cascade") view.current?.zoomToCascade(root);
  }, [root, selection.kind]);
  useCommands([
    { id: "propagation.fit", label: "propagation.fit", group: "view", run: () => view.current?.zoomToFit() },
    {
      id: "propagation.inferred",
      label: withInferred ? "propagation.hideInferred" : "propagation.showInferred",
      group: "view",
      run: () => setWithInferred(!withInferred),
    },
    {
      id: "propagation.table",
      label: isTable ? "propagation.showDrawing" : "propagation.showTable",
      group: "view",
      run: () => setTable(!isTable),
    },
  ]);
  const isEmpty = answer !== null && answer.ids.length === 0;
  return (
    <>
      <PaneHeader pane="propagation" figure={answer === null ? "" : figureOf(answer, speech)}>
        <Chip isOn={shownScope === "crisis"} onToggle={() => setScope("crisis")}>
          {t("propagation.scope.crisis")}
        </Chip>
        {root !== null && (
          <Chip isOn={shownScope === "cascade"} onToggle={() => setScope("cascade")}>
            {t("propagation.scope.cascade")}
          </Chip>
        )}
        <Chip isOn={shownScope === "accounts"} onToggle={() => setScope("accounts")}>
          {t("propagation.scope.accounts")}
        </Chip>
        <Chip
          isOn={withInferred}
          onToggle={() => setWithInferred(!withInferred)}
          label={t(withInferred ? "propagation.hideInferred" : "propagation.showInferred")}
        >
          {t("propagation.links")}
        </Chip>
        <Tool
          label={t("propagation.fit")}
          icon={IconArrowsMaximize}
          onClick={() => view.current?.zoomToFit()}
        />
        <Tool
          label={t(isTable ? "propagation.showDrawing" : "propagation.showTable")}
          icon={isTable ? IconChartDots3 : IconTable}
          onClick={() => setTable(!isTable)}
        />
        <CopyMenu
          text={() => cascadesAsText(answer?.cascades ?? [], speech)}
          markdown={() => cascadesAsMarkdown(answer?.cascades ?? [], speech)}
          {...(isTable ? {} : { image: async () => (await view.current?.toPng()) ?? new Blob() })}
        />
      </PaneHeader>
      <div className={classes.body}>
        {answer === null && refused === null && <Loading lines={6} />}
        {refused !== null && answer === null && (
          <ErrorState detail={refusalSentence(refused)} onRetry={retry} />
        )}
        {isEmpty && (
          <EmptyState
            icon={IconAffiliate}
            title={t("propagation.empty")}
            body={t("propagation.empty.body")}
          />
        )}
        {answer !== null && !isEmpty && isTable && <CascadeTable graph={answer} />}
        {answer !== null && !isEmpty && !isTable && (
          <>
            <GraphBox
              graph={drawn}
              words={words}
              selectedId={selection.kind === "mention" ? selection.id : null}
              root={root}
              onPick={pick}
              onReady={(made) => {
                view.current = made;
              }}
            />
            <Legend graph={answer} withInferred={withInferred} />
          </>
        )}
        {figures !== null && (
          <CascadeCard
            figures={figures}
            onOpen={shownScope === "cascade" ? null : () => setScope("cascade")}
            onRead={() => readCascade(figures)}
            onClose={() => select(nothing)}
          />
        )}
        <p className="visually-hidden" aria-live="polite">
          {figures === null
            ? ""
            : t("propagation.picked", { who: figures.handle ?? "", size: formats.number(figures.size) })}
        </p>
      </div>
    </>
  );
}

function Tool(props: {
  readonly label: string;
  readonly icon: typeof IconTable;
  readonly onClick: () => void;
}) {
  const { label, icon: Glyph, onClick } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Glyph size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

function rootOf(selection: Selection): string | null {
  return selection.kind === "mention" || selection.kind === "cascade" ? selection.root : null;
}

function figureOf(graph: PropagationGraph, { t, formats }: ReturnType<typeof useSpeech>): string {
  return t("propagation.figure", {
    cascades: graph.cascades.length + graph.leftOut.cascades,
    nodes: formats.number(graph.ids.length + graph.leftOut.nodes),
  });
}

function pick(graph: PropagationGraph, node: number | null): void {
  if (node === null) {
    select(nothing);
    return;
  }
  const id = graph.ids[node];
  const figures = graph.cascades[graph.cascade[node] ?? -1];
  if (id === undefined) return;
  if (graph.kind[node] === "account") {
    select({ kind: "account", handle: graph.handle[node] ?? id });
    return;
  }
  const time = graph.time[node] ?? null;
  const root = figures?.root ?? null;
  select(
    graph.kind[node] === "unknown" && root !== null
      ? { kind: "cascade", root, time }
      : { kind: "mention", id, root, time },
  );
}

/** Picks the root itself: the stream goes to it. */
function readCascade(figures: CascadeFigures): void {
  select({
    kind: "mention",
    id: figures.root,
    root: figures.root,
    time: figures.startedAt === null ? null : Date.parse(figures.startedAt),
  });
}
