import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partText } from "../../../src-renderer/components/invisible-characters.ts";
import { readRealHost, shortLink } from "../../../src-renderer/components/real-host.ts";
import { passOwnScripts, passStylesOnly } from "../../../src-renderer/trusted-types.ts";

const hidden = (text: string): readonly string[] =>
  partText(text).flatMap((part) => (part.kind === "invisible" ? [part.label] : []));

describe("hostile text", () => {
  it("shows what hides: bidi overrides, zero-width characters, soft hyphens, tags", () => {
    expect(hidden("a\u202Eb\u202C")).toEqual(["RLO", "PDF"]);
    expect(hidden("Lu\u200Bmen\u00AD\u2066\u{E0041}")).toEqual(["ZWSP", "SHY", "LRI", "E0041"]);
    expect(hidden("\u0000\u3164\u2800")).toEqual(["0000", "3164", "2800"]);
  });

  it("leaves alone what spells: emoji families, flags, Persian joiners, lines and tabs", () => {
    expect(hidden("👨‍👩‍👧‍👦 ❤️ 🏴\u{E0067}\u{E0062}\u{E007F}\n\tمی‌خواهم")).toEqual([]);
  });

  it("marks what matched, around what hides", () => {
    expect(
      partText("un Lu\u200Bmen", [{ from: 3, to: 9 }]).map((part) => [
        part.kind,
        part.kind === "text" && part.isMarked,
      ]),
    ).toEqual([
      ["text", false],
      ["text", true],
      ["invisible", false],
      ["text", true],
    ]);
  });

  it("never loses nor adds a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.nat(60),
        fc.nat(20),
        (text, from, length) => {
          const parts = partText(text, [{ from, to: from + length }]);
          const back = parts.map((part) =>
            part.kind === "text" ? part.text : String.fromCodePoint(Number.parseInt(part.code.slice(2), 16)),
          );
          expect(back.join("")).toBe(text);
        },
      ),
    );
  });
});

describe("a link", () => {
  it("shows the host it really leads to", () => {
    expect(readRealHost("https://lumén.example/a")).toMatchObject({
      host: "xn--lumn-dpa.example",
      isLookalike: true,
    });
    expect(readRealHost("http://bank.example@evil.example/")).toMatchObject({
      host: "evil.example",
      isPlain: true,
      hasCredentials: true,
    });
  });

  it("is refused when it is no web page", () => {
    for (const link of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "nothing"]) {
      expect(readRealHost(link)).toBeNull();
    }
  });

  it("is cut in the middle", () =>
    expect(shortLink(`https://a.example/${"x".repeat(200)}`).length).toBeLessThan(45));
});

describe("Trusted Types", () => {
  it("let stylesheets through and no markup", () => {
    expect(passStylesOnly(":root{--a:1px}")).toBe(":root{--a:1px}");
    expect(() => passStylesOnly("<img src=x onerror=alert(1)>")).toThrow(/Markup/);
  });

  it("let only our own workers run", () => {
    expect(passOwnScripts("/assets/worker.js", "https://room.example/")).toBe("/assets/worker.js");
    expect(() => passOwnScripts("https://evil.example/w.js", "https://room.example/")).toThrow(/origin/);
  });
});
