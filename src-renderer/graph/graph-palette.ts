import type { SpreadFamily } from "../../src-main/contract/vocabulary.ts";
import { spreadFamilies } from "../../src-main/contract/vocabulary.ts";
import type { RasterPalette } from "./rasterise.ts";

/** Colours of the drawing, as CSS colours already resolved (a canvas does not read variables). */
export interface GraphPalette {
  readonly families: Readonly<Record<SpreadFamily, string>>;
  readonly background: string;
  readonly edge: string;
  readonly inferredEdge: string;
  /** Ring of what is selected, hovered or focused. */
  readonly ring: string;
  readonly text: string;
  readonly secondaryText: string;
  /** CSS font family of labels. */
  readonly font: string;
}

/** The palette from the tokens of the theme in force at an element: call again when the theme changes. */
export function readPalette(element: Element): GraphPalette {
  const style = getComputedStyle(element);
  const token = (name: string, otherwise: string): string =>
    style.getPropertyValue(`--cf-${name}`).trim() || otherwise;
  return {
    families: {
      attack: token("ember", "#c2480c"),
      rumour: token("red", "#b8251b"),
      campaign: token("violet", "#5b3fc0"),
      denial: token("teal", "#0d766a"),
      support: token("teal", "#0d766a"),
      neutral: token("quiet", "#6f655a"),
    },
    background: token("pane", "#fbf9f7"),
    edge: token("edge", "#b8ac9f"),
    inferredEdge: token("secondary", "#63594f"),
    ring: token("text", "#221e1a"),
    text: token("text", "#221e1a"),
    secondaryText: token("secondary", "#63594f"),
    font: style.fontFamily || "sans-serif",
  };
}

/** The palette for `rasterise`: each colour painted on one pixel and read back, whatever way CSS wrote it. */
export function toRasterPalette(palette: GraphPalette): RasterPalette {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("No 2D canvas to read colours with");
  const read = (colour: string): number => {
    context.fillStyle = palette.background;
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return (blue << 16) | (green << 8) | red;
  };
  return {
    families: spreadFamilies.map((family) => read(palette.families[family])),
    background: read(palette.background),
    edge: read(palette.edge),
    inferredEdge: read(palette.inferredEdge),
  };
}
