import { type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import classes from "./PrintSheet.module.css";

/** What goes on paper instead of the screen: drawn, printed, then gone. The window shows nothing of it. */
export function PrintSheet({
  children,
  onDone,
}: {
  readonly children: ReactNode;
  readonly onDone: () => void;
}) {
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
      {children}
    </div>,
    document.body,
  );
}
