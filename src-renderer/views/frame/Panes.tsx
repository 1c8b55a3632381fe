import { useMediaQuery } from "@mantine/hooks";
import { Activity, type ComponentType, Fragment } from "react";
import { Boundary } from "../../components/Boundary.tsx";
import { useT } from "../../i18n/language.ts";
import { type PaneId, paneIds, useLayout } from "../../state/layout.ts";
import { ColumnSeparator } from "./ColumnSeparator.tsx";
import classes from "./Panes.module.css";
import { PaneTabs } from "./PaneTabs.tsx";

/** Below this width (CSS px) three panes would be three slits: one at a time, by tabs. */
const threePanes = "(min-width: 68rem)";

/** Narrower and a pane would lose its tools, or the button that approves. */
const leastWidths = ["21.75rem", "20rem", "19rem"] as const;

/** The three panes tied together; each can take the whole width, and where there is no room they become tabs. */
export function Panes({ views }: { readonly views: Readonly<Record<PaneId, ComponentType>> }) {
  const t = useT();
  const isWide = useMediaQuery(threePanes, true, {
    getInitialValueInEffect: false,
  });
  const columns = useLayout((layout) => layout.columns);
  const maximised = useLayout((layout) => layout.maximised);
  const active = useLayout((layout) => layout.active);
  const alone = isWide ? maximised : active;
  // Shares of a hundred: of fractions that add up to less than 1, a grid leaves the rest empty.
  const template = columns.map((share, at) => `minmax(${leastWidths[at]}, ${share * 100}fr)`).join(" 1px ");
  return (
    <div className={classes.panes} data-tabs={!isWide}>
      {!isWide && <PaneTabs />}
      <div
        className={classes.row}
        data-split="columns"
        style={{
          gridTemplateColumns: alone === null ? template : "minmax(0, 1fr)",
        }}
      >
        {paneIds.map((pane, at) => {
          const View = views[pane];
          return (
            <Fragment key={pane}>
              {at > 0 && alone === null && <ColumnSeparator at={at === 1 ? 0 : 1} />}
              <Activity mode={alone === null || alone === pane ? "visible" : "hidden"}>
                <section
                  className={classes.pane}
                  id={`pane-${pane}`}
                  tabIndex={-1}
                  aria-label={t(`frame.pane.${pane}`)}
                  data-active={active === pane}
                  onFocus={() => useLayout.setState({ active: pane })}
                  onPointerDown={() => useLayout.setState({ active: pane })}
                >
                  <Boundary>
                    <View />
                  </Boundary>
                </section>
              </Activity>
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
