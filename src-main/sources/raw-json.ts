/** Reads values of unknown JSON without trusting any of it: absent or of another type is null (or empty). */
export type RawObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is RawObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectAt(from: RawObject, key: string): RawObject | null {
  const value = from[key];
  return isObject(value) ? value : null;
}

export function listAt(from: RawObject, key: string): readonly unknown[] {
  const value = from[key];
  return Array.isArray(value) ? value : [];
}

export function objectsAt(from: RawObject, key: string): readonly RawObject[] {
  return listAt(from, key).filter(isObject);
}

/** A non-empty text. */
export function textAt(from: RawObject, key: string): string | null {
  const value = from[key];
  return typeof value === "string" && value !== "" ? value : null;
}

/**
 * An id as text. Numbers are accepted while they are exact; larger ones arrive as text from `parseJsonExact`.
 */
export function idAt(from: RawObject, key: string): string | null {
  const value = from[key];
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : null;
}

/** A whole number of at least 0. */
export function countAt(from: RawObject, key: string): number | null {
  const value = from[key];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
