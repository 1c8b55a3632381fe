import type { Language } from "../contract/vocabulary.ts";

/** The language of the person at the machine: English where the system says so, else French. */
export function spokenLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const { CONTREFEU_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const said =
    CONTREFEU_LANG || LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^en/i.test(said) ? "en" : "fr";
}
