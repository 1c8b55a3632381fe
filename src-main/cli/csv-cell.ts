/**
 * One cell of a CSV (RFC 4180). A text that a spreadsheet would take for a formula (it starts with = + - @, a tab or a
 * carriage return) is given a leading apostrophe: a post must not run on the desk of whoever opens the export. So is one
 * that already looks protected, so that importing it again takes off what was put there and no more. Numbers stay.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
