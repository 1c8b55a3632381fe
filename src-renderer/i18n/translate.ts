import IntlMessageFormat from "intl-messageformat";
import type { Language } from "../../src-main/contract/vocabulary.ts";

export type Values = Readonly<Record<string, string | number>>;

/** Locale whose `Intl` data a language uses. */
export const locales: Readonly<Record<Language, string>> = {
  fr: "fr-FR",
  en: "en-GB",
};

/** Messages of a language by key, compiled when first used. */
export interface Messages<K extends string> {
  /** The message with its places filled. */
  readonly t: (key: K, values?: Values) => string;
  readonly compiled: (key: K) => IntlMessageFormat;
}

export function createMessages<K extends string>(
  lang: Language,
  messages: Readonly<Record<K, string>>,
): Messages<K> {
  const known = new Map<K, IntlMessageFormat>();
  const compiled = (key: K): IntlMessageFormat => {
    const message =
      known.get(key) ?? new IntlMessageFormat(messages[key], locales[lang], undefined, { ignoreTag: true });
    known.set(key, message);
    return message;
  };
  return {
    compiled,
    t: (key, values) => plainly(messages[key], values) ?? String(compiled(key).format(values)),
  };
}

/** A message whose places take words as they are, or that has none; null where it must be compiled. */
function plainly(message: string, values: Values | undefined): string | null {
  if (!message.includes("{") && !message.includes("'")) return message;
  const parts = /^([^{}']*)\{(\w+)\}([^{}']*)$/.exec(message);
  const value = parts === null ? undefined : values?.[parts[2] ?? ""];
  return parts === null || typeof value !== "string" ? null : `${parts[1]}${value}${parts[3]}`;
}
