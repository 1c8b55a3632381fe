import type { Page } from "playwright/test";
import { goTo } from "./places.ts";
import { expect, test } from "./room-test.ts";

test.use({ permissions: ["clipboard-write"] });

interface Copied {
  text: string;
  picture: Blob;
}

/** The room may write to the clipboard and not read it: what it writes is kept aside on its way there. */
async function keepCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { clipboard } = navigator;
    const kept: Copied = { text: "", picture: new Blob() };
    const writeText = clipboard.writeText.bind(clipboard);
    const write = clipboard.write.bind(clipboard);
    Object.assign(globalThis, { kept });
    Object.assign(clipboard, {
      writeText(text: string) {
        kept.text = text;
        return writeText(text);
      },
      async write(items: ClipboardItem[]) {
        kept.picture = (await items[0]?.getType("image/png")) ?? new Blob();
        return write(items);
      },
    });
  });
}

const copiedText = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { kept: Copied }).kept.text);

test("a place is copied as text, as Markdown and as a picture", async ({ reader }) => {
  await keepCopies(reader);
  for (const place of ["log", "actions", "review"] as const) {
    await goTo(reader, place);
    const copy = async (way: string): Promise<void> => {
      await reader.getByRole("button", { name: "Copier", exact: true }).first().click();
      await reader.getByRole("menuitem", { name: way }).click();
      await expect(reader.getByRole("region", { name: "Messages" })).toContainText("Copié");
      await reader.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Fermer" }).click();
    };
    await copy("Copier le texte");
    const text = await copiedText(reader);
    expect(text.length, place).toBeGreaterThan(200);
    await copy("Copier en Markdown");
    expect(await copiedText(reader), place).toMatch(/^(#|- |\||\*\*)/m);
    await copy("Copier l’image");
    const size = await reader.evaluate(async () => {
      const bitmap = await createImageBitmap((globalThis as unknown as { kept: Copied }).kept.picture);
      return { width: bitmap.width, height: bitmap.height };
    });
    expect(size.width, place).toBe(1520);
    expect(size.height, place).toBeGreaterThan(400);
  }
});
