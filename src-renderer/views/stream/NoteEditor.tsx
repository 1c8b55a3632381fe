import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Kbd } from "../../components/Kbd.tsx";
import { useT } from "../../i18n/language.ts";
import { useDraft } from "../../state/drafts.ts";
import { note } from "./mention-acts.ts";
import classes from "./NoteEditor.module.css";
import { focusCurrent } from "./stream-acts.ts";
import { useStreamStore } from "./stream-store.ts";

function close(): void {
  useStreamStore.setState({ noting: null });
  focusCurrent();
}

/** A note on one mention or several, written where they are read; what is typed survives a crash. */
export function NoteEditor({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const [only] = ids;
  const draft = useDraft(ids.length === 1 && only !== undefined ? `note ${only}` : "note batch");
  const [isBusy, setBusy] = useState(false);
  const text = draft.text.trim();
  const save = async (): Promise<void> => {
    if (text === "" || isBusy) return;
    setBusy(true);
    const isDone = await note(ids, text);
    setBusy(false);
    if (!isDone) return;
    draft.drop();
    close();
  };
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") {
          event.preventDefault();
          event.nativeEvent.stopPropagation();
          close();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <Textarea
        aria-label={t("stream.note.label", { count: ids.length })}
        placeholder={t("stream.note.placeholder")}
        value={draft.text}
        onChange={(event) => draft.set(event.currentTarget.value)}
        maxLength={10_000}
        maxRows={8}
        autoFocus
      />
      <div className={classes.ways}>
        {draft.isRecovered && <span className={classes.quiet}>{t("stream.note.recovered")}</span>}
        <span className={classes.gap} />
        <Button variant="subtle" onClick={close}>
          {t("frame.cancel")}
        </Button>
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={text === ""}
          rightSection={<Kbd shortcut="mod+Enter" />}
        >
          {t("stream.note.save")}
        </Button>
      </div>
    </form>
  );
}
