import type { Preferences } from "../state/start-preferences.ts";

export type Look = Pick<Preferences, "theme" | "hasMotion" | "density">;

export const prefersDark = "(prefers-color-scheme: dark)";
export const prefersContrast = "(prefers-contrast: more)";

/** The scheme on screen, from the person's choice and the system's. */
export function schemeOf(theme: Look["theme"], isSystemDark: boolean): "light" | "dark" {
  if (theme === "light" || theme === "dark") return theme;
  return isSystemDark ? "dark" : "light";
}

/** Contrast, motion and density go to the page's root, where the theme's variables look for them. */
export function wearLook({ theme, hasMotion, density }: Look, wantsMore: boolean): void {
  const { dataset } = document.documentElement;
  dataset.contrast = theme === "contrast" || (theme === "auto" && wantsMore) ? "more" : "normal";
  dataset.motion = hasMotion ? "some" : "none";
  dataset.density = density;
}
