import { Tooltip } from "@mantine/core";
import type { AsOf } from "../../../src-main/contract/as-of.ts";
import { paceMinutes } from "../../../src-main/contract/pace.ts";
import type { QueryOf } from "../../../src-main/contract/query.ts";
import type { Pulse } from "../../../src-main/contract/seat-message.ts";
import type { Formats } from "../../i18n/formats.ts";
import { useSpeech } from "../../i18n/language.ts";
import { type ArrivalSpan, showMentionsBehind } from "../../state/mentions-behind.ts";
import { useReplay } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import classes from "./TopBar.module.css";

interface Pace {
  readonly perMinute: number;
  readonly usual: number | null;
  /** What it counts: what came in during these minutes. */
  readonly arrived: ArrivalSpan;
}

/** Mentions a minute, beside the usual volume at this hour: the figure names what it is compared with. */
export function BarPace() {
  const { t, formats } = useSpeech();
  const pulse = useLiveRoomStore((state) => state.pulse);
  const past = usePastPace();
  const pace = past ?? (pulse === null ? null : livePace(pulse));
  if (pace === null) return null;
  const { perMinute, usual } = pace;
  const rate = formats.decimal(perMinute);
  const detail =
    usual === null
      ? t("frame.bar.arrived", { rate })
      : t("frame.bar.usualExact", { rate, usual: formats.decimal(usual) });
  return (
    <Tooltip label={detail} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        className={`${classes.figure} ${classes.pace}`}
        onClick={() => showMentionsBehind({ arrived: pace.arrived })}
      >
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
      </button>
    </Tooltip>
  );
}

const minuteMs = 60_000;
const spanMs = paceMinutes * minuteMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** As the host counts it: over the last whole minutes by its clock. */
function livePace({ at, perMinute, usualPerMinute }: Pulse): Pace {
  const end = Math.floor(Date.parse(at) / minuteMs) * minuteMs;
  return { perMinute, usual: usualPerMinute, arrived: { after: end - spanMs - 1, upTo: end - 1 } };
}

/** The pace as the room had it at the moment of the replay; null while live or not yet answered. */
function usePastPace(): Pace | null {
  const asOf = useReplay((replay) => replay.asOf);
  const at = asOf !== null && "recordedAt" in asOf ? Date.parse(asOf.recordedAt) : null;
  const minute = at === null ? null : Math.floor(at / minuteMs) * minuteMs;
  // What came in meanwhile is what is known after it and was not before: sources are late by more than that.
  const after = useKnownBy(minute);
  const before = useKnownBy(minute === null ? null : minute - spanMs);
  const hour = minute === null ? null : Math.floor(minute / hourMs) * hourMs;
  const { answer: usual } = useAnswer(
    hour === null || asOf === null ? null : volumeOf(hour, hour + hourMs, hourMs, asOf),
  );
  if (minute === null || after === null || before === null || usual === null) return null;
  const perHour = usual.baseline?.median[0] ?? null;
  return {
    perMinute: Math.max(0, after - before) / paceMinutes,
    usual: perHour === null ? null : perHour / 60,
    arrived: { after: minute - spanMs, upTo: minute },
  };
}

/** Mentions of the week before a moment (ms UTC) that were known by then. */
function useKnownBy(moment: number | null): number | null {
  const day = moment === null ? null : Math.floor(moment / dayMs) * dayMs;
  const { answer } = useAnswer(
    moment === null || day === null
      ? null
      : volumeOf(day - 7 * dayMs, day + dayMs, dayMs, { recordedAt: new Date(moment).toISOString() }),
  );
  return answer === null ? null : answer.counts.flat().reduce((sum, count) => sum + count, 0);
}

function volumeOf(from: number, to: number, bucket: number, asOf: AsOf): QueryOf<"volume"> {
  const [start, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  return { name: "volume", filter: {}, from: start, to: end, bucket, asOf };
}

// A tenth matters below ten times and is noise above.
function timesText(times: number, formats: Formats): string {
  return times < 10 ? formats.decimal(times) : formats.number(Math.round(times));
}
