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
    // Fonts and layout first; print() returns once the dialog is closed.
    const frame = requestAnimationFrame(() => {
      window.print();
      onDone();
    });
    return () => {
      cancelAnimationFrame(frame);
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
