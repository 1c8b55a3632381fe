import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

/** Says what is missing and, where there is a way, how to get it. */
export function EmptyState(props: {
  readonly icon: Icon;
  readonly title: string;
  readonly body?: string;
  readonly children?: ReactNode;
}) {
  const { icon: Glyph, title, body, children } = props;
  return (
    <div className={classes.empty}>
      <Glyph size={28} stroke={1.5} aria-hidden />
      <p className={classes.title}>{title}</p>
      {body !== undefined && <p className={classes.body}>{body}</p>}
      {children !== undefined && <div className={classes.ways}>{children}</div>}
    </div>
  );
}
