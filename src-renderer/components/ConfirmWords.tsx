import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useT } from "../i18n/language.ts";
import classes from "./ConfirmWords.module.css";
import { Dialog } from "./Dialog.tsx";

/** What cannot be taken back is confirmed by typing its word: approve, publish, erase. */
export function ConfirmWords(props: {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, in full. */
  readonly children: ReactNode;
  /** The word to type, in the seat's language. */
  readonly word: string;
  /** What the button says. */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onClose: () => void;
  /** Resolves true when it was done: the dialog closes. */
  readonly onConfirm: () => Promise<boolean>;
}) {
  const { isOpen, title, onClose } = props;
  if (!isOpen) return null;
  return (
    <Dialog title={title} onClose={onClose}>
      <WordForm {...props} />
    </Dialog>
  );
}

const folded = (text: string): string => text.trim().toLocaleLowerCase();

function WordForm(props: Parameters<typeof ConfirmWords>[0]) {
  const { children, word, action, isDangerous = false, onClose, onConfirm } = props;
  const t = useT();
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isRight = folded(typed) === folded(word);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const isDone = await onConfirm();
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight && !isBusy) void confirm();
      }}
    >
      <div>{children}</div>
      <TextInput
        label={t("frame.confirm.type", { word })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <div className={classes.ways}>
        <Button onClick={onClose}>{t("frame.confirm.cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={!isRight}
          {...(isDangerous ? { color: "red" } : {})}
        >
          {action}
        </Button>
      </div>
    </form>
  );
}
