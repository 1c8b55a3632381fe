import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNestedTooDeep } from "../../src-main/sources/nesting-depth.ts";
import { parseJsonExact } from "../../src-main/sources/parse-json-exact.ts";

describe("JSON with ids above 2^53", () => {
  it("gives long integers as the text of their digits, wherever they stand", () => {
    const text =
      '{"a":1900000000000000123,"b":[-9007199254740993, 9007199254740991],"c":{"d" : 18446744073709551615 }}';
    expect(parseJsonExact(text)).toEqual({
      a: "1900000000000000123",
      b: ["-9007199254740993", 9007199254740991],
      c: { d: "18446744073709551615" },
    });
    expect(parseJsonExact(" 1900000000000000123 ")).toBe("1900000000000000123");
  });

  it("leaves digits inside texts, keys, fractions and exponents alone", () => {
    const text =
      '{"1900000000000000123":"a,1900000000000000123,","e":0.1234567890123456789,"f":12345678901234567890e2,"g":"\\",1900000000000000123,","h":"[1900000000000000123]\\\\"}';
    expect(parseJsonExact(text)).toEqual(JSON.parse(text));
  });

  it.each([
    "",
    "{",
    '{"a":01900000000000000123}',
    "{1900000000000000123:1}",
    '{"a":1900000000000000123',
    "[1900000000000000123 1]",
    '"1900000000000000123,',
  ])("throws where JSON.parse throws: %s", (text) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => parseJsonExact(text)).toThrow(SyntaxError);
  });

  type Value =
    | null
    | boolean
    | string
    | number
    | bigint
    | readonly Value[]
    | { readonly [key: string]: Value };
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom('"', "\\", "[", ",", ":", "1", "1900000000000000123", "}", " ") }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
      fc.array(tie("value"), { maxLength: 5 }),
      fc.dictionary(fc.string({ maxLength: 6 }), tie("value"), { maxKeys: 5 }).map((from) => ({ ...from })),
    ),
  }));
  const write = (of: Value, space: string): string => {
    if (typeof of === "bigint") return String(of);
    if (Array.isArray(of)) return `[${of.map((item: Value) => write(item, space)).join(`,${space}`)}]`;
    if (typeof of === "object" && of !== null) {
      return `{${Object.entries(of)
        .map(([key, item]) => `${JSON.stringify(key)}:${space}${write(item as Value, space)}`)
        .join(`,${space}`)}}`;
    }
    return JSON.stringify(of);
  };
  const expected = (of: Value): unknown => {
    if (typeof of === "bigint") return Number.isSafeInteger(Number(of)) ? Number(of) : String(of);
    if (Array.isArray(of)) return of.map(expected);
    if (typeof of === "object" && of !== null)
      return Object.fromEntries(Object.entries(of).map(([key, item]) => [key, expected(item as Value)]));
    // A double of 2^53 or more, written without a point, cannot be told from an id.
    if (
      typeof of === "number" &&
      Number.isInteger(of) &&
      !Number.isSafeInteger(of) &&
      /^-?\d+$/.test(String(of))
    )
      return String(of);
    return Object.is(of, -0) ? 0 : of;
  };

  it("reads any JSON as JSON.parse does, but for long integers, which stay exact", () => {
    fc.assert(
      fc.property(value, fc.constantFrom("", " ", "\n"), (written, space) => {
        const read = parseJsonExact(write(written, space));
        expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(JSON.stringify(expected(written)))));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the nesting bound", () => {
  it("counts brackets outside texts only", () => {
    expect(isNestedTooDeep(`${"[".repeat(101)}${" ".repeat(5000)}`)).toBe(true);
    expect(isNestedTooDeep(`${"[".repeat(100)}${" ".repeat(5000)}`)).toBe(false);
    expect(isNestedTooDeep(JSON.stringify(["[{".repeat(3000), '"[{\\'.repeat(3000)]))).toBe(false);
    expect(isNestedTooDeep(`"${"[".repeat(9000)}`)).toBe(false);
  });
});
