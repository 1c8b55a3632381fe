import IntlMessageFormat from "intl-messageformat";
import type { Language } from "../../src-main/contract/vocabulary.ts";
import { locales } from "./locales.ts";
import { plainly, type Values } from "./plain-message.ts";

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
