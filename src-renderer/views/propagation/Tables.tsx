import { useMemo } from "react";
import { peerSizes } from "../../../src-main/analysis/cascade-figures.ts";
import type { CascadeFigures, PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useAsOf } from "../../state/replay.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { select, useSelection } from "../../state/whereabouts.ts";
import { AccountTable } from "./AccountTable.tsx";
import { CampaignTable } from "./CampaignTable.tsx";
import { CascadeTable } from "./CascadeTable.tsx";
import { campaignAt, countCascades, pickedRoot } from "./clusters.ts";
import { rankAccounts } from "./rank-accounts.ts";
import classes from "./Table.module.css";

/** The host's own limit of one answer. */
const mostRows = 500;

/** The figure that was pressed is gone with its card: the rows it opened take the focus. */
const focusOnce = (section: HTMLElement | null): void => section?.focus();

/** The drawing's twin, and more than the drawing: cascades too small to be drawn are here too. */
export function Tables(props: {
  readonly graph: PropagationGraph;
  readonly isWhole: boolean;
  readonly withInferred: boolean;
  /** Only the cascades whose shape may be compared with this one: from half to double its size. */
  readonly peersOf: CascadeFigures | null;
  readonly onAll: () => void;
}) {
  const { graph, isWhole, withInferred, peersOf, onAll } = props;
  const { t, formats } = useSpeech();
  const asOf = useAsOf();
  const selection = useSelection();
  const root = pickedRoot(selection);
  const isAccounts = graph.positions !== null;
  const sizes = peersOf === null ? { least: 1, most: Number.POSITIVE_INFINITY } : peerSizes(peersOf.size);
  const { answer } = useAnswer(
    (isWhole || peersOf !== null) && !isAccounts
      ? { name: "cascades", minSize: sizes.least, limit: mostRows, asOf }
      : null,
    { refresh: "mentions", everyMs: 4000 },
  );
  const accounts = useMemo(() => rankAccounts(graph), [graph]);
  // The entry of a campaign is one copy's own cascade: it stands among the others in the answer of the whole crisis.
  const cascades =
    isWhole && answer !== null
      ? answer.cascades
      : graph.cascades.filter((_, cluster) => campaignAt(graph, cluster) === null);
  const known = isWhole ? (answer?.total ?? countCascades(graph)) : cascades.length;
  const pickRoot = (id: string, startedAt: string | null): void =>
    select({ kind: "cascade", root: id, time: startedAt === null ? null : Date.parse(startedAt) });
  if (peersOf !== null && !isAccounts) {
    const name = t("propagation.peers.caption", {
      least: formats.number(sizes.least),
      most: formats.number(sizes.most),
    });
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached and moved by keyboard.
      <section className={classes.tables} tabIndex={0} aria-label={name} ref={focusOnce}>
        <p className={classes.note}>
          {name}{" "}
          <button
            type="button"
            className={classes.sort}
            onClick={(event) => {
              event.currentTarget.closest("section")?.focus();
              onAll();
            }}
          >
            {t("propagation.peers.all")}
          </button>
        </p>
        <CascadeTable
          cascades={(answer?.cascades ?? []).filter(({ size }) => size <= sizes.most)}
          more={Math.max(0, (answer?.total ?? 0) - (answer?.cascades.length ?? 0))}
          caption={name}
          first="structuralVirality"
          picked={peersOf.root}
          onPick={(figures) => pickRoot(figures.root, figures.startedAt)}
        />
      </section>
    );
  }
  const name = t(isAccounts ? "propagation.positions.caption" : "propagation.table.caption");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached and moved by keyboard.
    <section className={classes.tables} tabIndex={0} aria-label={name}>
      {isAccounts ? (
        <AccountTable
          accounts={accounts}
          withInferred={withInferred}
          leftOut={graph.leftOut.nodes}
          picked={selection.kind === "account" ? selection.handle : null}
          onPick={({ handle, id }) => select({ kind: "account", handle: handle ?? id })}
        />
      ) : (
        <>
          {graph.campaigns.length > 0 && (
            <>
              <h3>{t("propagation.table.campaigns")}</h3>
              <CampaignTable
                campaigns={graph.campaigns}
                picked={root}
                onPick={({ roots: [first = ""], startedAt }) => pickRoot(first, startedAt)}
              />
              {cascades.length > 0 && <h3>{t("propagation.table.cascades")}</h3>}
            </>
          )}
          {cascades.length > 0 && (
            <CascadeTable
              cascades={cascades}
              more={Math.max(0, known - cascades.length)}
              caption={t(isWhole ? "propagation.table.caption" : "propagation.table.one")}
              picked={root}
              onPick={(figures) => pickRoot(figures.root, figures.startedAt)}
            />
          )}
        </>
      )}
    </section>
  );
}
