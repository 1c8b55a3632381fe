const two = (value: number): string => String(value).padStart(2, "0");

/** An instant (ms UTC) as a `datetime-local` field writes it, in the machine's time zone. */
export function toLocalField(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What such a field holds as an ISO instant; null when it is empty or no date. */
export function fromLocalField(field: string): string | null {
  const ms = Date.parse(field);
  return !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(field) || Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
