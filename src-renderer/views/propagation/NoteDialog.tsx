import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { useT } from "../../i18n/language.ts";
import { useDraft } from "../../state/drafts.ts";
import { runCommand } from "../../state/run-command.ts";
import classes from "./PropagationPane.module.css";

/** A note on a mention of the drawing; what is typed survives a crash, and is the one the stream would show. */
export function NoteDialog({
  mentionId,
  onClose,
}: {
  readonly mentionId: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const draft = useDraft(`note ${mentionId}`);
  const [isBusy, setBusy] = useState(false);
  const text = draft.text.trim();
  const save = async (): Promise<void> => {
    if (text === "" || isBusy) return;
    setBusy(true);
    const reply = await runCommand(
      { type: "note-mention", mentionId, text },
      { toast: t("propagation.note.done") },
    );
    setBusy(false);
    if (!reply.ok) return;
    draft.drop();
    onClose();
  };
  return (
    <Dialog title={t("propagation.note.title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Textarea
          label={t("propagation.note.text")}
          value={draft.text}
          onChange={(event) => draft.set(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
          }}
          maxLength={10_000}
          minRows={3}
          maxRows={10}
          autosize
          data-autofocus
        />
        <div className={classes.dialogWays}>
          <Button variant="subtle" onClick={onClose}>
            {t("frame.cancel")}
          </Button>
          <Button variant="filled" type="submit" disabled={text === "" || isBusy}>
            {t("propagation.note.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
