import { channelLimits } from "../../../src-main/contract/vocabulary.ts";
import { useT } from "../../i18n/language.ts";
import { ExactWords, WordsLine } from "../statement/ExactWords.tsx";
import { type EditorForm, overLimit, textOf, wordingOf } from "./editor-form.ts";
import classes from "./WordsPreview.module.css";

/** The words as they will be read, places still to fill in amber, and how much of the channel they take. */
export function WordsPreview({ form }: { readonly form: EditorForm }) {
  const t = useT();
  const text = textOf(form);
  const limit = channelLimits[form.channel];
  const over = overLimit(form);
  const { length } = wordingOf(form).text;
  return (
    <section className={classes.preview} aria-label={t("response.editor.preview")}>
      <h3 className={classes.label}>{t("response.editor.preview")}</h3>
      {text.trim() === "" ? (
        <p className={classes.empty}>{t("response.editor.empty")}</p>
      ) : (
        <div className={classes.words} lang={form.lang}>
          <ExactWords text={text} foldAt={Number.POSITIVE_INFINITY} />
        </div>
      )}
      {limit !== null && (
        // The line below says it in figures.
        <div className={classes.track} data-over={over > 0} aria-hidden="true">
          <span style={{ width: `${Math.min(100, (length / limit) * 100)}%` }} />
        </div>
      )}
      <WordsLine wording={wordingOf(form)} fingerprint={null} />
    </section>
  );
}
