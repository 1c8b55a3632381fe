import { useEffect, useRef } from "react";
import { createTimelineView, type TimelineView } from "../../graph/timeline/create-timeline-view.ts";
import type { TimelineHandlers } from "../../graph/timeline/timeline-gestures.ts";
import type { TimelineModel, TimelineWords } from "../../graph/timeline/timeline-model.ts";
import classes from "./TimelineBand.module.css";

/** React owns the empty element; the drawing is made in graph/. */
export function TimelineCanvas(props: {
  readonly model: TimelineModel;
  readonly words: TimelineWords;
  readonly handlers: TimelineHandlers;
}) {
  const { model, words, handlers } = props;
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<TimelineView | null>(null);
  const latest = useRef({ handlers, words });
  latest.current = { handlers, words };

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const made = createTimelineView(
      node,
      {
        onSeek: (time, isOver) => latest.current.handlers.onSeek(time, isOver),
        onWindow: (window) => latest.current.handlers.onWindow(window),
        onPeriod: (period) => latest.current.handlers.onPeriod(period),
        onMarks: (marks) => latest.current.handlers.onMarks(marks),
        onHover: (time) => latest.current.handlers.onHover(time),
      },
      latest.current.words,
    );
    view.current = made;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) made.resize(entry.contentRect.width, entry.contentRect.height);
    });
    observer.observe(node);
    return () => {
      observer.disconnect();
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => view.current?.setWords(words), [words]);
  useEffect(() => view.current?.show(model), [model]);
  return <div ref={element} className={classes.canvas} />;
}
