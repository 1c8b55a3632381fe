import { useMemo } from "react";
import { handovers } from "../../../src-main/projections/duty-board.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { Time } from "../../components/Time.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { goSelect } from "../../state/whereabouts.ts";
import classes from "./HandoverNotes.module.css";

/** What those who went off duty left to the next, newest first. */
export function HandoverNotes() {
  const { t } = useSpeech();
  const entries = useRoom((room) => room.entries);
  const people = useRoom((room) => room.people);
  const notes = useMemo(() => handovers(entries), [entries]);
  return (
    <aside className={classes.notes} aria-labelledby="handovers">
      <h3 id="handovers">{t("team.handovers")}</h3>
      {notes.length === 0 ? (
        <p className={classes.quiet}>{t("team.noHandovers")}</p>
      ) : (
        <ol className={classes.list}>
          {notes.map(({ position, at, role, from, to, text }) => (
            <li key={position}>
              <p className={classes.head}>
                <button
                  type="button"
                  onClick={() => goSelect("log", String(position), { kind: "entry", position, time: at })}
                >
                  {t(`words.role.${role}`)}
                </button>
                <Time at={at} show="dateTime" />
              </p>
              <p className={classes.quiet}>
                {to === null
                  ? t("team.left", { from: people[from]?.name ?? "" })
                  : t("team.leftTo", { from: people[from]?.name ?? "", to: people[to]?.name ?? "" })}
              </p>
              <SafeText text={text} foldAt={500} />
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
