import type { Formats } from "../../i18n/formats.ts";

/** The hour of a moment, with its day when that is not the day shown. Both in ms UTC. */
export function momentText(at: number, now: number, formats: Formats): string {
  return formats.day(at) === formats.day(now) ? formats.time(at) : formats.dateTime(at);
}
