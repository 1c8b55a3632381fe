import { describe, expect, it } from "vitest";
import {
  editsText,
  isSingleKey,
  type Keystroke,
  matchKeys,
  nameKey,
} from "../../../src-renderer/state/shortcuts.ts";

const stroke = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isAltGraph: false,
  ...held,
});

describe("a shortcut", () => {
  it("is the key as printed: ? needs Shift on one keyboard and not on another", () => {
    expect(nameKey(stroke("?", { shiftKey: true }))).toBe("?");
    expect(nameKey(stroke("?"))).toBe("?");
  });

  it("reads the character AltGr writes, as [ on AZERTY", () => {
    expect(nameKey(stroke("[", { ctrlKey: true, altKey: true, isAltGraph: true }))).toBe("[");
  });

  it("takes Ctrl and Command for the same", () => {
    expect(nameKey(stroke("k", { ctrlKey: true }))).toBe("mod+k");
    expect(nameKey(stroke("K", { metaKey: true, shiftKey: true }))).toBe("mod+shift+k");
  });

  it("ignores a modifier alone and keeps Caps Lock out", () => {
    expect(nameKey(stroke("Shift", { shiftKey: true }))).toBeNull();
    expect(nameKey(stroke("J"))).toBe("j");
  });

  it("can be a sequence, which a stray key starts over", () => {
    const known = new Set(["g r", "g m", "m", "mod+k"]);
    const before = null;
    expect(matchKeys(null, "g", known)).toEqual({ hit: null, pending: "g", before });
    expect(matchKeys("g", "m", known)).toEqual({ hit: "g m", pending: null, before });
    expect(matchKeys(null, "m", known)).toEqual({ hit: "m", pending: null, before });
    expect(matchKeys("g", "mod+k", known)).toEqual({ hit: "mod+k", pending: null, before });
    expect(matchKeys("g", "z", known)).toEqual({ hit: null, pending: null, before });
  });

  it("can begin longer ones: it waits, is meant alone when typed twice, and is not lost to another key", () => {
    const known = new Set(["g", "g r", "j"]);
    expect(matchKeys(null, "g", known)).toEqual({ hit: null, pending: "g", before: null });
    expect(matchKeys("g", "r", known)).toEqual({ hit: "g r", pending: null, before: null });
    expect(matchKeys("g", "g", known)).toEqual({ hit: "g", pending: null, before: null });
    expect(matchKeys("g", "j", known)).toEqual({ hit: "j", pending: null, before: "g" });
  });

  it("is a single key when nothing but characters make it", () => {
    expect(["j", "g r", "?", "shift+n"].map(isSingleKey)).toEqual([true, true, true, true]);
    expect(["mod+k", "alt+ArrowLeft", "F6", "shift+F6"].map(isSingleKey)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a key pressed while one writes", () => {
  it("is the field's when it undoes, copies, selects or moves by words", () => {
    for (const key of [
      "mod+z",
      "mod+shift+z",
      "mod+a",
      "mod+c",
      "alt+ArrowLeft",
      "mod+ArrowRight",
      "mod+Backspace",
    ])
      expect(editsText(key), key).toBe(true);
    for (const key of ["mod+k", "mod+p", "mod+Enter", "alt+n", "z", "F6", "Escape"])
      expect(editsText(key), key).toBe(false);
  });
});
