import { Fragment, useMemo } from "react";
import type { Wording } from "../../../src-main/contract/events/response-events.ts";
import { useSpeech } from "../../i18n/language.ts";
import { partText } from "../invisible-characters.ts";
import classes from "./WordChanges.module.css";
import { type DiffPart, wordDiff } from "./word-diff.ts";

/** Old words against new ones, in place; channel, language and validity too, since an approval is bound to them. */
export function WordChanges({ before, after }: { readonly before: Wording; readonly after: Wording }) {
  const { t, formats } = useSpeech();
  const parts = useMemo(() => wordDiff(before.text, after.text), [before.text, after.text]);
  const validity = (wording: Wording): string =>
    wording.validUntil === null
      ? t("response.statement.noValidity")
      : formats.dateTime(Date.parse(wording.validUntil));
  const isSame = before.text === after.text;
  return (
    <div className={classes.changes}>
      {before.channel !== after.channel && (
        <p>
          {t("response.statement.changedChannel", {
            before: t(`words.channel.${before.channel}`),
            after: t(`words.channel.${after.channel}`),
          })}
        </p>
      )}
      {before.lang !== after.lang && (
        <p>
          {t("response.statement.changedLang", {
            before: t(`words.language.${before.lang}`),
            after: t(`words.language.${after.lang}`),
          })}
        </p>
      )}
      {before.validUntil !== after.validUntil && (
        <p>{t("response.statement.changedValidity", { before: validity(before), after: validity(after) })}</p>
      )}
      {isSame ? (
        <p className={classes.quiet}>{t("response.statement.unchanged")}</p>
      ) : (
        <div className={classes.text} dir="auto">
          {parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts are one text, in order, and never move.
            <Part key={at} part={part} />
          ))}
        </div>
      )}
    </div>
  );
}

function Part({ part }: { readonly part: DiffPart }) {
  const { t } = useSpeech();
  const shown = <Visible text={part.text} />;
  if (part.kind === "same") return shown;
  return part.kind === "removed" ? (
    <del>
      <span className="visually-hidden">{t("response.statement.removed")} </span>
      {shown}
    </del>
  ) : (
    <ins>
      <span className="visually-hidden">{t("response.statement.added")} </span>
      {shown}
    </ins>
  );
}

/** As `SafeText` shows it, within a line: hidden characters by their code. */
function Visible({ text }: { readonly text: string }) {
  return partText(text).map((part) =>
    part.kind === "invisible" ? (
      <code key={part.from} className={classes.hidden}>
        {part.label}
      </code>
    ) : (
      <Fragment key={part.from}>{part.text}</Fragment>
    ),
  );
}
