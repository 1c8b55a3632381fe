import { useMediaQuery } from "@mantine/hooks";
import { useEffect } from "react";
import { usePreferences } from "../state/preferences.ts";
import { prefersContrast, prefersDark, schemeOf, wearLook } from "./worn-look.ts";

const atOnce = { getInitialValueInEffect: false } as const;

/** The scheme on screen, from the person's choice and the system's; contrast and motion go to the page's root. */
export function useColourScheme(): "light" | "dark" {
  const theme = usePreferences((preferences) => preferences.theme);
  const hasMotion = usePreferences((preferences) => preferences.hasMotion);
  const density = usePreferences((preferences) => preferences.density);
  const isSystemDark = useMediaQuery(prefersDark, false, atOnce);
  const wantsMore = useMediaQuery(prefersContrast, false, atOnce);
  useEffect(() => wearLook({ theme, hasMotion, density }, wantsMore), [theme, hasMotion, density, wantsMore]);
  return schemeOf(theme, isSystemDark);
}
