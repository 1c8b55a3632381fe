import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../src-renderer/theme/tokens.css", import.meta.url), "utf8")
  .replaceAll(/\/\*.*?\*\//gs, "")
  // What only a screen shows is read as the rest is.
  .replaceAll("@media screen {", "");

type Palette = Readonly<Record<string, string>>;

/** Hex colours of every block whose selector holds all of `parts`, in order. */
function palette(...selectors: readonly RegExp[]): Palette {
  const found: Record<string, string> = {};
  for (const [, selector = "", body = ""] of css.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    if (!selectors.some((wanted) => wanted.test(selector))) continue;
    for (const [, name = "", value = ""] of body.matchAll(/--cf-([\w-]+):\s*(#[0-9a-f]{6})/g))
      found[name] = value;
  }
  return found;
}

const light = palette(/:root,\s*:root\[data-mantine-color-scheme="light"\]/);
const dark = palette(/^\s*:root\[data-mantine-color-scheme="dark"\]/);
const palettes: Readonly<Record<string, Palette>> = {
  light,
  dark,
  "light, high contrast": {
    ...light,
    ...palette(/data-contrast="more"\]\[data-mantine-color-scheme="light"/),
  },
  "dark, high contrast": { ...dark, ...palette(/data-contrast="more"\]\[data-mantine-color-scheme="dark"/) },
};

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.2 contrast ratio of two opaque colours. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const hues = ["ember", "red", "amber", "teal", "violet", "blue", "green"];
const grounds = ["ground", "pane", "raised", "hover"];
const textPairs: readonly (readonly [string, string])[] = [
  ...["text", "secondary", "quiet"].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...hues.flatMap((hue) =>
    ["ground", "pane", "raised", `${hue}-tint`].map((ground) => [`${hue}-ink`, ground] as const),
  ),
  ...hues.flatMap((hue) => [["text", `${hue}-tint`] as const, ["secondary", `${hue}-tint`] as const]),
  ["on-ember", "ember"],
  ["on-blue", "blue"],
  ["on-blue", "red"],
  ["on-blue", "teal"],
  ["on-inverse", "inverse"],
  ["text", "mark"],
  // Level 4 stands in reverse.
  ["pane", "red-ink"],
];
const shapePairs: readonly (readonly [string, string])[] = [
  ...hues.flatMap((hue) => ["ground", "pane", "raised"].map((ground) => [hue, ground] as const)),
  ...["ground", "pane", "raised"].map((ground) => ["control", ground] as const),
  ...["ground", "pane", "raised"].map((ground) => ["focus", ground] as const),
];

function failing(
  colours: Palette,
  pairs: readonly (readonly [string, string])[],
  least: number,
): readonly string[] {
  return pairs.flatMap(([over, under]) => {
    const [a, b] = [colours[over], colours[under]];
    if (a === undefined || b === undefined) return [`${over} or ${under} is not in the palette`];
    const ratio = contrast(a, b);
    return ratio < least ? [`${over} on ${under}: ${ratio.toFixed(2)}`] : [];
  });
}

describe("the palette", () => {
  for (const [name, colours] of Object.entries(palettes)) {
    it(`gives every text 4.5:1 in ${name}`, () => expect(failing(colours, textPairs, 4.5)).toEqual([]));
    it(`gives every shape, control and focus ring 3:1 in ${name}`, () =>
      expect(failing(colours, shapePairs, 3)).toEqual([]));
  }

  it("catches a pair that cannot be read", () => {
    expect(failing({ text: "#82776b", pane: "#c7bdb2" }, [["text", "pane"]], 4.5)).toHaveLength(1);
    expect(failing({}, [["text", "pane"]], 4.5)).toHaveLength(1);
  });
});
