/** What tables write where there is nothing. */
const empty = /^(?:NA|N\/A|NaN|NULL|None|null|nan|undefined|-|—)$/;

/** The content of a cell; null where it is empty or says so. */
export function cellText(cell: string | undefined): string | null {
  const text = cell?.trim() ?? "";
  return text === "" || empty.test(text) ? null : text;
}

/** A whole number as tables write it: "1234", "1 234", "1,234", "12.0"; null for anything else. */
export function cellCount(cell: string | null): number | null {
  if (cell === null) return null;
  const digits = /^\d{1,3}(?:[\s,.\u00a0\u202f']\d{3})+$/.test(cell)
    ? cell.replace(/\D/g, "")
    : cell.replace(/[.,]0+$/, "");
  if (!/^\d{1,15}$/.test(digits)) return null;
  return Number(digits);
}

/** Several values in one cell: "a|b", "a, b", "a;b", `["a", "b"]`, `c("a", "b")`, or apart by spaces. */
export function cellList(cell: string | null): readonly string[] {
  if (cell === null) return [];
  return cell
    .replace(/^(?:c\(|\[)|[)\]]$/g, "")
    .split(/[|;\s]+|,(?=\s|["'#@]|https?:)/)
    .map((value) => value.replace(/^["'\s,]+|["'\s,]+$/g, ""))
    .filter((value) => value !== "");
}

// A label says the side, not the strength.
const labelled = 0.6;
const positive = /^(?:positi(?:ve|f|v)|pos|\+|favorable)$/i;
const negative = /^(?:n[eé]gati(?:ve|f|v)|neg|-|d[eé]favorable)$/i;
const neutral = /^(?:neutral|neutre|neu|mixed|mixte|none|not rated)$/i;

/** The tone of a cell from -1 to 1: a number on a scale up to `scale`, or a vendor's label; null for neither. */
export function cellTone(cell: string | null, scale: number): number | null {
  if (cell === null) return null;
  if (positive.test(cell)) return labelled;
  if (negative.test(cell)) return -labelled;
  if (neutral.test(cell)) return 0;
  const number = Number(cell.replace(",", "."));
  return Number.isFinite(number) && Math.abs(number) <= scale ? number / scale : null;
}

/** The scale that a column of tones is on, by its largest value: 1, 5 (Talkwalker) or 100. */
export function toneScaleOf(sample: readonly (string | null)[]): number {
  let largest = 0;
  for (const cell of sample) {
    const number = Math.abs(Number((cell ?? "").replace(",", ".")));
    if (Number.isFinite(number) && number > largest) largest = number;
  }
  return largest <= 1 ? 1 : largest <= 5 ? 5 : 100;
}

/** Whether a spreadsheet rounded this id to a power of ten ("5.70306E+17"). */
export function isRoundedId(id: string): boolean {
  return /^-?\d(?:[.,]\d+)?E\+?\d+$/i.test(id);
}

/** Whether only the 15 digits a spreadsheet keeps are left of this id, zeros standing for the rest. */
export function hasLostDigits(id: string): boolean {
  return id.length > 16 && /^\d+$/.test(id) && /^0+$/.test(id.slice(15));
}
