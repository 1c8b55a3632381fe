import { Tooltip } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { nextCommitment } from "../../state/waiting-for-me.ts";
import { go } from "../../state/whereabouts.ts";
import classes from "./TopBar.module.css";

/** The next public commitment, counted down; red once it is late. */
export function BarPoint() {
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const commitment = useRoom(nextCommitment);
  if (commitment === null) return null;
  const due = Date.parse(commitment.dueAt);
  const isLate = due < now;
  const day = formats.shortDay(due);
  const isToday = day === formats.shortDay(now);
  return (
    <Tooltip label={t("frame.bar.commitment", { text: commitment.text })}>
      <button
        type="button"
        className={classes.pill}
        data-tone={isLate ? "late" : "time"}
        onClick={() => go("actions", "commitments")}
      >
        <IconBell size={16} stroke={1.75} aria-hidden />
        <span>
          {isToday ? (
            <span className={classes.optional}>{t("frame.bar.nextPoint")} </span>
          ) : (
            <>
              <span className={classes.optional}>{t("frame.bar.nextPointDay", { day })} </span>
              <span className={classes.brief}>{day} </span>
            </>
          )}
          <b>{formats.time(due)}</b>{" "}
          <span className={classes.wordy}>
            {isLate
              ? t("frame.bar.nextPointLate", {
                  duration: formats.duration(now - due),
                })
              : formats.relative(due, now)}
          </span>
        </span>
      </button>
    </Tooltip>
  );
}
