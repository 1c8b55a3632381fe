import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useT } from "../i18n/language.ts";
import { type PaneId, toggleMaximised, useLayout } from "../state/layout.ts";
import classes from "./PaneHeader.module.css";

/** Head of a pane: its name, one quiet figure, its tools, and the way to give it the whole width. */
export function PaneHeader(props: {
  readonly pane: PaneId;
  readonly figure?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { pane, figure, children } = props;
  const t = useT();
  const isMaximised = useLayout((layout) => layout.maximised === pane);
  const name = t(`frame.pane.${pane}`);
  const label = isMaximised ? t("frame.pane.restore") : t("frame.pane.maximise", { pane: name });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button and the key M do the same.
    <div
      className={classes.header}
      onDoubleClick={(event) => event.target === event.currentTarget && toggleMaximised(pane)}
    >
      <h2>{name}</h2>
      {figure !== undefined && <span className={classes.figure}>{figure}</span>}
      <span className={classes.gap} />
      {children}
      <Tooltip label={label}>
        <ActionIcon
          className={classes.maximise ?? ""}
          aria-label={label}
          aria-pressed={isMaximised}
          onClick={() => toggleMaximised(pane)}
        >
          {isMaximised ? (
            <IconArrowsDiagonalMinimize2 size={16} stroke={1.75} />
          ) : (
            <IconArrowsDiagonal size={16} stroke={1.75} />
          )}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** Head of a place or of the timeline, where nothing is maximised. */
export function PlainHeader(props: {
  readonly title: string;
  readonly figure?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes.header}>
      <h2>{props.title}</h2>
      {props.figure !== undefined && <span className={classes.figure}>{props.figure}</span>}
      <span className={classes.gap} />
      {props.children}
    </div>
  );
}
