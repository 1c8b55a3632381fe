import type { ReactNode } from "react";
import { createElement, Fragment, useMemo } from "react";
import { create } from "zustand";
import type { Language } from "../../src-main/contract/vocabulary.ts";
import type { Catalogue, MessageKey } from "./catalogue.ts";
import { createFormats, type Formats } from "./formats.ts";
import { locales } from "./locales.ts";
import type { Values } from "./plain-message.ts";
import { createMessages } from "./translate.ts";

export type Translate = (key: MessageKey, values?: Values) => string;

/** A language ready to speak: its catalogue is loaded, its messages are compiled when first used. */
export interface Speech {
  readonly lang: Language;
  readonly t: Translate;
  /** Same as `t`, with React nodes in the places. */
  readonly rich: (key: MessageKey, values: Readonly<Record<string, ReactNode>>) => ReactNode;
  readonly has: (key: string) => key is MessageKey;
  readonly formats: Formats;
}

export function createSpeech(lang: Language, messages: Catalogue): Speech {
  const { t, compiled } = createMessages(lang, messages);
  return {
    lang,
    formats: createFormats(lang, locales[lang]),
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    t,
    rich: (key, values) => {
      const parts = compiled(key).format<ReactNode>({ ...values });
      if (!Array.isArray(parts)) return parts;
      return parts.map((part, at) => createElement(Fragment, { key: at }, part));
    },
  };
}

const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  fr: async () => (await import("./fr.ts")).fr,
  en: async () => (await import("./en.ts")).en,
};

const useSpeechStore = create<{ readonly speech: Speech | null }>(() => ({
  speech: null,
}));

/** Loads a language and makes every text on screen speak it. */
export async function speak(lang: Language): Promise<void> {
  const speech = createSpeech(lang, await catalogues[lang]());
  document.documentElement.lang = lang;
  useSpeechStore.setState({ speech });
}

function ready(speech: Speech | null): Speech {
  if (speech === null) throw new Error("A text was asked for before speak() had loaded a language");
  return speech;
}

/** The language now spoken; for code outside React. */
export const currentSpeech = (): Speech => ready(useSpeechStore.getState().speech);

export const useSpeech = (): Speech => ready(useSpeechStore((state) => state.speech));
export const useT = (): Translate => useSpeech().t;
export const useFormats = (): Formats => useSpeech().formats;

/** Sorted copies by the language's own order. */
export function useCollator(): Intl.Collator {
  const { lang } = useSpeech();
  return useMemo(() => new Intl.Collator(locales[lang], { sensitivity: "base", numeric: true }), [lang]);
}
