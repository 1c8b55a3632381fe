import type { CascadeFigures } from "../../../src-main/contract/propagation.ts";
import type { Speech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";

const mostRows = 20;

function cells(figures: CascadeFigures, { t, formats }: Speech): readonly string[] {
  return [
    figures.handle ?? t("propagation.unknownRoot"),
    t(familyLooks[figures.family].label),
    figures.startedAt === null ? "" : formats.dateTime(Date.parse(figures.startedAt)),
    formats.number(figures.size),
    formats.number(figures.depth),
    formats.number(figures.maxBreadth),
    formats.decimal(figures.structuralVirality),
    formats.number(figures.accounts),
  ];
}

function headings({ t }: Speech): readonly string[] {
  return [
    t("propagation.table.root"),
    t("propagation.table.family"),
    t("propagation.table.start"),
    t("propagation.size"),
    t("propagation.depth"),
    t("propagation.maxBreadth"),
    t("propagation.virality"),
    t("propagation.accounts"),
  ];
}

/** The largest cascades, one a line, tab between the figures: a spreadsheet takes it as it is. */
export function cascadesAsText(cascades: readonly CascadeFigures[], speech: Speech): string {
  return [headings(speech), ...largest(cascades).map((figures) => cells(figures, speech))]
    .map((row) => row.map((cell) => cell.replace(/[\t\n\r]+/g, " ")).join("\t"))
    .join("\n");
}

export function cascadesAsMarkdown(cascades: readonly CascadeFigures[], speech: Speech): string {
  const row = (texts: readonly string[]): string =>
    `| ${texts.map((text) => text.replace(/[|\\]/g, "\\$&").replace(/\s+/g, " ")).join(" | ")} |`;
  const heads = headings(speech);
  return [
    row(heads),
    row(heads.map((_, at) => (at < 3 ? "---" : "---:"))),
    ...largest(cascades).map((figures) => row(cells(figures, speech))),
  ].join("\n");
}

function largest(cascades: readonly CascadeFigures[]): readonly CascadeFigures[] {
  return [...cascades].sort((a, b) => b.size - a.size).slice(0, mostRows);
}
