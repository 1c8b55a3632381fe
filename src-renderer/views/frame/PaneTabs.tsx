import { useT } from "../../i18n/language.ts";
import { paneIds, useLayout } from "../../state/layout.ts";
import classes from "./PaneTabs.module.css";

/** One pane at a time, where the window is narrow. */
export function PaneTabs() {
  const t = useT();
  const active = useLayout((layout) => layout.active);
  return (
    <div className={classes.tabs} role="tablist" aria-label={t("frame.pane.tabs")}>
      {paneIds.map((pane, at) => (
        <button
          key={pane}
          type="button"
          role="tab"
          className={classes.tab}
          aria-selected={active === pane}
          aria-controls={`pane-${pane}`}
          tabIndex={active === pane ? 0 : -1}
          onClick={() => useLayout.setState({ active: pane })}
          onKeyDown={(event) => {
            const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
            const next = paneIds[(at + by + paneIds.length) % paneIds.length];
            if (by === 0 || next === undefined) return;
            useLayout.setState({ active: next });
            const tabs = event.currentTarget.parentElement?.querySelectorAll("button");
            tabs?.[paneIds.indexOf(next)]?.focus();
          }}
        >
          {t(`frame.pane.${pane}`)}
        </button>
      ))}
    </div>
  );
}
