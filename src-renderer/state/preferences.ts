import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { Language } from "../../src-main/contract/vocabulary.ts";

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

function systemLanguage(): Language {
  return typeof navigator !== "undefined" && /^en\b/i.test(navigator.language) ? "en" : "fr";
}

export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      lang: systemLanguage(),
      theme: "auto",
      density: "comfortable",
      hasMotion: true,
      shortcuts: {},
      hasSingleKeys: true,
      hasSeenFirstSteps: false,
    }),
    { name: "contrefeu.preferences", version: 1 },
  ),
);

export function setPreference(change: Partial<Preferences>): void {
  usePreferences.setState(change);
}

export function setShortcut(commandId: string, shortcut: string | null | undefined): void {
  usePreferences.setState(({ shortcuts }) => {
    const { [commandId]: _dropped, ...others } = shortcuts;
    return {
      shortcuts: shortcut === undefined ? others : { ...others, [commandId]: shortcut },
    };
  });
}
