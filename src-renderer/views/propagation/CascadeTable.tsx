import { useMemo } from "react";
import type { CascadeFigures } from "../../../src-main/contract/propagation.ts";
import { FamilyTag } from "../../components/FamilyTag.tsx";
import { FigureLink } from "../../components/FigureLink.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { familyLooks } from "../../theme/families.ts";
import { Moment } from "./Moment.tsx";
import { type Order, SortHead, useOrder } from "./SortHead.tsx";
import classes from "./Table.module.css";

type Column =
  | "root"
  | "family"
  | "startedAt"
  | "size"
  | "depth"
  | "maxBreadth"
  | "structuralVirality"
  | "accounts"
  | "pace";

const figures = [
  ["size", "propagation.size", "propagation.size.help"],
  ["depth", "propagation.depth", "propagation.depth.help"],
  ["maxBreadth", "propagation.maxBreadth", "propagation.maxBreadth.help"],
  ["structuralVirality", "propagation.virality", "propagation.virality.help"],
  ["accounts", "propagation.accounts", undefined],
  ["pace", "propagation.pace", undefined],
] as const;

/** Observed cascades and all their figures; a row picks its cascade everywhere. */
export function CascadeTable(props: {
  readonly cascades: readonly CascadeFigures[];
  /** Cascades known beyond these. */
  readonly more: number;
  readonly caption: string;
  /** The figure it is sorted by at first. */
  readonly first?: Column;
  readonly picked: string | null;
  readonly onPick: (figures: CascadeFigures) => void;
}) {
  const { cascades, more, caption, first = "size", picked, onPick } = props;
  const { t, formats } = useSpeech();
  const order = useOrder<Column>(first, true);
  const { column, isDown } = order;
  const familyOf = (one: CascadeFigures): string => t(familyLooks[one.family].label);
  const rows = useMemo(() => {
    const wordOf = (one: CascadeFigures): string =>
      column === "family" ? t(familyLooks[one.family].label) : (one.handle ?? one.text ?? "");
    const compare = (a: CascadeFigures, b: CascadeFigures): number => {
      if (column === "root" || column === "family") return wordOf(a).localeCompare(wordOf(b));
      if (column === "startedAt") return Date.parse(a.startedAt ?? "") - Date.parse(b.startedAt ?? "") || 0;
      return a[column] - b[column];
    };
    return [...cascades].sort((a, b) => (isDown ? compare(b, a) : compare(a, b)));
  }, [cascades, column, isDown, t]);
  return (
    <>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <Heads order={order} />
        <tbody>
          {rows.map((one) => (
            <tr key={one.root} data-picked={one.root === picked}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.pick}
                  aria-pressed={one.root === picked}
                  title={one.text ?? undefined}
                  onClick={() => onPick(one)}
                >
                  <SafeText
                    text={one.handle ?? t("propagation.unknownRoot")}
                    isInline
                    foldAt={Number.POSITIVE_INFINITY}
                  />
                </button>
              </th>
              <td data-words="true" aria-label={familyOf(one)}>
                <FamilyTag family={one.family} />
              </td>
              <td>{one.startedAt !== null && <Moment at={one.startedAt} />}</td>
              {figures.map(([name]) => (
                <td key={name}>
                  {name === "size" ? (
                    <FigureLink behind={{ cascade: { root: one.root, handle: one.handle } }}>
                      {formats.number(one.size)}
                    </FigureLink>
                  ) : name === "structuralVirality" || name === "pace" ? (
                    formats.decimal(one[name])
                  ) : (
                    formats.number(one[name])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={classes.note}>{t("propagation.table.more", { count: more })}</p>}
    </>
  );
}

function Heads({ order }: { readonly order: Order<Column> }) {
  const { t } = useSpeech();
  return (
    <thead>
      <tr>
        <SortHead order={order} column="root" name={t("propagation.table.root")} isWords />
        <SortHead order={order} column="family" name={t("propagation.table.family")} isWords />
        <SortHead order={order} column="startedAt" name={t("propagation.table.start")} />
        {figures.map(([column, name, help]) => (
          <SortHead
            key={column}
            order={order}
            column={column}
            name={t(name)}
            {...(help === undefined ? {} : { help: t(help) })}
          />
        ))}
      </tr>
    </thead>
  );
}
