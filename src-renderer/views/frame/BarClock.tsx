import { Tooltip } from "@mantine/core";
import type { EntryView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { goSelect } from "../../state/whereabouts.ts";
import classes from "./TopBar.module.css";

/** The entry that says when the crisis began: its opening, or the last that moved its start. */
const fixesStart = ({ event, cancelledBy }: EntryView): boolean =>
  cancelledBy === null && (event.type === "crisis-opened" || event.type === "crisis-start-moved");

/** T+: how long since T0, by the room's clock or the moment of the replay. */
export function BarClock() {
  const { t, formats } = useSpeech();
  const startedAt = useRoom((room) => room.crisis?.startedAt ?? null);
  const origin = useRoom((room) => room.entries.findLast(fixesStart)?.position ?? null);
  const now = useShownNow("second");
  if (startedAt === null) return null;
  const start = Date.parse(startedAt);
  const isToday = Math.abs(now - start) < 20 * 3_600_000;
  const since = isToday
    ? t("frame.bar.since", { time: formats.time(start) })
    : t("frame.bar.sinceDay", { day: formats.shortDay(start) });
  const open = (): void => {
    if (origin !== null) goSelect("log", String(origin), { kind: "entry", position: origin, time: start });
  };
  return (
    <Tooltip
      label={t("frame.bar.openStart", { at: formats.full(start) })}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button type="button" className={classes.figure} disabled={origin === null} onClick={open}>
        <b>
          T{now < start ? "−" : "+"}
          {formats.duration(now - start)}
        </b>
        <span className={classes.under}>
          {now < start ? t("frame.bar.untilStart", { time: formats.time(start) }) : since}
        </span>
      </button>
    </Tooltip>
  );
}
