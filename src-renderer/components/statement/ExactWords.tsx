import { Tooltip } from "@mantine/core";
import { useMemo } from "react";
import type { Wording } from "../../../src-main/contract/events/response-events.ts";
import { channelLimits } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { copyText } from "../../state/copy.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./ExactWords.module.css";
import { factsInText, unfilledRanges } from "./facts-in-text.ts";
import { shortFingerprint } from "./fingerprint.ts";

/** The words themselves: what must be checked underlined softly, places left to fill told apart. */
export function ExactWords({ text, foldAt = 1200 }: { readonly text: string; readonly foldAt?: number }) {
  const unfilled = useMemo(() => unfilledRanges(text), [text]);
  const facts = useMemo(() => factsInText(text), [text]);
  const isUnfilled = unfilled.length > 0;
  return (
    <SafeText
      text={text}
      marks={isUnfilled ? unfilled : facts}
      foldAt={foldAt}
      className={`${classes.words} ${isUnfilled ? classes.unfilled : ""}`}
    />
  );
}

/** Channel · language · length · fingerprint: all that an approval is bound to, validity included. */
export function WordsLine(props: { readonly wording: Wording; readonly fingerprint: string | null }) {
  const { wording, fingerprint } = props;
  const { t } = useSpeech();
  const { channel, lang, text, validUntil } = wording;
  const limit = channelLimits[channel];
  const over = limit === null ? 0 : text.length - limit;
  return (
    <p className={classes.line}>
      <span>{t(`words.channel.${channel}`)}</span>
      <span>
        <abbr title={t(`words.language.${lang}`)}>{lang}</abbr>
      </span>
      <span data-over={over > 0}>
        {limit === null
          ? t("response.statement.lengthOnly", { length: text.length })
          : t("response.statement.length", { length: text.length, limit })}
        {over > 0 && ` (${t("response.statement.tooLong", { over })})`}
      </span>
      {fingerprint !== null && <Fingerprint fingerprint={fingerprint} />}
      {validUntil !== null && <Validity until={Date.parse(validUntil)} />}
    </p>
  );
}

function Fingerprint({ fingerprint }: { readonly fingerprint: string }) {
  const { t } = useSpeech();
  return (
    <Tooltip label={t("response.statement.fingerprintWhole", { fingerprint })} multiline>
      <button type="button" className={classes.fingerprint} onClick={() => void copyText(fingerprint)}>
        {t("response.statement.fingerprint")} {shortFingerprint(fingerprint)}
        <span className="visually-hidden">{fingerprint}</span>
      </button>
    </Tooltip>
  );
}

function Validity({ until }: { readonly until: number }) {
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const isPast = now > until;
  const isSameDay = formats.shortDay(until) === formats.shortDay(now);
  const time = isSameDay ? formats.time(until) : formats.dateTime(until);
  return (
    <span data-over={isPast} data-soon={!isPast && until - now < 60 * 60_000}>
      {isPast ? t("response.statement.validPast", { time }) : t("response.statement.validUntil", { time })}
    </span>
  );
}
