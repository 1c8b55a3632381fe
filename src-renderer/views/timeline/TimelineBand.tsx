import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconChartAreaLine,
  IconNote,
  IconPlayerPlay,
  IconTable,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Chip } from "../../components/Chip.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { zoomWindow } from "../../graph/timeline/time-window.ts";
import type { TimelineHandlers } from "../../graph/timeline/timeline-gestures.ts";
import type { TimelineMark, TimeWindow } from "../../graph/timeline/timeline-model.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useLiveNow, useShownNow } from "../../state/clock.ts";
import { runById, useCommandRegistry, useCommands } from "../../state/commands.ts";
import { leaveReplay, seek, setPlaying, useReplay } from "../../state/replay.ts";
import { useLiveRoom, useRoom } from "../../state/room.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { go, goSelect, select, setPeriod, useWhereabouts } from "../../state/whereabouts.ts";
import classes from "./TimelineBand.module.css";
import { TimelineCanvas } from "./TimelineCanvas.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { TimelineTable } from "./TimelineTable.tsx";
import { TimeSlider } from "./TimeSlider.tsx";
import { usePeriodCommands } from "./use-period-commands.ts";
import { type Extent, lastHours, useTimeWindow } from "./use-time-window.ts";
import { timelineWords, useTimelineModel, useVolume } from "./use-timeline-model.ts";

/** Earliest and latest moment of the crisis, ms UTC: mentions and entries. */
function useExtent(): Extent {
  const { answer, isLoading } = useAnswer(
    {
      name: "volume",
      filter: {},
      from: null,
      to: null,
      bucket: 3_600_000,
      asOf: null,
    },
    { refresh: "mentions", everyMs: 10_000 },
  );
  const isKnown = answer !== null || !isLoading;
  const entries = useLiveRoom((room) => room.entries);
  const status = useLiveRoom((room) => room.crisis?.status ?? null);
  const startedAt = useLiveRoom((room) => room.crisis?.startedAt ?? null);
  return useMemo(() => {
    const times = entries.map((entry) => Date.parse(entry.occurredAt));
    const all = [...times, answer?.firstAt ?? null, answer?.lastAt ?? null].filter((time) => time !== null);
    let first: number | null = null;
    let last: number | null = null;
    for (const time of all) {
      first = first === null ? time : Math.min(first, time);
      last = last === null ? time : Math.max(last, time);
    }
    return {
      isKnown,
      first,
      last,
      startedAt: startedAt === null ? null : Date.parse(startedAt),
      isOver: status === "standDown" || status === "review" || status === "closed",
    };
  }, [isKnown, entries, answer, status, startedAt]);
}

/** The one timeline that ties the room together: volume, entries on their lanes, and the cursor that goes back in time. */
export function TimelineBand() {
  const speech = useSpeech();
  const { t } = speech;
  const now = useLiveNow();
  const extent = useExtent();
  const { mode, window: view, setMode, setWindow } = useTimeWindow(extent, now);
  const [byRecordedTime, setByRecordedTime] = useState(false);
  const [isTable, setTable] = useState(false);
  const volumes = useVolume(view);
  const model = useTimelineModel(view, now, volumes, byRecordedTime);
  const words = useMemo(() => timelineWords(speech), [speech]);
  const isReplaying = model.cursor !== null;
  const handlers = useMemo(
    (): TimelineHandlers => ({
      onSeek: (time) => {
        setPlaying(false);
        seek(time);
      },
      onWindow: setWindow,
      onPeriod: setPeriod,
      onMarks: (marks) => pickMarks(marks, setWindow),
      onHover: () => undefined,
    }),
    [setWindow],
  );
  const middle = model.cursor ?? (view.from + view.to) / 2;
  usePeriodCommands(model.cursor ?? now, view);
  useCommands([
    {
      id: "timeline.zoomIn",
      label: "timeline.zoomIn",
      group: "view",
      shortcut: "+",
      run: () => setWindow(zoomWindow(view, 0.6, middle)),
    },
    {
      id: "timeline.zoomOut",
      label: "timeline.zoomOut",
      group: "view",
      shortcut: "-",
      run: () => setWindow(zoomWindow(view, 1 / 0.6, middle)),
    },
    {
      id: "timeline.table",
      label: isTable ? "timeline.drawing" : "timeline.table",
      group: "view",
      run: () => setTable(!isTable),
    },
  ]);
  return (
    <div className={classes.band}>
      <PlainHeader title={t("frame.pane.timeline")} figure={<Figure />}>
        <TimelineLegend volume={volumes.volume} />
        <Chip
          isOn={extent.isKnown && !isReplaying && mode.kind === "last"}
          onToggle={() => {
            leaveReplay();
            setMode(lastHours);
          }}
        >
          {t("timeline.live")}
        </Chip>
        <Chip isOn={extent.isKnown && mode.kind === "all"} onToggle={() => setMode({ kind: "all" })}>
          {t("timeline.all")}
        </Chip>
        <Tooltip label={t("timeline.knewHelp")} multiline w={260}>
          <span>
            <Chip isOn={byRecordedTime} onToggle={() => setByRecordedTime(!byRecordedTime)}>
              {t("timeline.knew")}
            </Chip>
          </span>
        </Tooltip>
        {!isTable && (
          <>
            <HeaderButton
              label={t("timeline.zoomOut")}
              icon={IconZoomOut}
              onClick={() => setWindow(zoomWindow(view, 1 / 0.6, middle))}
            />
            <HeaderButton
              label={t("timeline.zoomIn")}
              icon={IconZoomIn}
              onClick={() => setWindow(zoomWindow(view, 0.6, middle))}
            />
          </>
        )}
        <HeaderButton
          label={t("timeline.play")}
          icon={IconPlayerPlay}
          onClick={() => replayFromStart(model.startedAt)}
        />
        <HeaderButton
          label={t(isTable ? "timeline.drawing" : "timeline.table")}
          icon={isTable ? IconChartAreaLine : IconTable}
          onClick={() => setTable(!isTable)}
        />
        <NoteButton />
      </PlainHeader>
      {isTable ? (
        <TimelineTable volume={volumes.known ?? volumes.volume} />
      ) : (
        <div className={classes.drawing}>
          {extent.isKnown && (
            <>
              <TimelineCanvas model={model} words={words} handlers={handlers} />
              <TimeSlider view={view} now={now} cursor={model.cursor} onWindow={setWindow} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function HeaderButton(props: {
  readonly label: string;
  readonly icon: typeof IconTable;
  readonly onClick: () => void;
}) {
  const { label, icon: Icon, onClick } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Offered where the seat can write in the main courante. */
function NoteButton() {
  const t = useSpeech().t;
  const canWrite = useCommandRegistry((registry) => registry.commands.some(({ id }) => id === "log.write"));
  const isReplaying = useReplay((replay) => replay.at !== null);
  if (!canWrite || isReplaying) return null;
  return <HeaderButton label={t("timeline.note")} icon={IconNote} onClick={() => runById("log.write")} />;
}

/** The day and the entries counted, which open the main courante. */
function Figure() {
  const { t, formats } = useSpeech();
  const shown = useShownNow();
  const cursor = useReplay((replay) => replay.at);
  const entries = useRoom((room) => room.entries.length);
  const last = useLiveRoom((room) => room.entries.at(-1)?.occurredAt ?? null);
  const verification = useLiveRoomStore((state) => state.verification);
  const isInLog = useWhereabouts((state) => state.place === "log");
  const day = formats.day(cursor ?? (last === null ? shown : Date.parse(last)));
  const intact = verification === null ? "unknown" : verification.intact ? "yes" : "no";
  const words =
    cursor === null
      ? t("timeline.figure", { day, entries, intact })
      : t("timeline.figureThen", { day, entries, time: formats.time(cursor) });
  if (isInLog) return words;
  return (
    <button type="button" className={classes.figure} title={t("timeline.openLog")} onClick={() => go("log")}>
      {words}
    </button>
  );
}

/** One entry is picked; several too close to tell apart are zoomed into, or listed in the main courante. */
function pickMarks(marks: readonly TimelineMark[], setWindow: (view: TimeWindow) => void): void {
  const [first] = marks;
  if (first === undefined) return;
  const last = marks.at(-1) ?? first;
  if (marks.length > 1 && last.time - first.time > 120_000) {
    const margin = (last.time - first.time) * 0.3;
    setWindow({ from: first.time - margin, to: last.time + margin });
    return;
  }
  const selection = {
    kind: "entry",
    position: first.position,
    time: first.time,
  } as const;
  if (useWhereabouts.getState().place === "room") select(selection);
  else goSelect("log", String(first.position), selection);
}

function replayFromStart(startedAt: number | null): void {
  if (startedAt === null) return;
  if (useReplay.getState().at === null) seek(startedAt);
  setPlaying(true);
}
