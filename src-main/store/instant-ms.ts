let day = "";
let dayStart = 0;

/**
 * Milliseconds (UTC) of an instant as `toISOString` writes it, ten times as fast as Date.parse: streams stay on the
 * same day for long. Anything else is left to Date.parse.
 */
export function instantMs(instant: string): number {
  if (instant.length !== 24 || instant.charCodeAt(23) !== 90) return Date.parse(instant);
  if (!instant.startsWith(day) || day === "") {
    const start = Date.parse(`${instant.slice(0, 10)}T00:00:00.000Z`);
    if (Number.isNaN(start)) return Date.parse(instant);
    day = instant.slice(0, 11);
    dayStart = start;
  }
  const hours = two(instant, 11);
  const minutes = two(instant, 14);
  const seconds = two(instant, 17);
  const millis = two(instant, 20) * 10 + instant.charCodeAt(22) - 48;
  // Hour 24, leap seconds and what is not a digit are for Date.parse to judge.
  if (!(hours < 24 && minutes < 60 && seconds < 60 && millis >= 0 && millis < 1000))
    return Date.parse(instant);
  return dayStart + ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
}

function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN;
}
