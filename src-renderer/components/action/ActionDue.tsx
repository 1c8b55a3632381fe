import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import classes from "./ActionRow.module.css";
import { dueOf } from "./action-due.ts";

/** When an action is due, how late it is, or when it was done; the whole date on hover. */
export function ActionDue({ action }: { readonly action: ActionView }) {
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const due = dueOf(action, now);
  const at = due.kind === "settled" ? action.doneAt : action.dueAt;
  if (at === null) return <span className={classes.due} />;
  const ms = Date.parse(at);
  const isFar = Math.abs(ms - now) > 20 * 60 * 60_000;
  const time = isFar ? formats.dateTime(ms) : formats.time(ms);
  return (
    <time className={classes.due} data-due={due.kind} dateTime={at} title={formats.full(ms)}>
      <span className="visually-hidden">
        {due.kind === "settled"
          ? t("response.action.doneAt", { time })
          : t("response.action.dueAt", { time })}
      </span>
      <span aria-hidden={due.kind !== "late"}>
        {due.kind === "late" ? t("response.action.late", { duration: formats.duration(due.by) }) : time}
      </span>
    </time>
  );
}
