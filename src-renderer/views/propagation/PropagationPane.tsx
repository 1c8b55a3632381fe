import { Button } from "@mantine/core";
import { IconAffiliate } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CascadeFigures } from "../../../src-main/contract/propagation.ts";
import { openContextMenu } from "../../components/ContextMenu.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PaneHeader } from "../../components/PaneHeader.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { select, useSelection } from "../../state/whereabouts.ts";
import { clearLinks } from "./clear-links.ts";
import { clusterOf, pickedRoot, ringedId, selectionOf } from "./clusters.ts";
import { GraphBox } from "./GraphBox.tsx";
import { graphWords } from "./graph-words.ts";
import { Legend } from "./Legend.tsx";
import { NoteDialog } from "./NoteDialog.tsx";
import { nodeCommands } from "./node-commands.ts";
import { PaneTools } from "./PaneTools.tsx";
import { Picked } from "./Picked.tsx";
import classes from "./PropagationPane.module.css";
import { figureWords, headCount } from "./picture.ts";
import { Tables } from "./Tables.tsx";
import { usePropagation } from "./use-propagation.ts";

/** How the crisis spreads: its cascades as observed, what is inferred told apart, and the figures of the picked one. */
export function PropagationPane() {
  const speech = useSpeech();
  const { t } = speech;
  const body = useRef<HTMLDivElement>(null);
  const spread = usePropagation(body);
  const { graph, refused, subject, withInferred, isTable, isStale, retry } = spread;
  const isWhole = subject === "crisis";
  /** Where what is picked stands in the drawing, across: its card stands on the other side. */
  const [pickedAt, setPickedAt] = useState(0);
  /** The cascade whose peers the table keeps to; null: all cascades. */
  const [peersOf, setPeersOf] = useState<CascadeFigures | null>(null);
  useEffect(() => {
    if (!isTable) setPeersOf(null);
  }, [isTable]);
  const [noting, setNoting] = useState<string | null>(null);
  const selection = useSelection();
  const isReplaying = useIsReplaying();
  const root = pickedRoot(selection);
  const words = useMemo(() => graphWords(speech), [speech]);
  const picked = graph === null ? -1 : clusterOf(graph, root);
  const ringed = ringedId(graph, selection);
  const drawn = useMemo(() => (graph === null ? null : clearLinks(graph)), [graph]);
  const isEmpty = graph !== null && graph.ids.length === 0;
  return (
    <>
      <PaneHeader
        pane="propagation"
        figure={
          graph !== null && (
            <HeadFigure words={figureWords(graph, speech)} count={speech.formats.number(headCount(graph))} />
          )
        }
      >
        <PaneTools {...spread.tools} />
      </PaneHeader>
      {refused !== null && graph !== null && (
        <div className={classes.stale} role="status">
          {t("propagation.stale", { detail: refusalSentence(refused) })}
          <Button size="compact-xs" onClick={retry}>
            {t("frame.state.retry")}
          </Button>
        </div>
      )}
      <div
        ref={body}
        className={classes.body}
        data-alone={subject.startsWith("only") && !isTable}
        data-side={isWhole && pickedAt > 0.5 ? "left" : "right"}
        aria-busy={isStale}
      >
        {isStale && graph !== null && (
          <div className={classes.busy} role="progressbar" aria-label={t("propagation.busy")} />
        )}
        {graph === null && refused === null && <Loading lines={6} />}
        {refused !== null && graph === null && (
          <ErrorState detail={refusalSentence(refused)} onRetry={retry} />
        )}
        {isEmpty && (
          <Nothing
            isThen={isReplaying && spread.tools.scope === "cascade"}
            onBack={() => spread.tools.show("crisis")}
          />
        )}
        {drawn !== null && graph !== null && !isEmpty && (
          <>
            <GraphBox
              graph={drawn}
              subject={subject}
              isHidden={isTable}
              words={words}
              selectedId={ringed}
              root={drawn.cascades[picked]?.root ?? null}
              onPick={(shown, node, across) => {
                setPickedAt(across);
                select(selectionOf(shown, node));
              }}
              onPlaced={setPickedAt}
              onMenu={(event, shown, node) =>
                openContextMenu(
                  event,
                  nodeCommands(shown, node, { isolate: () => spread.tools.show("cascade"), note: setNoting }),
                )
              }
              onReady={spread.setView}
            />
            {!isTable && (
              <Legend graph={drawn} withInferred={withInferred} onMore={() => spread.tools.setTable(true)} />
            )}
            {isTable && (
              <Tables {...{ graph, isWhole, withInferred, peersOf }} onAll={() => setPeersOf(null)} />
            )}
            {!isTable && (
              <Picked
                graph={graph}
                withInferred={withInferred}
                onPeers={(figures) => {
                  setPeersOf(figures);
                  spread.tools.setTable(true);
                }}
                onIsolate={isWhole ? () => spread.tools.show("cascade") : null}
              />
            )}
          </>
        )}
      </div>
      {noting !== null && <NoteDialog mentionId={noting} onClose={() => setNoting(null)} />}
    </>
  );
}

/** The first figure always, its number alone where the pane is narrow, the others where it is wide; all of them on hover. */
function HeadFigure({ words, count }: { readonly words: string; readonly count: string }) {
  const [first = "", ...others] = words.split(" · ");
  return (
    <span title={words}>
      <span className={classes.words}>{first}</span>
      <span className={classes.number} role="img" aria-label={words}>
        {count}
      </span>
      {others.map((other) => (
        <span key={other} className={classes.wide}>{` · ${other}`}</span>
      ))}
    </span>
  );
}

function Nothing({ isThen, onBack }: { readonly isThen: boolean; readonly onBack: () => void }) {
  const { t } = useSpeech();
  const kind = isThen ? "empty.then" : "empty";
  return (
    <EmptyState icon={IconAffiliate} title={t(`propagation.${kind}`)} body={t(`propagation.${kind}.body`)}>
      {isThen && <Button onClick={onBack}>{t("propagation.empty.back")}</Button>}
    </EmptyState>
  );
}
