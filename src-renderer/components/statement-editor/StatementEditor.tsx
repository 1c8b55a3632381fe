import { useMemo } from "react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useDraft } from "../../state/drafts.ts";
import { useLiveRoom } from "../../state/room.ts";
import { closeDesk, type DeskOf } from "../response/desk.ts";
import { draftsOf, editKey } from "./draft-keys.ts";
import { EditorBody } from "./EditorBody.tsx";
import { draftStatement, editStatement } from "./editor-acts.ts";
import { blankForm, formOf, readForm, withTemplate } from "./editor-form.ts";

/** New words: from a template, from nothing, or in answer to a mention; kept as they are typed. */
export function WriteStatement({ desk }: { readonly desk: DeskOf<"write"> }) {
  const { t, lang } = useSpeech();
  const crisis = useLiveRoom((room) => room.crisis);
  const { start, template } = desk;
  const startForm = useMemo(() => {
    const blank = blankForm(crisis?.lang ?? lang, start);
    const wished = template?.playbook.templates.find((one) => one.id === template.templateId);
    return template === undefined || wished === undefined
      ? blank
      : { ...withTemplate(blank, template.playbook, wished), mentionIds: blank.mentionIds };
  }, [crisis?.lang, lang, start, template]);
  const draft = useDraft(
    draftsOf(crisis?.crisisId ?? "") + desk.draftKey,
    useMemo(() => JSON.stringify(startForm), [startForm]),
  );
  const form = readForm(draft.text) ?? startForm;
  return (
    <EditorBody
      title={t("response.editor.new")}
      form={form}
      isRecovered={draft.isRecovered}
      statement={null}
      onChange={(next) => draft.set(JSON.stringify(next))}
      onStartOver={draft.drop}
      onSave={async (isSubmitted) => {
        if (!(await draftStatement(form, isSubmitted))) return;
        draft.drop();
        closeDesk();
      }}
    />
  );
}

/** The words of a statement again; whatever stood on the old ones falls, and this says so before. */
export function EditStatement({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const crisisId = useLiveRoom((room) => room.crisis?.crisisId ?? "");
  const start = JSON.stringify(formOf(statement));
  const draft = useDraft(draftsOf(crisisId) + editKey(statement.id), start);
  const form = readForm(draft.text) ?? formOf(statement);
  return (
    <EditorBody
      title={t("response.editor.edit", { number: statement.number })}
      form={form}
      isRecovered={draft.isRecovered}
      statement={statement}
      onChange={(next) => draft.set(JSON.stringify(next))}
      onStartOver={draft.drop}
      onSave={async (isSubmitted) => {
        if (!(await editStatement(statement, form, isSubmitted))) return;
        draft.drop();
        closeDesk();
      }}
    />
  );
}
