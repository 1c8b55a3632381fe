/** Years that `instantSchema` can hold (ms, UTC): 0000-01-01 to 9999-12-31. */
const firstInstant = -62_167_219_200_000;
const lastInstant = 253_402_300_799_999;

// Any precision, "Z" or an offset, "T" or a space; what Python, Go and Java write.
const isoShape =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s?(?:Z|z|UTC|([+-])(\d\d):?(\d\d))$/;

/** "2026-03-02T09:14:03.120Z" of milliseconds since 1970 (UTC); null outside years 0 to 9999 or when not finite. */
export function instantOf(ms: number): string | null {
  return ms >= firstInstant && ms <= lastInstant ? new Date(ms).toISOString() : null;
}

/**
 * An ISO 8601 instant with a zone, of any precision, as `instantSchema` wants it (UTC, milliseconds, digits
 * beyond are cut); null for anything else, a day the month does not have included.
 */
export function readIsoInstant(text: string): string | null {
  const ms = readIsoMilliseconds(text);
  return ms === null ? null : instantOf(ms);
}

/** The same in milliseconds since 1970, UTC. */
export function readIsoMilliseconds(text: string): number | null {
  const parts = isoShape.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = parts;
  const ms = civilMilliseconds(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
    fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, "0")),
  );
  if (ms === null || offsetHour === undefined) return ms;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  return sign === "-" ? ms + offset : ms - offset;
}

/** Milliseconds since 1970 (UTC) of a civil date and time; null where the calendar has no such moment. */
export function civilMilliseconds(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  // A leap second (23:59:60) is kept as the next second; 24:00:00 as midnight of the next day.
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && (minute > 0 || second > 0))) return null;
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
