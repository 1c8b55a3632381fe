import type { Language } from "../../src-main/contract/vocabulary.ts";
import { readKept } from "./kept.ts";

export type ThemeChoice = "auto" | "light" | "dark" | "contrast";
export type Density = "comfortable" | "compact";

/** What this person likes, kept on this machine. */
export interface Preferences {
  readonly lang: Language;
  readonly theme: ThemeChoice;
  readonly density: Density;
  readonly hasMotion: boolean;
  /** Shortcut by command id where changed by hand; null: off. */
  readonly shortcuts: Readonly<Record<string, string | null>>;
  /** WCAG 2.1.4: single-key shortcuts can be switched off. */
  readonly hasSingleKeys: boolean;
  readonly hasSeenFirstSteps: boolean;
}

export const preferencesKey = { name: "contrefeu.preferences", version: 1 };

/** Of somebody who has chosen nothing yet. */
export const startPreferences = (): Preferences => ({
  lang: systemLanguage(),
  theme: "auto",
  density: "comfortable",
  hasMotion: true,
  shortcuts: {},
  hasSingleKeys: true,
  hasSeenFirstSteps: false,
});

/** As the store will have them. */
export function keptPreferences(): Preferences {
  // Safe: only that store writes under its name.
  const kept = readKept(preferencesKey.name, preferencesKey.version) as Partial<Preferences> | null;
  return { ...startPreferences(), ...kept };
}

function systemLanguage(): Language {
  return typeof navigator !== "undefined" && /^en\b/i.test(navigator.language) ? "en" : "fr";
}
