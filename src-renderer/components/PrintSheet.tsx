import { type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import { useSpeech } from "../i18n/language.ts";
import { useRoom } from "../state/room.ts";
import { roomNow } from "../state/seat-store.ts";
import classes from "./PrintSheet.module.css";
import { SafeText } from "./SafeText.tsx";

/**
 * What goes on paper instead of the screen: drawn, printed, then gone. The window shows nothing of it. Paper leaves the
 * room: it says what it is, of which crisis, and of when.
 */
export function PrintSheet(props: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
  readonly onDone: () => void;
}) {
  const { title, about, children, onDone } = props;
  const { t, formats } = useSpeech();
  const crisis = useRoom((room) => room.crisis?.name ?? "");
  const printed = t("frame.print.at", { at: formats.full(roomNow()) });
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.printing = "sheet";
    // Some shells print in their own time: it is over when they say so.
    window.addEventListener("afterprint", onDone);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("afterprint", onDone);
      delete dataset.printing;
    };
  }, [onDone]);
  return createPortal(
    <div className={classes.sheet} data-sheet>
      <h1 className={classes.title}>
        {title} — <SafeText text={crisis} isInline foldAt={300} />
      </h1>
      <p className={classes.about}>{about === undefined ? printed : `${about} · ${printed}`}</p>
      {children}
    </div>,
    document.body,
  );
}
