import { useMemo } from "react";
import type { Volume } from "../../../src-main/contract/answer.ts";
import type { RoomState } from "../../../src-main/contract/room-state.ts";
import { alignWindow, bucketFor } from "../../graph/timeline/time-window.ts";
import type { TimelineModel, TimelineWords, TimeWindow } from "../../graph/timeline/timeline-model.ts";
import { type Speech, useSpeech } from "../../i18n/language.ts";
import { useAsOf, useReplay } from "../../state/replay.ts";
import { useLiveRoom } from "../../state/room.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { usePeriod, useSelection } from "../../state/whereabouts.ts";
import { timelineMarks } from "./timeline-marks.ts";
import { timelineSpans } from "./timeline-spans.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Width taken for choosing buckets; the drawing itself is fluid. */
const assumedWidth = 1300;

/** Volume of a window, in whole pages of buckets so that a small pan asks nothing new. */
export function useVolume(window: TimeWindow): {
  readonly volume: Volume | null;
  readonly known: Volume | null;
} {
  const asOf = useAsOf();
  const bucket = bucketFor(window, assumedWidth);
  const { from, to } = alignWindow(window, bucket);
  const query = {
    name: "volume" as const,
    filter: {},
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    bucket,
  };
  const live = useAnswer({ ...query, asOf: null }, { refresh: "mentions", everyMs: 2000 });
  const then = useAnswer(asOf === null ? null : { ...query, asOf });
  return { volume: live.answer, known: asOf === null ? null : then.answer };
}

export function useTimelineModel(
  window: TimeWindow,
  now: number,
  volumes: { readonly volume: Volume | null; readonly known: Volume | null },
  byRecordedTime: boolean,
): TimelineModel {
  const speech = useSpeech();
  const room = useLiveRoom((state) => state);
  const cursor = useReplay((replay) => replay.at);
  const period = usePeriod();
  const selection = useSelection();
  const marks = useMemo(() => timelineMarks(room, speech, byRecordedTime), [room, speech, byRecordedTime]);
  const spans = useMemo(() => timelineSpans(room, speech, endOf(room, now)), [room, speech, now]);
  const { volume, known } = volumes;
  return useMemo(
    () => ({
      window,
      now,
      cursor,
      startedAt: room.crisis === null ? null : Date.parse(room.crisis.startedAt),
      volume,
      known,
      marks,
      spans,
      period,
      selectedTime:
        selection.kind === "mention" || selection.kind === "cascade" || selection.kind === "entry"
          ? selection.time
          : null,
      selectedPosition: selection.kind === "entry" ? selection.position : null,
    }),
    [window, now, cursor, room.crisis, volume, known, marks, spans, period, selection],
  );
}

/** What lasts does not last beyond a crisis that is over: its last entry ends it. */
function endOf(room: RoomState, now: number): number {
  const status = room.crisis?.status;
  const last = room.entries.at(-1);
  if (last === undefined || (status !== "closed" && status !== "review" && status !== "standDown"))
    return now;
  return Math.min(now, Date.parse(last.recordedAt));
}

export function timelineWords({ t, formats }: Speech): TimelineWords {
  return {
    lane: (lane) => t(`words.lane.${lane}`),
    time: formats.time,
    dateTime: formats.dateTime,
    day: formats.shortDay,
    number: formats.number,
    perBucket: (bucket) => {
      if (bucket === minute) return t("timeline.perMinute");
      if (bucket < hour) return t("timeline.perMinutes", { count: bucket / minute });
      if (bucket === hour) return t("timeline.perHour");
      if (bucket < day) return t("timeline.perHours", { count: bucket / hour });
      return t("timeline.perDays", { count: Math.round(bucket / day) });
    },
    usual: (low, high) =>
      t("timeline.usualRange", {
        low: formats.decimal(low),
        high: formats.decimal(high),
      }),
  };
}
