import { Select } from "@mantine/core";
import { channelLimits, channels, languages } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { DueField } from "../action/DueField.tsx";
import classes from "./Binding.module.css";
import type { EditorProps } from "./EditorBody.tsx";

/** What an approval is bound to besides the words: channel, language, validity. */
export function Binding({ form, onChange }: EditorProps) {
  const { t } = useSpeech();
  return (
    <div className={classes.binding}>
      <Select
        label={t("response.editor.channel")}
        data={channels.map((channel) => {
          const limit = channelLimits[channel];
          const name = t(`words.channel.${channel}`);
          return { value: channel, label: limit === null ? name : `${name} · ${limit}` };
        })}
        value={form.channel}
        onChange={(value) => {
          const channel = channels.find((known) => known === value);
          if (channel !== undefined) onChange({ ...form, channel });
        }}
        allowDeselect={false}
      />
      <Select
        label={t("response.editor.lang")}
        data={languages.map((lang) => ({ value: lang, label: t(`words.language.${lang}`) }))}
        value={form.lang}
        onChange={(value) => {
          const lang = languages.find((known) => known === value);
          if (lang !== undefined) onChange({ ...form, lang });
        }}
        allowDeselect={false}
      />
      <div className={classes.validity}>
        <DueField
          label={t("response.editor.validUntil")}
          description={t("response.editor.validHint")}
          noneLabel={t("response.editor.validNone")}
          value={form.validUntil}
          onChange={(validUntil) => onChange({ ...form, validUntil })}
        />
      </div>
    </div>
  );
}
