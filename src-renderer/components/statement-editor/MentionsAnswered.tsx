import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useSpeech } from "../../i18n/language.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { SafeText } from "../SafeText.tsx";
import type { EditorProps } from "./EditorBody.tsx";
import classes from "./MentionsAnswered.module.css";

/** The mentions these words answer; the reference goes with the statement, the mention's text never into it. */
export function MentionsAnswered({ form, onChange }: EditorProps) {
  const { t } = useSpeech();
  const { mentionIds } = form;
  if (mentionIds.length === 0) return null;
  return (
    <section className={classes.answered} aria-label={t("response.editor.answering")}>
      <h3 className={classes.label}>{t("response.editor.answering")}</h3>
      {mentionIds.map((id) => (
        <MentionAnswered
          key={id}
          id={id}
          onRemove={() => onChange({ ...form, mentionIds: mentionIds.filter((other) => other !== id) })}
        />
      ))}
    </section>
  );
}

function MentionAnswered({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { t, formats } = useSpeech();
  const { answer } = useAnswer({ name: "mention", id, asOf: null });
  const row = answer?.row;
  const author = row?.mention.author;
  return (
    <div className={classes.mention}>
      <div className={classes.body}>
        <p className={classes.who}>
          <SafeText text={author?.name ?? author?.handle ?? id} isInline foldAt={120} />
          {row !== undefined && <time>{formats.time(row.time)}</time>}
        </p>
        {row !== undefined && <SafeText text={row.mention.text ?? ""} foldAt={220} />}
      </div>
      <ActionIcon aria-label={t("response.editor.removeMention")} onClick={onRemove}>
        <IconX size={14} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
