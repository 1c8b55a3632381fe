import type { Language } from "../../src-main/contract/vocabulary.ts";
import type { FirstKey } from "./catalogue.ts";
import { firstWords as en } from "./en/first-words.ts";
import { createFormats, type Formats } from "./formats.ts";
import { firstWords as fr } from "./fr/first-words.ts";
import { locales } from "./locales.ts";
import { plainly } from "./plain-message.ts";

/** Enough to say a few words before a catalogue is there; a whole speech is one too. */
export interface FirstSpeech {
  readonly t: (key: FirstKey, values?: Readonly<Record<string, string>>) => string;
  readonly formats: Pick<Formats, "time" | "shortDay" | "number">;
}

/** First words need no compiler of messages, whose code is most of what a first look would wait for. */
export function firstSpeech(lang: Language): FirstSpeech {
  const words = { fr, en }[lang];
  return {
    t: (key, values) => plainly(words[key], values) ?? words[key],
    formats: createFormats(lang, locales[lang]),
  };
}
