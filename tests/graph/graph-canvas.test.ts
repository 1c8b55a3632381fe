import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../helpers/find-browser.ts";
import type { OpenPage } from "./open-page.ts";
import { openGraphPage } from "./open-page.ts";
import type { GraphPage } from "./page/page.ts";

declare const graphPage: GraphPage;

const note = findBrowser() === null ? " (skipped: no browser here)" : "";

describe.skipIf(note !== "")(`the graph in a real browser${note}`, () => {
  let open: OpenPage;

  beforeAll(async () => {
    const opened = await openGraphPage(640, 560);
    if (opened === null) throw new Error("The browser is gone");
    open = opened;
  });

  afterAll(() => open.close());

  /** Share of the picture's pixels that are not ground. */
  const inked = (): Promise<number> =>
    open.page.evaluate(() => {
      const canvas = document.querySelector("canvas");
      const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let ink = 0;
      for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== 251 || pixels[i + 1] !== 249) ink++;
      return ink / (pixels.length / 4);
    });

  // 900 nodes are drawn by the page, 8,000 by the worker.
  it.each([900, 8000])("draws %i nodes", async (nodes) => {
    await open.page.evaluate((count) => graphPage.view.show(graphPage.plantGraph(count, 100)), nodes);
    expect(await inked()).toBeGreaterThan(0.03);
  });

  it("picks the node that is clicked, and lets go on the ground", async () => {
    const at = await open.page.evaluate(async () => {
      await graphPage.view.show(graphPage.plantGraph(900, 0));
      document.getElementById("graph")?.focus();
      document.getElementById("graph")?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
      return graphPage.hovered.at(-1);
    });
    expect(at?.id).toBe("mention-0");
    await open.page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    expect(await open.page.evaluate(() => graphPage.picked.at(-1)?.id)).toBe("mention-0");
    await open.page.mouse.click(2, 2);
    expect(await open.page.evaluate(() => graphPage.picked.at(-1))).toBeNull();
  });

  it("walks and picks by keyboard alone", async () => {
    await open.page.focus("#graph");
    await open.page.keyboard.press("Escape");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Enter"]) await open.page.keyboard.press(key);
    const ids = await open.page.evaluate(() => {
      const graph = graphPage.plantGraph(900, 0);
      const picked = graphPage.picked.at(-1);
      return { picked: picked?.id, parent: graph.ids[graph.parent[picked?.node ?? 0] ?? -1] };
    });
    expect(ids.picked).not.toBe("mention-0");
    expect(ids.parent).toBe("mention-0");
  });

  it("keeps the view a person chose when the graph grows", async () => {
    const [before, after] = await open.page.evaluate(async () => {
      const { view, plantGraph, hovered } = graphPage;
      const element = document.getElementById("graph");
      const whereIsRoot = (): number | undefined => {
        element?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
        element?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
        return hovered.at(-1)?.x;
      };
      view.zoomBy(1.3);
      const x = whereIsRoot();
      const grown = plantGraph(900, 0);
      await view.show({ ...grown, handle: grown.handle.map(() => null) });
      return [x, whereIsRoot()];
    });
    expect(Math.abs((after ?? 0) - (before ?? Number.NaN))).toBeLessThan(6);
  });

  it("gives the picture as a PNG, labels included", async () => {
    const size = await open.page.evaluate(async () => {
      const image = await createImageBitmap(await graphPage.view.toPng());
      return [image.width, image.height];
    });
    expect(size).toEqual([1280, 1120]);
  });

  it("leaves the element empty when destroyed, and nothing failed", async () => {
    await open.page.evaluate(() => graphPage.view.destroy());
    expect(await open.page.evaluate(() => document.getElementById("graph")?.childElementCount)).toBe(0);
    expect(open.faults).toEqual([]);
  });
});
