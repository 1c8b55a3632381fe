import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import classes from "./PastNotice.module.css";

/** Why nothing here can be acted on: it is the past. */
export function PastNotice() {
  const t = useT();
  return useIsReplaying() ? <p className={classes.past}>{t("response.pane.past")}</p> : null;
}
