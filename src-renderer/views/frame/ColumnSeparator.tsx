import { useT } from "../../i18n/language.ts";
import { leastShare, moveColumn, paneIds, useLayout } from "../../state/layout.ts";
import { startSizes } from "../../state/pane-sizes.ts";
import classes from "./Separator.module.css";
import { useSeparator } from "./use-separator.ts";

/** Between two panes: what one gains the other gives. */
export function ColumnSeparator({ at }: { readonly at: 0 | 1 }) {
  const t = useT();
  const columns = useLayout((layout) => layout.columns);
  const left = paneIds[at];
  const right = paneIds[at + 1] ?? "response";
  const handlers = useSeparator({
    axis: "x",
    move: (by) =>
      useLayout.setState((layout) => ({
        columns: moveColumn(layout.columns, at, by),
      })),
    reset: () => useLayout.setState({ columns: startSizes.columns }),
  });
  const before = at === 0 ? columns[0] : columns[0] + columns[1];
  const label = t("frame.separator.columns", {
    left: t(`frame.pane.${left ?? "stream"}`),
    right: t(`frame.pane.${right}`),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves holds a value; <hr> cannot.
    <div
      className={classes.column}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(before * 100)}
      aria-valuemin={Math.round(leastShare * 100)}
      aria-valuemax={Math.round((1 - leastShare) * 100)}
      tabIndex={0}
      {...handlers}
    />
  );
}
