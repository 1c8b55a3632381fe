import type { ReactNode } from "react";
import { useT } from "../i18n/language.ts";
import { type MentionsBehind, showMentionsBehind } from "../state/mentions-behind.ts";
import classes from "./FigureLink.module.css";

/** A figure that opens the mentions behind it in the stream. */
export function FigureLink(props: {
  readonly behind: MentionsBehind;
  /** Where the figure and the rows need a word to agree. */
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const { behind, title, children } = props;
  const t = useT();
  return (
    <OpeningFigure title={title ?? t("frame.figure.open")} onOpen={() => showMentionsBehind(behind)}>
      {children}
    </OpeningFigure>
  );
}

/** A figure that opens the rows it was made from, wherever they stand. */
export function OpeningFigure(props: {
  readonly title: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const { title, onOpen, children } = props;
  return (
    <button type="button" className={classes.figure} title={title} onClick={onOpen}>
      {children}
    </button>
  );
}
