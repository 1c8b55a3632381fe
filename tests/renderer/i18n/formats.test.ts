import { describe, expect, it } from "vitest";
import { createFormats } from "../../../src-renderer/i18n/formats.ts";
import { fr } from "../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../src-renderer/i18n/language.ts";

const french = createFormats("fr", "fr-FR");
const english = createFormats("en", "en-GB");
const now = Date.parse("2026-03-03T15:54:00.000Z");

describe("formats", () => {
  it("write French numbers with narrow no-break spaces", () => {
    expect(french.number(5812)).toBe("5\u202f812");
    expect(french.percent(0.88)).toBe("88\u202f%");
    expect(french.decimal(4.72)).toBe("4,7");
    expect(english.number(5812)).toBe("5,812");
  });

  it("write durations by their two largest units", () => {
    expect(french.duration(13_800_000)).toBe("3\u00a0h 50");
    expect(french.duration(40_000)).toBe("40\u00a0s");
    expect(french.duration(12 * 60_000)).toBe("12\u00a0min");
    expect(english.duration(2 * 86_400_000 + 4 * 3_600_000)).toBe("2\u00a0d 4\u00a0h");
    expect(french.duration(3 * 86_400_000)).toBe("3\u00a0j");
  });

  it("write relative times that never say more than has passed", () => {
    expect(french.relative(now - 3.9 * 60_000, now)).toMatch(/^il y a 3\s?min/u);
    expect(french.relative(now + 6 * 60_000, now)).toMatch(/^dans 6\s?min/u);
    expect(english.relative(now - 30_000, now)).toMatch(/30 sec/);
  });

  it("write bytes", () => expect(french.bytes(48_200_000)).toMatch(/48,2\sMo/u));
});

describe("a language", () => {
  const speech = createSpeech("fr", fr);

  it("fills the places and chooses the plural", () => {
    expect(speech.t("frame.bar.toApprove", { count: 2 })).toBe("2 à valider");
    expect(speech.t("frame.replay.newLive", { count: 0 })).toBe("rien de neuf en direct");
  });

  it("takes what people wrote as text, never as a message", () => {
    expect(speech.t("events.note-written", { who: "A", text: "<b>{x}</b>" })).toContain("<b>{x}</b>");
  });

  it("knows which keys it has", () => {
    expect(speech.has("frame.close")).toBe(true);
    expect(speech.has("toString")).toBe(false);
  });
});
