import { Popover } from "@mantine/core";
import { useMemo } from "react";
import {
  type RoleTotal,
  type RoleWait,
  totalsByRole,
  waitsOf,
} from "../../components/statement/waiting-figures.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { goSelect } from "../../state/whereabouts.ts";
import classes from "./WaitsByRole.module.css";

/** Minutes waited for each role, over the crisis; every figure opens the rounds it is made of. */
export function WaitsByRole() {
  const { t } = useSpeech();
  const statements = useRoom((room) => room.statements);
  const entries = useRoom((room) => room.entries);
  const now = useShownNow();
  const totals = useMemo(
    () => totalsByRole(Object.values(statements).flatMap((statement) => waitsOf(statement, entries, now))),
    [statements, entries, now],
  );
  if (totals.length === 0) return null;
  return (
    <section className={classes.waits} aria-label={t("response.board.waits")}>
      <h3>{t("response.board.waits")}</h3>
      <p className={classes.body}>{t("response.board.waitsBody")}</p>
      <RoleTotals totals={totals} />
    </section>
  );
}

/** One bar a role, the longest total full. */
export function RoleTotals({ totals }: { readonly totals: readonly RoleTotal[] }) {
  const { t, formats } = useSpeech();
  const most = Math.max(1, ...totals.map((total) => total.total));
  return (
    <ul className={classes.totals}>
      {totals.map((total) => (
        <li key={total.role} className={classes.total}>
          <span className={classes.role}>{t(`words.role.${total.role}`)}</span>
          <span className={classes.track} aria-hidden="true">
            <span
              className={classes.bar}
              data-open={total.isOpen}
              style={{ width: `${(total.total / most) * 100}%` }}
            />
          </span>
          <Popover position="bottom-end" width={340} trapFocus returnFocus>
            <Popover.Target>
              <button type="button" className={classes.figure}>
                <b>{formats.duration(total.total)}</b>{" "}
                <span>
                  {t("response.board.waitCount", { count: total.waits.length })}
                  {total.isOpen && ` · ${t("response.board.waitOpen")}`}
                </span>
              </button>
            </Popover.Target>
            <Popover.Dropdown>
              <Rounds waits={total.waits} />
            </Popover.Dropdown>
          </Popover>
        </li>
      ))}
    </ul>
  );
}

/** The rounds behind a figure. */
function Rounds({ waits }: { readonly waits: readonly RoleWait[] }) {
  const { t, formats } = useSpeech();
  const statements = useRoom((room) => room.statements);
  return (
    <ul className={classes.rounds}>
      {waits.map((wait) => (
        <li key={`${wait.statementId} ${wait.from}`}>
          <button
            type="button"
            className={classes.round}
            onClick={() =>
              goSelect("statements", wait.statementId, { kind: "statement", id: wait.statementId })
            }
          >
            <span>
              {t("response.statement.short", { number: statements[wait.statementId]?.number ?? 0 })}
            </span>
            <span>
              {formats.time(wait.from)} – {formats.time(wait.to)}
            </span>
            <span>{t(`response.board.waitEnd.${wait.end}`)}</span>
            <b>{formats.duration(wait.to - wait.from)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
