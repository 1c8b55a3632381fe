import type { Language } from "../../src-main/contract/vocabulary.ts";

/** Locale whose `Intl` data a language uses. */
export const locales: Readonly<Record<Language, string>> = {
  fr: "fr-FR",
  en: "en-GB",
};
