import { CloseButton, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useT } from "../i18n/language.ts";
import classes from "./Dialog.module.css";

/** A modal dialog: named by its title, closed by Escape, by the veil and by its button. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  /** Width, px. */
  readonly size?: number;
  /** True: the title is for screen readers only and the content brings its own head. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}) {
  const { title, onClose, size = 440, isBare = false, children } = props;
  const t = useT();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      shadow="none"
      // The page never scrolls, and locking it would write a style sheet that the content policy stops.
      lockScroll={false}
      centered={!isBare}
      {...(isBare ? { yOffset: "12vh" } : {})}
    >
      <Modal.Overlay color="var(--cf-veil)" backgroundOpacity={1} />
      <Modal.Content>
        <div className={isBare ? "visually-hidden" : (classes.head ?? "")}>
          <Modal.Title className={classes.title ?? ""}>{title}</Modal.Title>
          {!isBare && <CloseButton aria-label={t("frame.close")} onClick={onClose} />}
        </div>
        <div className={isBare ? undefined : classes.body}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
