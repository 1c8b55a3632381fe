import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantMs } from "../../src-main/store/instant-ms.ts";

describe("milliseconds of an instant", () => {
  it("are those of Date.parse for every instant that can be written", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
        (date) => {
          expect(instantMs(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });

  it("are those of Date.parse for what is not one", () => {
    for (const text of [
      "",
      "2026-03-02",
      "2026-03-02T24:00:00.000Z",
      "2026-13-02T00:00:00.000Z",
      "2026-03-02T0a:00:00.000Z",
      `${"x".repeat(23)}Z`,
    ]) {
      expect(instantMs(text)).toBe(Date.parse(text));
    }
  });
});
