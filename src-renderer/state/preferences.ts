import { create } from "zustand";
import { persist } from "zustand/middleware";
import { type Preferences, preferencesKey, startPreferences } from "./start-preferences.ts";

export const usePreferences = create<Preferences>()(persist(startPreferences, preferencesKey));

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
