import { goTo } from "./places.ts";
import { expect, test } from "./room-test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a place is copied as text, as Markdown and as a picture", async ({ reader }) => {
  for (const place of ["log", "actions", "review"] as const) {
    await goTo(reader, place);
    const copy = async (way: string): Promise<void> => {
      await reader.getByRole("button", { name: "Copier", exact: true }).first().click();
      await reader.getByRole("menuitem", { name: way }).click();
      await expect(reader.getByRole("region", { name: "Messages" })).toContainText("Copié");
      await reader.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Fermer" }).click();
    };
    await copy("Copier le texte");
    const text = await reader.evaluate(() => navigator.clipboard.readText());
    expect(text.length, place).toBeGreaterThan(200);
    await copy("Copier en Markdown");
    expect(await reader.evaluate(() => navigator.clipboard.readText()), place).toMatch(/^(#|- |\||\*\*)/m);
    await copy("Copier l’image");
    const size = await reader.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType("image/png")) ?? new Blob());
      return { width: bitmap.width, height: bitmap.height };
    });
    expect(size.width, place).toBe(1520);
    expect(size.height, place).toBeGreaterThan(400);
  }
});
