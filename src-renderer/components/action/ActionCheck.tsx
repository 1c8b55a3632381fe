import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import classes from "./ActionCheck.module.css";
import { toggleDone } from "./action-acts.ts";

/** The box of an action: empty, a bar while in progress, a tick when done, a stroke when it does not apply. */
export function ActionCheck({ action }: { readonly action: ActionView }) {
  const t = useT();
  const isPast = useIsReplaying();
  const { title, status } = action;
  return (
    <label className={classes.check} data-status={status}>
      <input
        type="checkbox"
        checked={status === "done"}
        disabled={isPast}
        aria-label={t("response.action.check", { title })}
        onChange={() => void toggleDone(action)}
        onClick={(event) => event.stopPropagation()}
      />
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {status === "done" && <path d="M3.5 8.5l3 3 6-7" />}
        {status === "inProgress" && <path d="M4 8h8" />}
        {status === "notApplicable" && <path d="M4 12l8-8" />}
      </svg>
    </label>
  );
}
