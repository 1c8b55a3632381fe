import { Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { Dialog } from "../Dialog.tsx";
import { Kbd } from "../Kbd.tsx";
import { closeDesk } from "../response/desk.ts";
import { unfilledRanges } from "../statement/facts-in-text.ts";
import { standingApprovals } from "../statement/statement-record.ts";
import { ApproverRows } from "./ApproverRows.tsx";
import { Binding } from "./Binding.tsx";
import classes from "./EditorBody.module.css";
import { type EditorForm, lacksOf, overLimit, textOf } from "./editor-form.ts";
import { MentionsAnswered } from "./MentionsAnswered.tsx";
import { SourceFields } from "./SourceFields.tsx";
import { WordsPreview } from "./WordsPreview.tsx";

export interface EditorProps {
  readonly form: EditorForm;
  readonly onChange: (form: EditorForm) => void;
}

/** The editor: what the words are made of on one side, the exact words and whom they go to on the other. */
export function EditorBody(
  props: EditorProps & {
    readonly title: string;
    /** The statement being edited; null: new words. */
    readonly statement: StatementView | null;
    readonly isRecovered: boolean;
    readonly onStartOver: () => void;
    readonly onSave: (isSubmitted: boolean) => Promise<void>;
  },
) {
  const { title, form, onChange, statement, isRecovered, onStartOver, onSave } = props;
  const t = useT();
  const isPast = useIsReplaying();
  const [busy, setBusy] = useState<"save" | "submit" | null>(null);
  const [wasRecovered] = useState(isRecovered);
  const lacks = lacksOf(form);
  const canSave = lacks.length === 0 && busy === null && !isPast;
  const canSubmit = canSave && unfilledRanges(textOf(form)).length === 0 && overLimit(form) === 0;
  const save = async (isSubmitted: boolean): Promise<void> => {
    if (!(isSubmitted ? canSubmit : canSave)) return;
    setBusy(isSubmitted ? "submit" : "save");
    await onSave(isSubmitted);
    setBusy(null);
  };
  return (
    <Dialog title={title} size={1120} onClose={closeDesk}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save(true);
        }}
        onKeyDown={(event) => {
          const isMod = event.ctrlKey || event.metaKey;
          // Enter alone in a field must not send words for approval.
          if (event.key === "Enter" && !isMod && event.target instanceof HTMLInputElement)
            event.preventDefault();
          if (!isMod || (event.key !== "Enter" && event.key.toLowerCase() !== "s")) return;
          event.preventDefault();
          void save(event.key === "Enter");
        }}
      >
        <Warnings statement={statement} form={form} />
        {wasRecovered && (
          <p className={classes.recovered} role="status">
            <span>{t("response.editor.recovered")}</span>
            <Button variant="subtle" leftSection={<IconArrowBackUp size={14} />} onClick={onStartOver}>
              {t("response.editor.startOver")}
            </Button>
          </p>
        )}
        <div className={classes.columns}>
          <div className={classes.column}>
            <MentionsAnswered form={form} onChange={onChange} />
            <SourceFields form={form} onChange={onChange} isNew={statement === null} />
          </div>
          <div className={classes.column}>
            <WordsPreview form={form} />
            <Binding form={form} onChange={onChange} />
            <ApproverRows form={form} onChange={onChange} />
          </div>
        </div>
        <footer className={classes.foot}>
          <span className={classes.state} role="status">
            {lacks[0] === undefined ? t("response.editor.kept") : t(`response.editor.lack.${lacks[0]}`)}
          </span>
          <Button disabled={!canSave} loading={busy === "save"} onClick={() => void save(false)}>
            {t(statement === null ? "response.editor.save" : "response.editor.saveEdit")}
          </Button>
          <Button
            type="submit"
            variant="filled"
            disabled={!canSubmit}
            loading={busy === "submit"}
            rightSection={<Kbd shortcut="mod+Enter" />}
          >
            {t("response.editor.submit")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** What saving will cost: approvals that fall, somebody else's words replaced. */
function Warnings({
  statement,
  form,
}: {
  readonly statement: StatementView | null;
  readonly form: EditorForm;
}) {
  const t = useT();
  if (statement === null) return null;
  const isStanding = statement.status === "inReview" || statement.status === "approved";
  const hasMovedOn = (form.base ?? statement.fingerprint) !== statement.fingerprint;
  const warnings = [
    ...(isStanding ? [t("response.editor.willFall", { count: standingApprovals(statement) })] : []),
    ...(hasMovedOn ? [t("response.editor.movedOn")] : []),
  ];
  return warnings.map((warning) => (
    <p key={warning} className={classes.warning} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {warning}
    </p>
  ));
}
