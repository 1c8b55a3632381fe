import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import { entryKinds, informationStatuses } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import type { Done } from "../../link/seat-client.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { useDraft } from "../../state/drafts.ts";
import { useLiveRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import { goSelect } from "../../state/whereabouts.ts";
import { DueField } from "../action/DueField.tsx";
import { AttachFiles } from "./AttachFiles.tsx";
import { MentionFinder } from "./MentionFinder.tsx";
import { MentionSlip } from "./MentionSlip.tsx";
import classes from "./RecordForm.module.css";
import { closeRecord } from "./record-dialog.ts";
import {
  emptyForm,
  hasWords,
  lacksOf,
  type PickedMention,
  type RecordForm,
  readForm,
  recordCommand,
  recordTypes,
  takesFiles,
  takesMentions,
  withMentions,
} from "./record-form.ts";
import { WhenField } from "./WhenField.tsx";

/** Submits from a field of several lines too. */
export function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

/** A new entry: what it is, its words, when it happened, what it stands on. Kept as it is typed. */
export function WriteForm(props: {
  readonly start: Partial<RecordForm>;
  readonly mentions: readonly PickedMention[];
}) {
  const { start, mentions } = props;
  const { t } = useSpeech();
  const draft = useDraft(`record.write.${useLiveRoom((room) => room.crisis?.crisisId ?? "")}`);
  const kept = readForm(draft.text);
  // What is being written goes on when the dialog is asked for again; only what was asked for is added to it.
  const [form, setForm] = useState(() => withMentions({ ...(kept ?? emptyForm), ...start }, mentions));
  const [wasKept, setWasKept] = useState(kept !== null && kept.text.trim() !== "");
  const [isBusy, setBusy] = useState(false);
  const { set, drop } = draft;
  const hasDraft = draft.text !== "";
  useEffect(() => {
    if (hasWords(form)) set(JSON.stringify(form));
    else if (hasDraft) drop();
  }, [form, hasDraft, set, drop]);
  const change = (part: Partial<RecordForm>): void => setForm((before) => ({ ...before, ...part }));
  const lacks = lacksOf(form);
  const write = async (): Promise<void> => {
    const command = recordCommand(form);
    if (command === null || isBusy) return;
    setBusy(true);
    const { occurredAt } = form;
    const reply = await runCommand(command, {
      ...(occurredAt === null ? {} : { occurredAt }),
      toast: (done) => t("log.record.done", { position: firstOf(done) }),
      see: { label: t("log.record.see"), run: showWritten },
      undo: {
        label: (done) => t("log.record.undo", { position: firstOf(done) }),
        inverse: cancelEntries,
      },
    });
    setBusy(false);
    if (!reply.ok) return;
    draft.drop();
    closeRecord();
  };
  return (
    <form
      className={classes.form}
      data-no-files={!takesFiles(form.type)}
      onKeyDown={submitOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      {wasKept && (
        <p className={classes.recovered}>
          {t("log.record.recovered")}
          <button
            type="button"
            onClick={() => {
              setForm(withMentions({ ...emptyForm, ...start }, mentions));
              setWasKept(false);
            }}
          >
            {t("log.record.startOver")}
          </button>
        </p>
      )}
      <SegmentedControl
        aria-label={t("log.record.type")}
        fullWidth
        value={form.type}
        data={recordTypes.map((type) => ({ value: type, label: t(`log.type.${type}`) }))}
        onChange={(type) => change({ type })}
      />
      <Refinement form={form} onChange={change} />
      <Textarea
        label={t("log.record.text")}
        placeholder={t(`log.record.example.${form.type}`)}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        required
        data-autofocus
      />
      {form.type === "commitment" && (
        <DueField
          label={t("log.record.due")}
          noneLabel={null}
          value={form.dueAt === null ? null : new Date(form.dueAt).toISOString()}
          onChange={(due) => change({ dueAt: due === null ? null : Date.parse(due) })}
        />
      )}
      <WhenField value={form.occurredAt} onChange={(occurredAt) => change({ occurredAt })} />
      {takesMentions(form.type) && form.mentions.length > 0 && (
        <section className={classes.field} aria-label={t("log.record.mentions")}>
          <h3 className={classes.label}>{t("log.record.mentions")}</h3>
          <div className={classes.slips}>
            {form.mentions.map(({ id }) => (
              <MentionSlip
                key={id}
                id={id}
                asOf={null}
                onRemove={() => change({ mentions: form.mentions.filter((other) => other.id !== id) })}
              />
            ))}
          </div>
        </section>
      )}
      {takesMentions(form.type) && (
        <MentionFinder
          joined={form.mentions}
          onJoin={(mention) => setForm((before) => withMentions(before, [mention]))}
        />
      )}
      {(takesFiles(form.type) || form.attachments.length > 0) && (
        <AttachFiles
          attachments={form.attachments}
          onAdd={(added) =>
            setForm((before) => ({
              ...before,
              attachments: [
                ...before.attachments.filter(({ hash }) => !added.some((one) => one.hash === hash)),
                ...added,
              ],
            }))
          }
          onRemove={(hash) => change({ attachments: form.attachments.filter((one) => one.hash !== hash) })}
        />
      )}
      {lacks.includes("files") && <p className={classes.warning}>{t("log.record.lack.files")}</p>}
      <div className={classes.foot}>
        <span className={classes.kept}>{t("log.record.kept")}</span>
        <Button onClick={closeRecord}>{t("log.record.later")}</Button>
        <Button type="submit" variant="filled" loading={isBusy} disabled={lacks.length > 0}>
          {t("log.record.write")}
        </Button>
      </div>
    </form>
  );
}

const firstOf = ({ events }: Done): number => events[0]?.position ?? 0;

function showWritten({ events: [entry] }: Done): void {
  if (entry === undefined) return;
  const { position, occurredAt } = entry;
  goSelect("log", String(position), { kind: "entry", position, time: Date.parse(occurredAt) });
}

/** What only some types have: a kind of note, where a decision or an information stands. */
function Refinement(props: {
  readonly form: RecordForm;
  readonly onChange: (part: Partial<RecordForm>) => void;
}) {
  const { form, onChange } = props;
  const { t } = useSpeech();
  switch (form.type) {
    case "note":
      return (
        <SegmentedControl
          aria-label={t("log.record.kind")}
          value={form.kind}
          data={entryKinds.map((kind) => ({ value: kind, label: t(`words.entryKind.${kind}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      );
    case "decision":
      return (
        <SegmentedControl
          aria-label={t("log.record.standing")}
          value={form.decision}
          data={(["taken", "proposed"] as const).map((value) => ({
            value,
            label: t(`log.record.decision.${value}`),
          }))}
          onChange={(decision) => onChange({ decision })}
        />
      );
    case "information":
      return (
        <SegmentedControl
          aria-label={t("log.record.standing")}
          value={form.information}
          data={informationStatuses.map((value) => ({ value, label: t(`words.information.${value}`) }))}
          onChange={(information) => onChange({ information })}
        />
      );
    default:
      return null;
  }
}
