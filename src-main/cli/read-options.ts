import { refuse } from "../contract/refusal.ts";
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

/** A whole number of at least `least`; null when it was not given. */
export function numberOption(called: Pick<Called, "options">, name: string, least: number): number | null {
  const value = textOption(called, name);
  if (value === null) return null;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < least) {
    throw new WrongUsage(refuse("cli.option-not-a-number", { option: `--${name}`, least }));
  }
  return number;
}

/** An instant (ms UTC); a date alone is its first moment, and without a zone it is UTC. */
export function timeOption(called: Pick<Called, "options">, name: string): number | null {
  const value = textOption(called, name);
  if (value === null) return null;
  const isDated = /^\d{4}-\d{2}-\d{2}/.test(value);
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
  const time = isDated ? Date.parse(value.length > 10 && !hasZone ? `${value}Z` : value) : Number.NaN;
  if (Number.isNaN(time)) throw new WrongUsage(refuse("cli.option-not-a-time", { option: `--${name}` }));
  return time;
}

/** The one word every command on a crisis takes. */
export function crisisWord({ words }: Pick<Called, "words">): string {
  const [crisis, ...others] = words;
  if (crisis === undefined) throw new WrongUsage(refuse("cli.crisis-missing"));
  if (others.length > 0) throw new WrongUsage(refuse("cli.too-many-words", { word: others[0] ?? "" }));
  return crisis;
}
