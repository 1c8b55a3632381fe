import { IconAlertTriangle, IconPlayerPlayFilled } from "@tabler/icons-react";
import {
  isExpired,
  progressOf,
  runningRun,
  type ShelvedPlaybook,
} from "../../components/playbook/playbook-library.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./Shelf.module.css";

/** A playbook on its shelf: title, version, language, whether it runs, whether it must be read again. */
export function Shelf(props: {
  readonly shelf: ShelvedPlaybook;
  /** Passages that answer the search; null: no search. */
  readonly matches: number | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { shelf, matches, isOpen, onOpen } = props;
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const runs = useRoom((room) => room.runs);
  const actions = useRoom((room) => room.actions);
  const { newest } = shelf;
  const run = runningRun(shelf.id, runs);
  const isThisOne = run !== undefined && run.playbook.lang === shelf.lang;
  const progress = run === undefined ? null : progressOf(run, actions, now);
  return (
    <button
      type="button"
      className={classes.shelf}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className={classes.top}>
        <span className={classes.title}>
          <SafeText text={newest.title} isInline foldAt={Number.POSITIVE_INFINITY} />
        </span>
        <span className={classes.version}>
          {t("response.playbooks.version", { version: newest.version })} · {newest.lang}
        </span>
      </span>
      {isThisOne && progress !== null ? (
        <>
          <span className={classes.running}>
            <IconPlayerPlayFilled size={11} aria-hidden />
            {t(progress.late > 0 ? "response.playbooks.runningLate" : "response.playbooks.running", {
              done: progress.settled,
              total: progress.total,
              late: progress.late,
            })}
          </span>
          <span className={classes.track} aria-hidden="true">
            <span style={{ width: `${(progress.settled / Math.max(1, progress.total)) * 100}%` }} />
          </span>
        </>
      ) : (
        <span className={classes.summary}>
          <SafeText text={newest.summary} isInline foldAt={Number.POSITIVE_INFINITY} />
        </span>
      )}
      {matches !== null && (
        <span className={classes.matches}>{t("response.playbooks.matches", { count: matches })}</span>
      )}
      {isExpired(newest, now) && (
        <span className={classes.expired}>
          <IconAlertTriangle size={12} stroke={2} aria-hidden />
          {t("response.playbooks.expired", { day: formats.shortDay(Date.parse(newest.expiresOn)) })}
        </span>
      )}
    </button>
  );
}
