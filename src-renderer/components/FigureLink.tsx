import type { ReactNode } from "react";
import { useT } from "../i18n/language.ts";
import { type MentionsBehind, showMentionsBehind } from "../state/mentions-behind.ts";
import classes from "./FigureLink.module.css";

/** A figure that opens the mentions behind it in the stream. */
export function FigureLink(props: { readonly behind: MentionsBehind; readonly children: ReactNode }) {
  const { behind, children } = props;
  const t = useT();
  return (
    <button
      type="button"
      className={classes.figure}
      title={t("frame.figure.open")}
      onClick={() => showMentionsBehind(behind)}
    >
      {children}
    </button>
  );
}
