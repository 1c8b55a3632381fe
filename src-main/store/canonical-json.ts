/**
 * Canonical JSON of RFC 8785 (JCS): members sorted by UTF-16 code units, ECMAScript numbers and string escapes, no
 * white space. `undefined` members are left out as JSON.stringify does. Refuses (throws) what has no canonical form:
 * lone surrogates, NaN and infinities, and anything that is not plain JSON.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return canonicalString(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`No canonical JSON for the number ${value}`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new TypeError(`No canonical JSON for a ${typeof value}`);
  }
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("No canonical JSON for a string with a lone surrogate");
  return JSON.stringify(text);
}

function canonicalArray(values: readonly unknown[]): string {
  const parts: string[] = [];
  for (const value of values) parts.push(canonicalJson(value));
  return `[${parts.join(",")}]`;
}

function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  // The default sort compares UTF-16 code units, which is the order RFC 8785 section 3.2.3 asks for.
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member === undefined) continue;
    parts.push(`${canonicalString(name)}:${canonicalJson(member)}`);
  }
  return `{${parts.join(",")}}`;
}

/** The same plain JSON value with every lone surrogate replaced by U+FFFD, so that it has a canonical form. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name.toWellFormed(), wellFormed(member)]);
  return Object.fromEntries(members);
}
