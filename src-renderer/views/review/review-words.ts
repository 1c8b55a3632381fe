import type { Delay } from "../../../src-main/projections/response-delays.ts";
import type { Speech } from "../../i18n/language.ts";

/** A delay in words: "31 min", "6 min avant T0", "pas à ce jour" for what has not happened, also while it still may. */
export function delayWords({ ms, from }: Delay, { t, formats }: Speech): string {
  if (ms === null) return t("review.never");
  // Only T0 can come after what is measured from it.
  if (ms < 0 && from?.position === null) return t("review.before", { duration: formats.duration(-ms) });
  return Math.abs(ms) < 60_000 ? t("review.underMinute") : formats.duration(ms);
}
