import type {
  CampaignFigures,
  CascadeFigures,
  PropagationGraph,
} from "../../../src-main/contract/propagation.ts";
import type { Speech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";
import { campaignAt } from "./clusters.ts";
import { rankAccounts } from "./rank-accounts.ts";

const mostRows = 20;

/** A table to copy: headings, rows, and how many first columns are words. */
interface CopiedTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly words: number;
}

/** The first rows, and a last one that says how many more there are. */
function firstRows(
  rows: readonly (readonly string[])[],
  more: string | null,
): readonly (readonly string[])[] {
  const first = rows.slice(0, mostRows);
  return more === null ? first : [...first, [more, ...(rows[0] ?? []).slice(1).map(() => "")]];
}

function cascadeTable(
  cascades: readonly CascadeFigures[],
  smaller: number,
  { t, formats }: Speech,
): CopiedTable {
  const more = smaller + Math.max(0, cascades.length - mostRows);
  const largest = [...cascades].sort((a, b) => b.size - a.size);
  return {
    title: t("propagation.table.cascades"),
    words: 3,
    heads: [
      t("propagation.table.root"),
      t("propagation.table.family"),
      t("propagation.table.start"),
      t("propagation.size"),
      t("propagation.depth"),
      t("propagation.maxBreadth"),
      t("propagation.virality"),
      t("propagation.accounts"),
    ],
    rows: firstRows(
      largest.map((figures) => [
        figures.handle ?? t("propagation.unknownRoot"),
        t(familyLooks[figures.family].label),
        figures.startedAt === null ? "" : formats.dateTime(Date.parse(figures.startedAt)),
        formats.number(figures.size),
        formats.number(figures.depth),
        formats.number(figures.maxBreadth),
        formats.decimal(figures.structuralVirality),
        formats.number(figures.accounts),
      ]),
      more === 0 ? null : t("propagation.table.more", { count: more }),
    ),
  };
}

function campaignTable(campaigns: readonly CampaignFigures[], { t, formats }: Speech): CopiedTable {
  return {
    title: t("propagation.table.campaigns"),
    words: 3,
    heads: [
      t("propagation.table.template"),
      t("propagation.table.family"),
      t("propagation.table.start"),
      t("propagation.campaign.copies"),
      t("propagation.accounts"),
      t("propagation.campaign.targets"),
      t("propagation.campaign.busiest"),
    ],
    rows: campaigns.map((campaign) => [
      campaign.template ?? t("propagation.unknownRoot"),
      t(familyLooks[campaign.family].label),
      formats.dateTime(Date.parse(campaign.startedAt)),
      formats.number(campaign.copies),
      formats.number(campaign.accounts),
      formats.number(campaign.targetCount),
      t("propagation.campaign.busiest.value", { copies: formats.number(campaign.busiest.copies) }),
    ]),
  };
}

function accountTable(graph: PropagationGraph, { t, formats }: Speech): CopiedTable {
  const accounts = rankAccounts(graph);
  const more = accounts.length - mostRows;
  return {
    title: t("propagation.positions.here"),
    words: 1,
    heads: [
      t("propagation.positions.account"),
      t("propagation.positions.rank"),
      t("propagation.positions.without"),
      t("propagation.positions.mentions"),
      t("propagation.positions.observed"),
      t("propagation.positions.all"),
    ],
    rows: firstRows(
      accounts.map((account) => [
        account.handle ?? account.id,
        formats.number(account.rank),
        formats.number(account.observedRank),
        formats.number(account.mentions),
        formats.number(account.observed),
        formats.number(account.all),
      ]),
      more <= 0 ? null : t("propagation.positions.more", { count: more }),
    ),
  };
}

function tablesOf(graph: PropagationGraph, speech: Speech): readonly CopiedTable[] {
  if (graph.positions !== null) return [accountTable(graph, speech)];
  // The entry of a campaign is one copy's own small cascade: its row is in the other table.
  const cascades = graph.cascades.filter((_, cluster) => campaignAt(graph, cluster) === null);
  return [
    ...(graph.campaigns.length > 0 ? [campaignTable(graph.campaigns, speech)] : []),
    ...(cascades.length > 0 ? [cascadeTable(cascades, graph.leftOut.cascades, speech)] : []),
  ];
}

/** What is drawn as lines, tab between the cells: a spreadsheet takes it as it is. */
export function propagationText(graph: PropagationGraph, speech: Speech): string {
  const line = (row: readonly string[]): string => row.map(cellOf).join("\t");
  return tablesOf(graph, speech)
    .map(({ heads, rows }) => [heads, ...rows].map(line).join("\n"))
    .join("\n\n");
}

/** A cell of one line that no spreadsheet runs as a formula; a handle is none. */
function cellOf(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  const isFormula = /^[=+\-@]/.test(plain) && !/^@[\p{L}\p{N}_.-]+$/u.test(plain);
  return isFormula ? `'${plain}` : plain;
}

/** The same as Markdown, with what each table is and the moment it was true. */
export function propagationMarkdown(graph: PropagationGraph, moment: string, speech: Speech): string {
  const row = (texts: readonly string[]): string =>
    `| ${texts.map((text) => escaped(text.replace(/\s+/gu, " ").trim())).join(" | ")} |`;
  return tablesOf(graph, speech)
    .map(({ title, heads, rows, words }) =>
      [
        `**${escaped(title)}** · ${moment}`,
        "",
        row(heads),
        row(heads.map((_, at) => (at < words ? "---" : "---:"))),
        ...rows.map(row),
      ].join("\n"),
    )
    .join("\n\n");
}

const escaped = (text: string): string =>
  /^:?-+:?$/.test(text) ? text : text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
