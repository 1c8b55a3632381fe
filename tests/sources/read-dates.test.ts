import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantSchema } from "../../src-main/contract/mention.ts";
import { instantOf, readIsoInstant } from "../../src-main/sources/read-instant.ts";
import { dateOrderOf, readLooseDate } from "../../src-main/sources/read-loose-date.ts";

describe("an ISO instant", () => {
  it.each([
    ["2026-03-02T09:14:03Z", "2026-03-02T09:14:03.000Z"],
    ["2026-03-02T09:14:03.120931Z", "2026-03-02T09:14:03.120Z"],
    ["2026-03-02T09:14:03.12345678901Z", "2026-03-02T09:14:03.123Z"],
    ["2026-03-02T10:14:03+01:00", "2026-03-02T09:14:03.000Z"],
    ["2026-03-02 09:14:03+0000", "2026-03-02T09:14:03.000Z"],
    ["2026-03-02T09:14Z", "2026-03-02T09:14:00.000Z"],
    ["2024-02-29T23:59:60Z", "2024-03-01T00:00:00.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(readIsoInstant(text)).toBe(instant);
  });

  it.each([
    "",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-03-02",
    "2026-03-02T09:14:03",
    "2026-03-02T25:00:00Z",
    "0000-01-01T00:00:00+01:00",
    "+012026-01-01T00:00:00Z",
    "9999-12-31T23:59:59-01:00",
  ])("is not read from %s", (text) => {
    expect(readIsoInstant(text)).toBeNull();
  });

  it("is read back as it was written, and always satisfies the contract", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (ms) => {
        const instant = instantOf(ms);
        expect(instantSchema.safeParse(instant).success).toBe(true);
        expect(readIsoInstant(instant ?? "")).toBe(instant);
      }),
    );
    expect(instantOf(Number.NaN)).toBeNull();
    expect(instantOf(253_402_300_800_000)).toBeNull();
  });
});

const read = (text: string, order: "dmy" | "mdy" = "dmy") => {
  const ms = readLooseDate(text, order);
  return ms === null ? null : (instantOf(ms) ?? "").slice(0, 19);
};

describe("a date as people and tables write it", () => {
  it.each([
    ["2026-02-24", "2026-02-24T00:00:00"],
    ["2026/02/24 11:35", "2026-02-24T11:35:00"],
    ["2026-02-24T11:35:07.123", "2026-02-24T11:35:07"],
    ["24/02/2026 11:35:07", "2026-02-24T11:35:07"],
    ["24.02.26", "2026-02-24T00:00:00"],
    ["24/02/2026 à 11h35", "2026-02-24T11:35:00"],
    ["24 févr. 2026 à 11 h 35", "2026-02-24T11:35:00"],
    ["mar. 24 février 2026 11:35", "2026-02-24T11:35:00"],
    ["1er août 2026", "2026-08-01T00:00:00"],
    ["3 juin 2026", "2026-06-03T00:00:00"],
    ["3 juillet 2026", "2026-07-03T00:00:00"],
    ["24-Feb-2026 04:30PM", "2026-02-24T16:30:00"],
    ["Feb 24, 2026 12:05 am", "2026-02-24T00:05:00"],
    ["Tue, 24 Feb 2026 11:35:07 GMT", "2026-02-24T11:35:07"],
    ["Tue, 24 Feb 2026 11:35:07 +0530", "2026-02-24T06:05:07"],
    ["Tue Feb 24 11:35:07 +0000 2026", "2026-02-24T11:35:07"],
    ["2026-07-06 16:45:20 EDT", "2026-07-06T20:45:20"],
    ["1771932907", "2026-02-24T11:35:07"],
    ["1771932907123", "2026-02-24T11:35:07"],
    ["1771932907123456", "2026-02-24T11:35:07"],
    ["20260224", "2026-02-24T00:00:00"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "",
    "hier",
    "32/01/2026",
    "30/02/2026",
    "24/24/2026",
    "11:35",
    "12",
    "2026",
    "99999999999999999999",
    "24 foo 2026",
    "13:70 24/02/2026",
  ])("is not read from %s", (text) => {
    expect(read(text)).toBeNull();
  });

  it("is month first or day first as its column says", () => {
    expect(read("2/3/2026", "mdy")).toBe("2026-02-03T00:00:00");
    expect(read("2/3/2026", "dmy")).toBe("2026-03-02T00:00:00");
    expect(dateOrderOf(["1/2/2026", "13/2/2026"])).toBe("dmy");
    expect(dateOrderOf(["1/2/2026", "2/13/2026"])).toBe("mdy");
    expect(dateOrderOf([])).toBe("dmy");
  });

  it("in any text at all is a moment or nothing, never a failure", () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        "1",
        "2",
        "0",
        "/",
        "-",
        ":",
        " ",
        "T",
        "Z",
        "f",
        "é",
        "h",
        "+",
        ".",
        "m",
        "a",
        "i",
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(noise, fc.constantFrom("dmy" as const, "mdy" as const), (text, order) => {
        const ms = readLooseDate(text, order);
        expect(ms === null || Number.isFinite(ms)).toBe(true);
      }),
    );
  });
});
