import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, wellFormed } from "../../src-main/store/canonical-json.ts";

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });

/** The same value with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
}

describe("canonical JSON", () => {
  it("sorts members by UTF-16 code units, as in RFC 8785 section 3.2.3", () => {
    const members = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(members)))).toHaveLength(7);
    expect(canonicalJson(members)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it.each([
    [333333333.3333333, "333333333.3333333"],
    [1e30, "1e+30"],
    [4.5, "4.5"],
    [2e-3, "0.002"],
    [1e-27, "1e-27"],
    [-0, "0"],
    [1e21, "1e+21"],
    [2 ** 53, "9007199254740992"],
  ])("writes the number %s as ECMAScript does", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it("escapes what RFC 8785 section 3.2.2.2 says and nothing else", () => {
    expect(canonicalJson("\u20ac$\u000f\nA'\u0042\u0022\u005c\\\"/\u2028")).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"',
    );
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(json, (value) => {
        const clean = wellFormed(value);
        expect(JSON.parse(canonicalJson(clean))).toEqual(JSON.parse(JSON.stringify(clean)));
      }),
    );
  });

  it("does not depend on the order of members, and is its own canonical form", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(wellFormed(value));
        expect(canonicalJson(shuffled(wellFormed(value)))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("leaves out undefined members", () => {
    expect(canonicalJson({ b: undefined, a: [null, true] })).toBe('{"a":[null,true]}');
  });

  it.each([["\ud800"], [{ "\udfff": 1 }], [Number.NaN], [Number.POSITIVE_INFINITY], [10n], [() => 1]])(
    "refuses what has no canonical form",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  it("makes ill-formed strings writable by replacing lone surrogates alone", () => {
    expect(wellFormed({ "a\ud800": ["x\udc00y", "😀"] })).toEqual({ "a\ufffd": ["x\ufffdy", "😀"] });
  });
});
