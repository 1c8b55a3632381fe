import { Tooltip } from "@mantine/core";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./TopBar.module.css";

/** T+: how long since T0, by the room's clock or the moment of the replay. */
export function BarClock() {
  const { t, formats } = useSpeech();
  const startedAt = useRoom((room) => room.crisis?.startedAt ?? null);
  const now = useShownNow("second");
  if (startedAt === null) return null;
  const start = Date.parse(startedAt);
  const isToday = Math.abs(now - start) < 20 * 3_600_000;
  const since = isToday
    ? t("frame.bar.since", { time: formats.time(start) })
    : t("frame.bar.sinceDay", { day: formats.shortDay(start) });
  return (
    <Tooltip label={formats.full(start)}>
      <div className={classes.figure}>
        <b>
          T{now < start ? "−" : "+"}
          {formats.duration(now - start)}
        </b>
        <span className={classes.under}>
          {now < start ? t("frame.bar.untilStart", { time: formats.time(start) }) : since}
        </span>
      </div>
    </Tooltip>
  );
}
