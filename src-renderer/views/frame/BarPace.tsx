import { Tooltip } from "@mantine/core";
import type { Formats } from "../../i18n/formats.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useReplay } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import classes from "./TopBar.module.css";

interface Pace {
  readonly perMinute: number;
  readonly usual: number | null;
}

/** Mentions a minute, beside the usual volume at this hour: the figure names what it is compared with. */
export function BarPace() {
  const { t, formats } = useSpeech();
  const pulse = useLiveRoomStore((state) => state.pulse);
  const past = usePastPace();
  const pace = past ?? (pulse === null ? null : { perMinute: pulse.perMinute, usual: pulse.usualPerMinute });
  if (pace === null) return null;
  const { perMinute, usual } = pace;
  const rate = formats.decimal(perMinute);
  const detail =
    usual === null
      ? t("frame.bar.noUsual")
      : t("frame.bar.usualExact", { rate, usual: formats.decimal(usual) });
  return (
    <Tooltip label={detail}>
      <div className={`${classes.figure} ${classes.pace}`}>
        <b>{t("frame.bar.perMinute", { rate })}</b>
        <span className={classes.under}>
          {usual === null || usual <= 0
            ? t("frame.bar.noUsual")
            : perMinute === 0
              ? t("frame.bar.quiet")
              : t("frame.bar.usual", {
                  times: timesText(perMinute / usual, formats),
                })}
        </span>
      </div>
    </Tooltip>
  );
}

/** The pace of the last whole minute before the moment of the replay; null while live or not yet answered. */
function usePastPace(): Pace | null {
  const asOf = useReplay((replay) => replay.asOf);
  const at = asOf !== null && "recordedAt" in asOf ? Date.parse(asOf.recordedAt) : null;
  const minute = at === null ? null : Math.floor(at / 60_000) * 60_000;
  const { answer } = useAnswer(
    minute === null
      ? null
      : {
          name: "volume",
          filter: {},
          from: new Date(minute - 60_000).toISOString(),
          to: new Date(minute).toISOString(),
          bucket: 60_000,
          asOf,
        },
  );
  if (minute === null || answer === null) return null;
  const perMinute = answer.counts.reduce((sum, counts) => sum + (counts[0] ?? 0), 0);
  return { perMinute, usual: answer.baseline?.median[0] ?? null };
}

// A tenth matters below ten times and is noise above.
function timesText(times: number, formats: Formats): string {
  return times < 10 ? formats.decimal(times) : formats.number(Math.round(times));
}
