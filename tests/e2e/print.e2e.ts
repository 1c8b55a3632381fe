import type { Page } from "playwright/test";
import { goTo, wear } from "./places.ts";
import { expect, test } from "./room-test.ts";

/** What a printer would waste ink on or cannot press: dark surfaces, and the room's own tools. */
function unfitForPaper(): readonly string[] {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  const dark = [...document.querySelectorAll("body, body *:not(svg *)")].filter((element) => {
    const [red = 255, green = 255, blue = 255, alpha = 1] =
      getComputedStyle(element)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const isLarge = element.clientHeight > 30 && element.clientWidth > 60;
    return isSeen(element) && isLarge && alpha > 0.5 && red + green + blue < 380;
  });
  const tools = [...document.querySelectorAll("nav, header[data-print], [role=tablist], h2 ~ button")].filter(
    isSeen,
  );
  return [...dark, ...tools].map((element) => `${element.tagName} ${element.className}`);
}

async function printed(page: Page): Promise<void> {
  await expect(page.locator("[data-sheet]")).toContainText("Surchauffe des batteries Lumorel S2");
  await expect(page.locator("[data-sheet]")).toContainText(/imprimé le mardi 3 mars 2026/);
  expect(await page.evaluate(unfitForPaper)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator("[data-sheet]")).toHaveCount(0);
}

test.beforeEach(async ({ reader }) => {
  await reader.addInitScript(() => {
    window.print = () => undefined;
  });
  await wear(reader, { theme: "dark", lang: "fr" });
});

test("what would be unfit for paper is found on the screen itself", async ({ reader }) => {
  const found = await reader.evaluate(unfitForPaper);
  expect(found.some((one) => one.startsWith("NAV"))).toBe(true);
  expect(found.some((one) => one.startsWith("BODY"))).toBe(true);
});

test("the log, the review and a statement go on paper light, named and dated, with no tools of the room", async ({
  reader,
}) => {
  const print = async (name: string): Promise<void> => {
    await reader.getByRole("button", { name, exact: true }).click();
    await reader.emulateMedia({ media: "print" });
    await printed(reader);
    await reader.emulateMedia({ media: "screen" });
  };
  await goTo(reader, "log");
  await print("Imprimer la main courante");
  await goTo(reader, "review");
  await print("Imprimer le RETEX");
  await goTo(reader, "statements");
  await reader.getByRole("main").getByRole("button", { name: /n° 2/ }).first().click();
  await print("Imprimer");
});

test("the room itself, printed from the browser, is light too and leaves its tools out", async ({
  reader,
}) => {
  await reader.emulateMedia({ media: "print" });
  expect(await reader.evaluate(unfitForPaper)).toEqual([]);
});
