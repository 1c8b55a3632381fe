import { Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import type { Playbook, StatementTemplate } from "../../../src-main/contract/playbook.ts";
import { useSpeech } from "../../i18n/language.ts";
import { liveRoom, useLiveRoom } from "../../state/room.ts";
import { roomNow } from "../../state/seat-store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { runningRun } from "../playbook/playbook-library.ts";
import type { EditorProps } from "./EditorBody.tsx";
import { textOf, withTemplate } from "./editor-form.ts";
import { knownValues } from "./known-values.ts";
import classes from "./SourceFields.module.css";
import { fieldsInOrder } from "./template-filling.ts";

const keyOf = (playbook: Pick<Playbook, "id" | "version">, templateId: string, lang: string): string =>
  [playbook.id, playbook.version, lang, templateId].join("\n");

/** Where the words come from: a template's fields one by one, or the person's own hand. */
export function SourceFields({ form, onChange, isNew }: EditorProps & { readonly isNew: boolean }) {
  const { t } = useSpeech();
  const isByHand = form.text !== null;
  return (
    <div className={classes.source}>
      {isNew && <TemplatePicker form={form} onChange={onChange} />}
      <TextInput
        label={t("response.editor.title")}
        placeholder={t("response.editor.titlePlaceholder")}
        value={form.title}
        onChange={(event) => onChange({ ...form, title: event.currentTarget.value })}
        maxLength={300}
        required
      />
      {isNew && (
        <Checkbox
          label={t("response.editor.isHolding")}
          checked={form.isHolding}
          onChange={(event) => onChange({ ...form, isHolding: event.currentTarget.checked })}
        />
      )}
      {isByHand ? (
        <Textarea
          label={t("response.editor.text")}
          value={form.text ?? ""}
          onChange={(event) => onChange({ ...form, text: event.currentTarget.value })}
          maxLength={20_000}
          minRows={7}
          maxRows={20}
          required
          lang={form.lang}
          spellCheck
          {...(isNew && textOf(form) === "" ? {} : { "data-autofocus": true })}
        />
      ) : (
        <TemplateFields form={form} onChange={onChange} />
      )}
      {form.template !== null && (
        <Button
          variant="subtle"
          className={classes.mode ?? ""}
          onClick={() => onChange({ ...form, text: isByHand ? null : textOf(form) })}
        >
          {t(isByHand ? "response.editor.toFields" : "response.editor.byHand")}
        </Button>
      )}
    </div>
  );
}

function TemplatePicker({ form, onChange }: EditorProps) {
  const { t, formats, lang } = useSpeech();
  const { answer } = useAnswer({ name: "playbooks" });
  const runs = useLiveRoom((room) => room.runs);
  const library = useMemo(() => {
    const weight = (playbook: Playbook): number =>
      (runningRun(playbook.id, runs) === undefined ? 0 : 2) + (playbook.lang === lang ? 1 : 0);
    return (answer?.playbooks ?? []).toSorted((a, b) => weight(b) - weight(a));
  }, [answer, runs, lang]);
  const found = (value: string | null): { playbook: Playbook; template: StatementTemplate } | null => {
    for (const playbook of library) {
      for (const template of playbook.templates) {
        if (keyOf(playbook, template.id, playbook.lang) === value) return { playbook, template };
      }
    }
    return null;
  };
  const picked =
    form.template === null
      ? null
      : keyOf(
          { id: form.template.playbookId, version: form.template.version },
          form.template.templateId,
          form.lang,
        );
  return (
    <Select
      label={t("response.editor.source")}
      placeholder={t("response.editor.templatePlaceholder")}
      nothingFoundMessage={t("response.editor.noTemplate")}
      data={[
        ...library.map((playbook) => ({
          group: `${playbook.title} · ${playbook.lang}${
            runningRun(playbook.id, runs) === undefined ? "" : ` · ${t("response.editor.running")}`
          }`,
          items: playbook.templates.map((template) => ({
            value: keyOf(playbook, template.id, playbook.lang),
            label: template.title,
          })),
        })),
      ]}
      value={picked}
      onChange={(value) => {
        const choice = found(value);
        if (choice === null) {
          onChange({ ...form, template: null, text: form.text ?? textOf(form) });
          return;
        }
        const known = knownValues(liveRoom(), formats, roomNow());
        onChange({
          ...withTemplate(form, choice.playbook, choice.template),
          values: { ...known, ...form.values },
        });
      }}
      clearable
      searchable
      openOnFocus={false}
      comboboxProps={{ withinPortal: false, shadow: "none" }}
      {...(textOf(form) === "" ? { "data-autofocus": true } : {})}
    />
  );
}

function TemplateFields({ form, onChange }: EditorProps) {
  const { t } = useSpeech();
  const { template, values } = form;
  if (template === null) return null;
  const fields = fieldsInOrder(template);
  const left = fields.filter(({ name }) => (values[name] ?? "").trim() === "").length;
  return (
    <fieldset className={classes.fields}>
      <legend>
        {t("response.editor.fields")}{" "}
        <span data-left={left > 0}>{t("response.editor.fieldsLeft", { count: left })}</span>
      </legend>
      {fields.map(({ name, label, example }) => (
        <TextInput
          key={name}
          label={label}
          placeholder={t("response.editor.example", { example })}
          value={values[name] ?? ""}
          onChange={(event) =>
            onChange({ ...form, values: { ...values, [name]: event.currentTarget.value } })
          }
          maxLength={2000}
        />
      ))}
    </fieldset>
  );
}
