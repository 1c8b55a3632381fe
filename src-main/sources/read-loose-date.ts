import { civilMilliseconds, readIsoMilliseconds } from "./read-instant.ts";

/** Which number comes first where a date is written with numbers only and the year last. */
export type DateOrder = "dmy" | "mdy";

/** The offset from UTC (ms, east positive) that local times of a source have at a given local time. */
export type LocalOffset = (localMilliseconds: number) => number;

export const utc: LocalOffset = () => 0;

const zoneNames: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  JST: 540,
};

const monthNames: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^f[eé][vb]/, 2],
  [/^mar/, 3],
  [/^a[pv]r/, 4],
  [/^ma[iy]/, 5],
  [/^jui?n/, 6],
  [/^jui?l/, 7],
  [/^ao[uû]|^aug/, 8],
  [/^sep/, 9],
  [/^o[ck]t/, 10],
  [/^nov/, 11],
  [/^d[eé][cz]/, 12],
];

const timePart =
  /(?:^|[\sT,])(?:à\s*)?(\d{1,2})(?::|\s?[hH]\s?)(\d{2})(?:(?::|\s?min\s?)(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([aApP])\.?[mM]\.?(?![a-zA-Z]))?/;
const zonePart = /\s*(?:([+-])(\d{2}):?(\d{2})|\(?\b([A-Z]{1,4})\b\)?)(?=\s|$)/;

/**
 * A date as people, spreadsheets and feeds write it, in milliseconds since 1970 (UTC); null when it is none.
 * ISO, RFC 2822, "2/24/2015 11:35", "24 févr. 2015 à 11h35", "24-Feb-2015 04:30PM", seconds, milliseconds or
 * microseconds since 1970. `order` settles 2/3/2015; `offset` places times that name no zone.
 */
export function readLooseDate(written: string, order: DateOrder, offset: LocalOffset = utc): number | null {
  const text = written.trim();
  if (text.length < 4 || text.length > 60) return null;
  const iso = readIsoMilliseconds(text);
  if (iso !== null) return iso;
  if (/^\d+$/.test(text)) return readNumber(text);
  const time = timePart.exec(text);
  const [whole = "", hour = "0", minute = "0", second = "0", fraction = "", half] = time ?? [];
  const before = time === null ? text : text.slice(0, time.index);
  const after = time === null ? "" : text.slice(time.index + whole.length);
  const zone = zonePart.exec(after);
  const rest = zone === null ? after : after.replace(zone[0], " ");
  const day = readDay(`${before} ${rest}`.trim(), order);
  if (day === null) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  if (half !== undefined && Number(hour) > 12) return null;
  const [year, month, dayOfMonth] = day;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  const local = civilMilliseconds(
    year,
    month,
    dayOfMonth,
    hours,
    Number(minute),
    Number(second),
    milliseconds,
  );
  if (local === null) return null;
  const named = zone === null ? null : zoneOffset(zone);
  return local - (named ?? offset(local));
}

function zoneOffset(zone: RegExpExecArray): number | null {
  const [, sign, hours, minutes, name] = zone;
  if (name !== undefined) {
    const offset = zoneNames[name];
    return offset === undefined ? null : offset * 60_000;
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -offset : offset;
}

/** Seconds, milliseconds or microseconds since 1970, told by their size; or "20150224". */
function readNumber(digits: string): number | null {
  const value = Number(digits);
  if (digits.length === 16) return Math.floor(value / 1000);
  if (digits.length === 13 || digits.length === 12) return value;
  if (digits.length === 10 || digits.length === 9) return value * 1000;
  if (digits.length !== 8) return null;
  return civilMilliseconds(
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
    0,
    0,
    0,
    0,
  );
}

type Day = readonly [year: number, month: number, day: number];

function readDay(text: string, order: DateOrder): Day | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text);
  if (yearFirst !== null) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];
  const numbers = numericDay.exec(text);
  if (numbers !== null) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? "")];
    return order === "dmy" ? [year, second, first] : [year, first, second];
  }
  const dayFirst =
    /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|er)?[\s.-]+(\p{L}{3,9})\.?[\s,.-]+(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /(?:^|[\s,])(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  return monthFirst === null ? null : named(monthFirst[3], monthFirst[1], monthFirst[2]);
}

const numericDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;

function named(year = "", month = "", day = ""): Day | null {
  const lower = month.toLowerCase();
  const found = monthNames.find(([shape]) => shape.test(lower));
  return found === undefined ? null : [fullYear(year), found[1], Number(day)];
}

/** Two digits stand for 1970 to 2069. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number >= 70 ? 1900 + number : 2000 + number;
}

/**
 * The order of day and month in a column of dates, from all of a sample of it: a number above 12 settles it;
 * where none does, the order that puts the dates closer together (an export covers a period, not the same days
 * of many months); where that settles nothing either, day first.
 */
export function dateOrderOf(sample: readonly string[]): DateOrder {
  let isDayFirst = 0;
  let isMonthFirst = 0;
  const days: { readonly dmy: number; readonly mdy: number }[] = [];
  for (const written of sample) {
    const numbers = numericDay.exec(written.trim());
    if (numbers === null) continue;
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? "")];
    if (first > 12 && first <= 31 && second <= 12) isDayFirst++;
    else if (second > 12 && second <= 31 && first <= 12) isMonthFirst++;
    else days.push({ dmy: Date.UTC(year, second - 1, first), mdy: Date.UTC(year, first - 1, second) });
  }
  if (isDayFirst !== isMonthFirst) return isDayFirst > isMonthFirst ? "dmy" : "mdy";
  return span(days.map((day) => day.mdy)) < span(days.map((day) => day.dmy)) ? "mdy" : "dmy";
}

function span(times: readonly number[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return last - first;
}
