import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { FigureLink } from "../../components/FigureLink.tsx";
import { useT } from "../../i18n/language.ts";
import type { MentionsBehind } from "../../state/mentions-behind.ts";
import classes from "./Card.module.css";

/** What is picked, over the drawing: named, closed by its button, never wider than the pane. */
export function Card(props: {
  readonly label: string;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { label, title, onClose, children } = props;
  const t = useT();
  return (
    <section className={classes.card} aria-label={label}>
      <div className={classes.head}>
        <h3>{title}</h3>
        <Tooltip label={t("frame.close")}>
          <ActionIcon size={24} aria-label={t("frame.close")} onClick={onClose}>
            <IconX size={15} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </div>
      {children}
    </section>
  );
}

/** One figure: its name, explained on hover and focus, and its value, which opens the mentions behind it. */
export function Figure(props: {
  readonly name: string;
  readonly help?: string;
  readonly behind?: MentionsBehind | null;
  readonly children: ReactNode;
}) {
  const { name, help, behind = null, children } = props;
  return (
    <div className={classes.row}>
      <dt>
        {help === undefined ? (
          name
        ) : (
          <Tooltip label={help} multiline w={240} events={{ hover: true, focus: true, touch: true }}>
            <button type="button" className={classes.explained} aria-description={help}>
              {name}
            </button>
          </Tooltip>
        )}
      </dt>
      <dd>{behind === null ? children : <FigureLink behind={behind}>{children}</FigureLink>}</dd>
    </div>
  );
}

export const Figures = ({ children }: { readonly children: ReactNode }) => (
  <dl className={classes.figures}>{children}</dl>
);

export const Ways = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.ways}>{children}</div>
);

export const Quoted = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.text}>{children}</p>
);

export const Quiet = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.quiet}>{children}</p>
);
