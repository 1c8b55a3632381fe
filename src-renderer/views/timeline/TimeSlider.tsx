import type { KeyboardEvent } from "react";
import { panWindow, zoomWindow } from "../../graph/timeline/time-window.ts";
import type { TimeWindow } from "../../graph/timeline/timeline-model.ts";
import { useSpeech } from "../../i18n/language.ts";
import { leaveReplay, seek, setPlaying, stepEntry } from "../../state/replay.ts";
import classes from "./TimelineBand.module.css";

/** The cursor for the keyboard and for screen readers: arrows move in time, Ctrl and arrows step by entry, Escape goes back to live. */
export function TimeSlider(props: {
  readonly view: TimeWindow;
  readonly now: number;
  readonly cursor: number | null;
  readonly onWindow: (window: TimeWindow) => void;
}) {
  const { view, now, cursor, onWindow } = props;
  const { t, formats } = useSpeech();
  const at = cursor ?? Math.min(now, view.to);
  const span = view.to - view.from;
  const move = (time: number): void => {
    setPlaying(false);
    seek(time);
    if (time < view.from || time > view.to) onWindow(panWindow(view, time - at));
  };
  const wayOf = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null => {
    const step = shiftKey ? span / 20 : span / 200;
    const byEntry = ctrlKey || metaKey;
    switch (key) {
      case "ArrowLeft":
        return () => (byEntry ? stepEntry(-1) : move(at - step));
      case "ArrowRight":
        return () => (byEntry ? stepEntry(1) : move(at + step));
      case "PageDown":
        return () => move(at - span / 10);
      case "PageUp":
        return () => move(at + span / 10);
      case "Home":
        return () => move(view.from);
      case "End":
      case "Escape":
        return leaveReplay;
      case "+":
        return () => onWindow(zoomWindow(view, 0.6, at));
      case "-":
        return () => onWindow(zoomWindow(view, 1 / 0.6, at));
      default:
        return null;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = wayOf(event);
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div
      className={classes.slider}
      role="slider"
      tabIndex={0}
      aria-label={t("timeline.cursor")}
      aria-valuemin={Math.round(view.from / 1000)}
      aria-valuemax={Math.round(Math.max(view.to, at) / 1000)}
      aria-valuenow={Math.round(Math.max(at, view.from) / 1000)}
      aria-valuetext={t(cursor === null ? "timeline.cursorLive" : "timeline.cursorThen", {
        time: formats.dateTime(at),
      })}
      onKeyDown={onKeyDown}
    />
  );
}
