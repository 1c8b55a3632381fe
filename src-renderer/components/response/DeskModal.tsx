import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useT } from "../../i18n/language.ts";
import { Dialog } from "../Dialog.tsx";
import classes from "./DeskModal.module.css";
import { closeDesk } from "./desk.ts";

/** A dialog of the desk; Escape and the cross close it. */
export function DeskModal(props: {
  readonly title: string;
  /** Width, px. */
  readonly size?: number;
  readonly children: ReactNode;
}) {
  const { title, size = 460, children } = props;
  return (
    <Dialog title={title} size={size} onClose={closeDesk}>
      <div className={classes.body}>{children}</div>
    </Dialog>
  );
}

/** Fields and two buttons; it closes only once the host has confirmed. */
export function DeskForm(props: {
  readonly action: string;
  readonly isReady?: boolean;
  readonly isDangerous?: boolean;
  readonly onDone: () => Promise<boolean>;
  readonly children: ReactNode;
}) {
  const { action, isReady = true, isDangerous = false, onDone, children } = props;
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  const finish = async (): Promise<void> => {
    setBusy(true);
    const isDone = await onDone();
    setBusy(false);
    if (isDone) closeDesk();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) void finish();
      }}
      onKeyDown={(event) => {
        // From a field of several lines too.
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      {children}
      <div className={classes.ways}>
        <Button onClick={closeDesk}>{t("frame.cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={!isReady}
          {...(isDangerous ? { color: "red" } : {})}
        >
          {action}
        </Button>
      </div>
    </form>
  );
}
