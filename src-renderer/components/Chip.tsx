import type { ReactNode } from "react";
import classes from "./Chip.module.css";

/** A small toggle of a header: a filter, a view, a range. */
export function Chip(props: {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  readonly label?: string;
}) {
  const { isOn, onToggle, children, label } = props;
  return (
    <button type="button" className={classes.chip} aria-pressed={isOn} aria-label={label} onClick={onToggle}>
      {children}
    </button>
  );
}
