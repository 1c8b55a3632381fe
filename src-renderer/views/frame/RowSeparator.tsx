import { useT } from "../../i18n/language.ts";
import { clampTimeline, timelineShares, useLayout } from "../../state/layout.ts";
import { startSizes } from "../../state/pane-sizes.ts";
import classes from "./Separator.module.css";
import { useSeparator } from "./use-separator.ts";

/** Above the timeline: how much height it takes. */
export function RowSeparator() {
  const t = useT();
  const timeline = useLayout((layout) => layout.timeline);
  const handlers = useSeparator({
    axis: "y",
    move: (by) =>
      useLayout.setState((layout) => ({
        timeline: clampTimeline(layout.timeline - by),
      })),
    reset: () => useLayout.setState({ timeline: startSizes.timeline }),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves holds a value; <hr> cannot.
    <div
      className={classes.row}
      role="separator"
      aria-orientation="horizontal"
      aria-label={t("frame.separator.rows")}
      aria-valuenow={Math.round(timeline * 100)}
      aria-valuemin={Math.round(timelineShares.least * 100)}
      aria-valuemax={Math.round(timelineShares.most * 100)}
      tabIndex={0}
      {...handlers}
    />
  );
}
