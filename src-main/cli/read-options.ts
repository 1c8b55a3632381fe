import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { type Called, WrongUsage } from "./command.ts";

/** The text of an option; null when it was not given. */
export function textOption({ options }: Pick<Called, "options">, name: string): string | null {
  const value = options[name];
  return typeof value === "string" ? value : null;
}

export function requiredOption(called: Pick<Called, "options">, name: string): string {
  const value = textOption(called, name);
  if (value === null || value === "")
    throw new WrongUsage(refuse("cli.option-missing", { option: `--${name}` }));
  return value;
}

/** A whole number from `least` to `most`; null when it was not given. */
export function numberOption(
  called: Pick<Called, "options">,
  name: string,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number | null {
  const value = textOption(called, name);
  if (value === null) return null;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < least || number > most) {
    throw new WrongUsage(
      refuse("cli.option-not-a-number", {
        option: `--${name}`,
        least,
        most: most === Number.MAX_SAFE_INTEGER ? "none" : String(most),
      }),
    );
  }
  return number;
}

/** An instant (ms UTC); a date alone is its first moment, and without a zone it is UTC. */
export function timeOption(called: Pick<Called, "options">, name: string): number | null {
  const value = textOption(called, name);
  if (value === null) return null;
  const read = writtenTime.exec(value);
  const isDated = read !== null && isCalendarDay(read[1] ?? "");
  const isInUtc = read?.[2] !== undefined && read[3] === undefined;
  const time = isDated ? Date.parse(isInUtc ? `${value}Z` : value) : Number.NaN;
  if (Number.isNaN(time)) throw new WrongUsage(refuse("cli.option-not-a-time", { option: `--${name}` }));
  return time;
}

/** Day, time of day and zone. `Date.parse` alone reads much that nobody meant as a date. */
const writtenTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** JavaScript reads 30 February as 2 March: a day the month does not have is no date. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What a JSON file that an option names holds. `notJson` says what to tell when it is none. */
export function readJsonFile(path: string, notJson: (name: string) => Refusal): unknown {
  const name = basename(path);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw unreachableFile("cli.unreadable-file", name, error);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUsage(notJson(name));
  }
}

/** A fault of the file system about a file that an option names, as a refusal; anything else comes back as it is. */
export function unreachableFile(
  key: "cli.unreadable-file" | "cli.unwritable-file",
  name: string,
  error: unknown,
): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  const refusal = refuse(key, { name, code: String(error.code) });
  return Object.assign(new Error(refusal.refused, { cause: error }), { refusal });
}

/** The one word every command on a crisis takes. */
export function crisisWord({ words }: Pick<Called, "words">): string {
  const [crisis, ...others] = words;
  if (crisis === undefined) throw new WrongUsage(refuse("cli.crisis-missing"));
  if (others.length > 0) throw new WrongUsage(refuse("cli.too-many-words", { word: others[0] ?? "" }));
  return crisis;
}
