import type { Language } from "../../src-main/contract/vocabulary.ts";

/** How a language writes numbers, times and durations. Instants are ms UTC, shown in the machine's time zone, 24 h. */
export interface Formats {
  number(value: number): string;
  /** One decimal at most: 4,7. */
  decimal(value: number): string;
  /** Short count where room is scarce: 12 k, 1,2 M. */
  compact(value: number): string;
  /** From a ratio: 0.88 gives 88 %. */
  percent(ratio: number): string;
  /** 14:10 */
  time(ms: number): string;
  /** 14:10:07 */
  seconds(ms: number): string;
  /** mardi 3 mars */
  day(ms: number): string;
  /** 3 mars */
  shortDay(ms: number): string;
  /** mar. 3 mars, 14:10 */
  dateTime(ms: number): string;
  /** mardi 3 mars 2026 à 14:10:07 */
  full(ms: number): string;
  /** il y a 3 min, dans 6 min */
  relative(ms: number, now: number): string;
  /** 3 h 50, 12 min, 40 s; the two largest units. */
  duration(ms: number): string;
  bytes(count: number): string;
  list(items: readonly string[]): string;
}

const units: Readonly<Record<Language, { day: string; hour: string; minute: string; second: string }>> = {
  fr: { day: "j", hour: "h", minute: "min", second: "s" },
  en: { day: "d", hour: "h", minute: "min", second: "s" },
};

const thin = "\u202f";

function duration(ms: number, lang: Language): string {
  const unit = units[lang];
  const space = "\u00a0";
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const left = hours % 24 === 0 ? "" : ` ${hours % 24}${space}${unit.hour}`;
  if (days > 0) return `${days}${space}${unit.day}${left}`;
  if (hours > 0) return `${hours}${space}${unit.hour} ${String(minutes % 60).padStart(2, "0")}`;
  if (minutes > 0) return `${minutes}${space}${unit.minute}`;
  return `${seconds}${space}${unit.second}`;
}

function relativeStep(distance: number): readonly [Intl.RelativeTimeFormatUnit, number] {
  const size = Math.abs(distance);
  if (size < 60_000) return ["second", 1000];
  if (size < 3_600_000) return ["minute", 60_000];
  if (size < 86_400_000) return ["hour", 3_600_000];
  return ["day", 86_400_000];
}

export function createFormats(lang: Language, locale: string): Formats {
  const when = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { hourCycle: "h23", ...options }));
  const numbers = (options: Intl.NumberFormatOptions) => lazily(() => new Intl.NumberFormat(locale, options));
  const number = numbers({ maximumFractionDigits: 0 });
  const decimal = numbers({ maximumFractionDigits: 1 });
  const compact = numbers({
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const percent = numbers({
    style: "percent",
    maximumFractionDigits: 0,
  });
  const time = when({ hour: "2-digit", minute: "2-digit" });
  const seconds = when({
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const day = when({ weekday: "long", day: "numeric", month: "long" });
  const shortDay = when({ day: "numeric", month: "short" });
  const dateTime = when({
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const full = when({ dateStyle: "full", timeStyle: "medium" });
  const relative = lazily(
    () =>
      new Intl.RelativeTimeFormat(locale, {
        style: "short",
        numeric: "auto",
      }),
  );
  const list = lazily(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const byte = (unit: string) =>
    numbers({
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits: 1,
    });
  const sizes = [byte("byte"), byte("kilobyte"), byte("megabyte"), byte("gigabyte")] as const;
  return {
    number: (value) => number().format(value),
    decimal: (value) => decimal().format(value),
    compact: (value) => (Math.abs(value) < 10_000 ? number().format(value) : compact().format(value)),
    // French sets the sign off by a narrow space; ICU writes a wide one.
    percent: (ratio) => percent().format(ratio).replace("\u00a0", thin),
    time: (ms) => time().format(ms),
    seconds: (ms) => seconds().format(ms),
    day: (ms) => day().format(ms),
    shortDay: (ms) => shortDay().format(ms),
    dateTime: (ms) => dateTime().format(ms),
    full: (ms) => full().format(ms),
    relative: (ms, now) => {
      const [unit, size] = relativeStep(ms - now);
      return relative().format(Math.trunc((ms - now) / size), unit);
    },
    duration: (ms) => duration(ms, lang),
    bytes: (count) => {
      const power = count < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(count) / 3));
      return (sizes[power] ?? sizes[0])().format(count / 1000 ** power);
    },
    list: (items) => list().format(items),
  };
}

/** Made when first used, then kept: each of them costs more than all that is written with it in a first look. */
function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
