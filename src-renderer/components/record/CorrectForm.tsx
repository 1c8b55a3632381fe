import { Button, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { useDraft } from "../../state/drafts.ts";
import { useLiveRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import { goSelect } from "../../state/whereabouts.ts";
import { SafeText } from "../SafeText.tsx";
import { entryFace } from "./entry-face.ts";
import classes from "./RecordForm.module.css";
import { closeRecord } from "./record-dialog.ts";
import { WhenField } from "./WhenField.tsx";
import { submitOnEnter } from "./WriteForm.tsx";

/** The old entry stays, struck; the new one says what is right and points at it. */
export function CorrectForm({ position }: { readonly position: number }) {
  const speech = useSpeech();
  const { t } = speech;
  const room = useLiveRoom((state) => state);
  const entry = room.entries.find((one) => one.position === position);
  const old = useMemo(
    () => (entry === undefined ? "" : entryFace(entry, room, speech).text),
    [entry, room, speech],
  );
  const draft = useDraft(`record.correct.${room.crisis?.crisisId ?? ""}.${position}`, old);
  const happenedAt = entry === undefined ? null : Date.parse(entry.occurredAt);
  // The fact keeps its time unless that is what was wrong.
  const [occurredAt, setOccurredAt] = useState(happenedAt);
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const text = draft.text.trim();
  const isSame = text === old.trim() && occurredAt === happenedAt;
  const correct = async (): Promise<void> => {
    if (text === "" || isSame || isBusy) return;
    setBusy(true);
    const reply = await runCommand(
      { type: "correct-entry", corrects: String(position), text, reason },
      {
        ...(occurredAt === null ? {} : { occurredAt }),
        toast: t("log.correct.done", { position }),
        undo: { label: t("log.correct.undo", { position }), inverse: cancelEntries },
      },
    );
    setBusy(false);
    if (!reply.ok) return;
    draft.drop();
    closeRecord();
    const [made] = reply.value.events;
    if (made === undefined) return;
    goSelect("log", String(made.position), {
      kind: "entry",
      position: made.position,
      time: Date.parse(made.occurredAt),
    });
  };
  return (
    <form
      className={classes.form}
      data-no-files
      onKeyDown={submitOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void correct();
      }}
    >
      <p className={classes.kept}>{t("log.correct.body")}</p>
      <div className={classes.quote}>
        <SafeText text={old} />
      </div>
      <Textarea
        label={t("log.correct.text")}
        value={draft.text}
        onChange={(event) => draft.set(event.currentTarget.value)}
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        required
        data-autofocus
      />
      <WhenField value={occurredAt} onChange={setOccurredAt} />
      <TextInput
        label={t("log.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2000}
      />
      <div className={classes.foot}>
        <Button onClick={closeRecord}>{t("frame.cancel")}</Button>
        <Button type="submit" variant="filled" loading={isBusy} disabled={text === "" || isSame}>
          {t("log.correct.do")}
        </Button>
      </div>
    </form>
  );
}
