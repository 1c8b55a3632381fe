import { useMemo } from "react";
import { FigureLink } from "../../components/FigureLink.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { dependence, type RankedAccount } from "./rank-accounts.ts";
import { SortHead, useOrder } from "./SortHead.tsx";
import classes from "./Table.module.css";

type Column = "name" | "rank" | "mentions" | "observed" | "all";
const mostRows = 300;

/** Accounts by their position in this spread, and how much each position rests on inferred edges. */
export function AccountTable(props: {
  readonly accounts: readonly RankedAccount[];
  readonly withInferred: boolean;
  /** Mentions of cascades too small to be counted here. */
  readonly leftOut: number;
  readonly picked: string | null;
  readonly onPick: (account: RankedAccount) => void;
}) {
  const { accounts, withInferred, leftOut, picked, onPick } = props;
  const { t, formats } = useSpeech();
  const order = useOrder<Column>("rank", false);
  const { column, isDown } = order;
  const rows = useMemo(() => {
    const nameOf = (one: RankedAccount): string => one.handle ?? one.id;
    const compare = (a: RankedAccount, b: RankedAccount): number =>
      column === "name" ? nameOf(a).localeCompare(nameOf(b)) : a[column] - b[column];
    return [...accounts].sort((a, b) => (isDown ? compare(b, a) : compare(a, b))).slice(0, mostRows);
  }, [accounts, column, isDown]);
  const depends = dependence(accounts);
  return (
    <>
      <p className={classes.note}>
        {withInferred
          ? t("propagation.positions.depends", { count: depends.count, top: depends.top })
          : t("propagation.positions.observedOnly")}{" "}
        {t("propagation.positions.here")}
        {leftOut > 0 && ` ${t("propagation.positions.partial", { nodes: formats.number(leftOut) })}`}
      </p>
      <table>
        <caption className="visually-hidden">{t("propagation.positions.caption")}</caption>
        <thead>
          <tr>
            <SortHead order={order} column="name" name={t("propagation.positions.account")} isWords />
            <SortHead
              order={order}
              column="rank"
              name={t("propagation.positions.rank")}
              {...(withInferred ? { help: t("propagation.positions.rankWithout.help") } : {})}
            />
            <SortHead order={order} column="mentions" name={t("propagation.positions.mentions")} />
            <SortHead
              order={order}
              column="observed"
              name={t("propagation.positions.observed")}
              help={t("propagation.positions.observed.help")}
            />
            {withInferred && (
              <SortHead
                order={order}
                column="all"
                name={t("propagation.positions.all")}
                help={t("propagation.positions.all.help")}
              />
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const isPicked = picked !== null && (one.handle === picked || one.id === picked);
            return (
              <tr key={one.id} data-picked={isPicked}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.pick}
                    aria-pressed={isPicked}
                    onClick={() => onPick(one)}
                  >
                    <SafeText text={one.handle ?? one.id} isInline foldAt={Number.POSITIVE_INFINITY} />
                  </button>
                </th>
                <td>
                  {withInferred
                    ? t("propagation.positions.rankWithout", {
                        rank: formats.number(one.rank),
                        without: formats.number(one.observedRank),
                      })
                    : formats.number(one.rank)}
                </td>
                <td>
                  <FigureLink behind={{ author: one.handle ?? one.id }}>
                    {formats.number(one.mentions)}
                  </FigureLink>
                </td>
                <td>
                  <FigureLink behind={{ relaysOf: one.handle ?? one.id }}>
                    {formats.number(one.observed)}
                  </FigureLink>
                </td>
                {withInferred && <td>{formats.number(one.all)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {accounts.length > mostRows && (
        <p className={classes.note}>
          {t("propagation.positions.more", { count: accounts.length - mostRows })}
        </p>
      )}
    </>
  );
}
