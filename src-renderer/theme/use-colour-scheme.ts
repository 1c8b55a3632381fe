import { useMediaQuery } from "@mantine/hooks";
import { useEffect } from "react";
import { usePreferences } from "../state/preferences.ts";

/** The scheme on screen, from the person's choice and the system's; contrast and motion go to the page's root. */
export function useColourScheme(): "light" | "dark" {
  const theme = usePreferences((preferences) => preferences.theme);
  const hasMotion = usePreferences((preferences) => preferences.hasMotion);
  const density = usePreferences((preferences) => preferences.density);
  const isSystemDark = useMediaQuery("(prefers-color-scheme: dark)", false, {
    getInitialValueInEffect: false,
  });
  const wantsMore = useMediaQuery("(prefers-contrast: more)", false, {
    getInitialValueInEffect: false,
  });
  const hasMoreContrast = theme === "contrast" || (theme === "auto" && wantsMore);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.contrast = hasMoreContrast ? "more" : "normal";
    dataset.motion = hasMotion ? "some" : "none";
    dataset.density = density;
  }, [hasMoreContrast, hasMotion, density]);
  if (theme === "light" || theme === "dark") return theme;
  return isSystemDark ? "dark" : "light";
}
