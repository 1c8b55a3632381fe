import type { Page } from "playwright/test";
import { expect, test } from "./room-test.ts";

async function look(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Commande, crise, mention/ }).fill(query);
}

/** What each group of the palette answers in the demo: what is typed, what is found, where it leads. */
const groups = [
  { group: "Commandes", query: "thème sombre", found: /Thème : sombre/ },
  { group: "Déclarations", query: "retrait du lot", found: /Retrait du lot S2-0417/ },
  { group: "Plans de réponse", query: "fuite de données", found: /Fuite de données/ },
  { group: "Actions", query: "informer les autorités", found: /Informer les autorités/ },
  { group: "Équipe", query: "nadia", found: /Nadia Ferrand/ },
  { group: "Main courante", query: "vente de la S2", found: /Suspendre la vente/ },
  { group: "Mentions", query: "rappel caché", found: /rappel/i },
  { group: "Crises", query: "surchauffe", found: /Surchauffe des batteries/ },
] as const;

test("the palette finds whatever the room knows by a few letters", async ({ reader }) => {
  for (const { group, query, found } of groups)
    await test.step(group, async () => {
      await look(reader, query);
      const list = reader.getByRole("listbox");
      await expect(list.getByText(group, { exact: true })).toBeVisible();
      await expect(list.getByRole("option", { name: found }).first()).toBeVisible();
      await reader.keyboard.press("Escape");
      await expect(list).toBeHidden();
    });
});

test("what the palette finds opens where it lives", async ({ reader }) => {
  await look(reader, "retrait du lot");
  await reader.getByRole("option", { name: /^2 · Retrait du lot S2-0417/ }).click();
  await expect(reader).toHaveURL(/#\/statements\//);
  await expect(reader.getByRole("main", { name: "Déclarations" })).toContainText("Retrait du lot S2-0417");
  await reader.goBack();
  await expect(reader.getByRole("main", { name: "Salle de crise" })).toBeVisible();
});

test("what is typed at once after asking for the palette lands in it, and acts on nothing below", async ({
  reader,
}) => {
  await reader
    .getByRole("feed", { name: /Fil de mentions/ })
    .getByRole("article")
    .first()
    .click();
  await reader.keyboard.press("Control+k");
  await reader.keyboard.type("consigner une d");
  await expect(reader.getByRole("combobox", { name: /Commande, crise, mention/ })).toHaveValue(
    "consigner une d",
  );
  await expect(reader.getByRole("option", { name: /Consigner une décision/ })).toBeVisible();
  await expect(reader.getByRole("dialog")).toHaveCount(1);
});

test("Escape at once after asking for the palette does without it, and the keys are the room's again", async ({
  reader,
}) => {
  const mentions = reader.getByRole("feed", { name: /Fil de mentions/ }).getByRole("article");
  await mentions.first().click();
  for (let turn = 0; turn < 5; turn++) {
    await reader.keyboard.press("Control+k");
    await reader.keyboard.press("Escape");
  }
  await expect(reader.getByRole("dialog")).toHaveCount(0);
  await reader.keyboard.press("j");
  await expect(mentions.nth(1)).toHaveAttribute("data-current", "true");
});

test("a query that answers nothing says so", async ({ reader }) => {
  await look(reader, "zzzzzz");
  await expect(reader.getByText("Rien ne correspond à « zzzzzz ».")).toBeVisible();
});
