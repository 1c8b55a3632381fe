import type { ReactNode } from "react";
import classes from "../../components/FigureLink.module.css";
import { type Picked, usePicked } from "./picked.ts";

/** A figure that opens the entries behind it; plain text where there are none, and on paper. */
export function FigureButton(props: {
  readonly picked: Picked | null;
  readonly isPaper?: boolean;
  readonly children: ReactNode;
}) {
  const { picked, isPaper = false, children } = props;
  const isPicked = usePicked((state) => picked !== null && state.picked?.key === picked.key);
  if (picked === null || picked.positions.length === 0 || isPaper) return <span>{children}</span>;
  return (
    <button
      type="button"
      className={classes.figure}
      aria-pressed={isPicked}
      onClick={() => usePicked.setState({ picked: isPicked ? null : picked })}
    >
      {children}
    </button>
  );
}
