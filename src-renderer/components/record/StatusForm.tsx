import { Button, Textarea } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { useDraft } from "../../state/drafts.ts";
import { SafeText } from "../SafeText.tsx";
import { changeStatus, statusWord } from "./change-status.ts";
import classes from "./RecordForm.module.css";
import { closeRecord, type StatusChange } from "./record-dialog.ts";
import { submitOnEnter } from "./WriteForm.tsx";

/** A change of status and why: the entry it makes says both. */
export function StatusForm({ change, text }: { readonly change: StatusChange; readonly text: string }) {
  const speech = useSpeech();
  const { t } = speech;
  const draft = useDraft(`record.status.${change.id}`);
  const [isBusy, setBusy] = useState(false);
  const apply = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const isDone = await changeStatus(change, draft.text.trim());
    setBusy(false);
    if (!isDone) return;
    draft.drop();
    closeRecord();
  };
  return (
    <form
      className={classes.form}
      data-no-files
      onKeyDown={submitOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <div className={classes.quote}>
        <SafeText text={text} foldAt={400} />
      </div>
      <p className={classes.move}>
        {statusWord(change.of, change.from, speech)}
        <IconArrowRight size={15} stroke={1.75} aria-label={t("log.status.becomes")} />
        {statusWord(change.of, change.to, speech)}
      </p>
      <Textarea
        label={t("log.reason")}
        value={draft.text}
        onChange={(event) => draft.set(event.currentTarget.value)}
        maxLength={2000}
        data-autofocus
      />
      <div className={classes.foot}>
        <Button onClick={closeRecord}>{t("frame.cancel")}</Button>
        <Button type="submit" variant="filled" loading={isBusy}>
          {t("log.status.do")}
        </Button>
      </div>
    </form>
  );
}
