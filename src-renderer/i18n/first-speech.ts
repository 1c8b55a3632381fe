import type { Language } from "../../src-main/contract/vocabulary.ts";
import type { FirstKey } from "./catalogue.ts";
import { firstWords as en } from "./en/first-words.ts";
import { createFormats, type Formats } from "./formats.ts";
import { firstWords as fr } from "./fr/first-words.ts";
import { createMessages, locales, type Values } from "./translate.ts";

/** Enough to say a few words before a catalogue is there; a whole speech is one too. */
export interface FirstSpeech {
  readonly t: (key: FirstKey, values?: Values) => string;
  readonly formats: Pick<Formats, "time" | "shortDay">;
}

export const firstSpeech = (lang: Language): FirstSpeech => ({
  t: createMessages(lang, { fr, en }[lang]).t,
  formats: createFormats(lang, locales[lang]),
});
