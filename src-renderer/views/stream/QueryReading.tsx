import { useMemo } from "react";
import { explainQuery } from "../../../src-main/analysis/query/explain-query.ts";
import { parseQuery } from "../../../src-main/analysis/query/parse-query.ts";
import { isQuery, type Query, type QueryRefusal } from "../../../src-main/analysis/query/query.ts";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./SearchLine.module.css";

export type Reading =
  | { readonly isUnderstood: true; readonly query: Query }
  | { readonly isUnderstood: false; readonly refusal: QueryRefusal };

export function readQuery(text: string): Reading {
  const query = parseQuery(text);
  return isQuery(query) ? { isUnderstood: true, query } : { isUnderstood: false, refusal: query };
}

/** How the query is read, in one sentence; or where it stops, at its character, and why. */
export function QueryReading(props: { readonly text: string; readonly id: string }) {
  const { text, id } = props;
  const { t, lang } = useSpeech();
  const reading = useMemo(() => readQuery(text), [text]);
  if (text.trim() === "") return null;
  if (reading.isUnderstood) {
    return (
      <p className={classes.reading} id={id}>
        {t("stream.query.reads", { query: explainQuery(reading.query, lang) })}
      </p>
    );
  }
  const { at, refused, args } = reading.refusal;
  const around = 24;
  const bad = text.slice(at, at + 1);
  return (
    <p className={classes.fault} id={id} role="status">
      <code dir="ltr">
        {at > around && "…"}
        {text.slice(Math.max(0, at - around), at)}
        <mark>{bad.trim() === "" ? "\u00a0" : bad}</mark>
        {text.slice(at + 1, at + 1 + around)}
      </code>
      <span>{t(`stream.fault.${refused}`, { ...args, at: at + 1 })}</span>
    </p>
  );
}
