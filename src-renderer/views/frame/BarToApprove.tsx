import { IconMessageCheck } from "@tabler/icons-react";
import { useT } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import { waitingFor } from "../../state/waiting-for-me.ts";
import { goSelect } from "../../state/whereabouts.ts";
import classes from "./TopBar.module.css";

/** Statements that wait for this very person; opens the oldest. */
export function BarToApprove() {
  const t = useT();
  const now = useShownNow();
  const me = useMe();
  const room = useRoom((state) => state);
  const waiting = waitingFor(room, me, now);
  const first = waiting[0];
  if (first === undefined) return null;
  const { id } = first.statement;
  return (
    <button
      type="button"
      className={classes.pill}
      data-tone="mine"
      aria-label={t("frame.bar.toApprove", { count: waiting.length })}
      onClick={() => goSelect("statements", id, { kind: "statement", id })}
    >
      <IconMessageCheck size={16} stroke={1.75} aria-hidden />
      <span className={classes.wordy}>{t("frame.bar.toApprove", { count: waiting.length })}</span>
      <b className={classes.bare}>{waiting.length}</b>
    </button>
  );
}
