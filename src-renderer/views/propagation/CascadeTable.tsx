import { useMemo, useState } from "react";
import type { CascadeFigures, PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { FamilyTag } from "../../components/FamilyTag.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { select, useSelection } from "../../state/whereabouts.ts";
import classes from "./CascadeTable.module.css";

const columns = ["size", "depth", "maxBreadth", "structuralVirality", "accounts", "pace"] as const;
type Column = (typeof columns)[number];
const headings = {
  size: "propagation.size",
  depth: "propagation.depth",
  maxBreadth: "propagation.maxBreadth",
  structuralVirality: "propagation.virality",
  accounts: "propagation.accounts",
  pace: "propagation.pace",
} as const;
const mostRows = 300;

/** The drawing's twin: every cascade drawn, sorted by any figure; a row picks it everywhere. */
export function CascadeTable({ graph }: { readonly graph: PropagationGraph }) {
  const { t, formats } = useSpeech();
  const [order, setOrder] = useState<Column>("size");
  const selection = useSelection();
  const rows = useMemo(
    () => [...graph.cascades].sort((a, b) => b[order] - a[order]).slice(0, mostRows),
    [graph, order],
  );
  const picked = selection.kind === "cascade" || selection.kind === "mention" ? selection.root : null;
  const pick = (figures: CascadeFigures): void =>
    select({
      kind: "cascade",
      root: figures.root,
      time: figures.startedAt === null ? null : Date.parse(figures.startedAt),
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached and moved by keyboard.
    <section className={classes.table} tabIndex={0} aria-label={t("propagation.table.caption")}>
      <table>
        <caption className="visually-hidden">{t("propagation.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("propagation.table.root")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" aria-sort={order === column ? "descending" : "none"}>
                <button type="button" onClick={() => setOrder(column)}>
                  {t(headings[column])}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((figures) => (
            <tr key={figures.root} data-picked={figures.root === picked}>
              <th scope="row">
                <button type="button" onClick={() => pick(figures)}>
                  <SafeText text={figures.handle ?? t("propagation.unknownRoot")} isInline foldAt={40} />
                </button>
                <FamilyTag family={figures.family} />
              </th>
              {columns.map((column) => (
                <td key={column}>
                  {column === "structuralVirality" || column === "pace"
                    ? formats.decimal(figures[column])
                    : formats.number(figures[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {graph.cascades.length > mostRows && (
        <p>{t("propagation.table.more", { count: graph.cascades.length - mostRows })}</p>
      )}
    </section>
  );
}
