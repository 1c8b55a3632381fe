import { type LocalOffset, utc } from "../read-loose-date.ts";

/**
 * The offset that local times of a zone have: "+02:00", or an IANA zone with its summer time. An hour that is
 * written twice in autumn is read as the first, one that never was in spring as if the clock had not moved.
 */
export function localOffset(zone: string | undefined): LocalOffset {
  if (zone === undefined) return utc;
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (fixed !== null) {
    const offset = (Number(fixed[2]) * 60 + Number(fixed[3])) * (fixed[1] === "-" ? -60_000 : 60_000);
    return () => offset;
  }
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const offsetAt = (instant: number): number => {
    const parts = new Map(clock.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const shown = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return shown - Math.floor(instant / 1000) * 1000;
  };
  return (local) => {
    const summer = Math.max(offsetAt(local - 86_400_000), offsetAt(local + 86_400_000));
    return offsetAt(local - summer) === summer ? summer : offsetAt(local - offsetAt(local));
  };
}
