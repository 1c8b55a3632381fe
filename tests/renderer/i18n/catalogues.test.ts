import IntlMessageFormat from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en } from "../../../src-renderer/i18n/en.ts";
import { fr } from "../../../src-renderer/i18n/fr.ts";

const french: Readonly<Record<string, string>> = fr;
const english: Readonly<Record<string, string>> = en;

/** Names of the places of an ICU message, whatever their nesting. */
function placesOf(message: string): readonly string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part);
    else if (typeof node === "object" && node !== null) {
      const { type, value, options } = node as {
        type?: number;
        value?: unknown;
        options?: Record<string, { value: unknown }>;
      };
      // 0 is literal text and 7 the # of a plural; everything else names a place.
      if (type !== 0 && type !== 7 && typeof value === "string") names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

function unequalPlaces(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(one).filter(
    (key) => placesOf(one[key] ?? "").join() !== placesOf(other[key] ?? "").join(),
  );
}

describe("the catalogues", () => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    expect(Object.keys(french).length).toBeGreaterThan(300);
  });

  it("have the same places in both languages", () => expect(unequalPlaces(french, english)).toEqual([]));

  it("leave no message empty", () => {
    for (const catalogue of [french, english]) {
      expect(Object.entries(catalogue).filter(([, text]) => text.trim() === "")).toEqual([]);
    }
  });

  it("are caught when a place is missing", () => {
    expect(unequalPlaces({ a: "{count, plural, one {# {who}} other {#}}" }, { a: "{count}" })).toEqual(["a"]);
  });
});
