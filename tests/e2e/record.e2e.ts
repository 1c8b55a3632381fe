import { sitAs } from "./beside-the-page.ts";
import { expect, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

test("a mention is found by its words and joined to the entry, by keys alone", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  await room.keyboard.press("e");
  const dialog = room.getByRole("dialog", { name: "Écrire dans la main courante" });
  await dialog.getByRole("textbox", { name: "Texte" }).fill("Appel d’une cliente.");
  await dialog.getByRole("button", { name: "Joindre une mention" }).press("Enter");
  const search = dialog.getByRole("textbox", { name: "Joindre une mention" });
  await expect(search).toBeFocused();
  await room.keyboard.type("pompiers vérifiée");
  await room.keyboard.press("Enter");
  const found = dialog.getByRole("list", { name: "Mentions trouvées" });
  await expect(found).toContainText("l'histoire des pompiers vous l'avez vérifiée");
  await room.keyboard.press("Tab");
  await room.keyboard.press("Enter");
  await expect(dialog.getByRole("region", { name: "Mentions jointes" })).toContainText("pompiers");
  await expect(search).toBeFocused();
  await expect(found).toHaveCount(0);
  await room.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await room.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Voir" }).press("Enter");
  await expect(
    room.getByRole("article").filter({ hasText: "Appel d’une cliente." }).getByText("1 mention"),
  ).toBeVisible();
});

test("a correction keeps the time of the fact, unless the time is what was wrong", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  await room.evaluate(() => {
    location.hash = "#/log";
  });
  const call = room.getByRole("article").filter({ hasText: "Appel de l’Agence Continentale" }).last();
  await call.click();
  await room.keyboard.press("c");
  const dialog = room.getByRole("dialog", { name: /^Rectifier l’entrée/ });
  const time = dialog.getByRole("textbox", { name: "Heure du fait, sur 24 heures" });
  await expect(time).toHaveValue("15:26");
  const correct = dialog.getByRole("button", { name: "Rectifier" });
  await expect(correct).toBeDisabled();
  await time.fill("15:24");
  await correct.press("Enter");
  await expect(dialog).toBeHidden();
  const corrected = room
    .getByRole("article")
    .filter({ hasText: /rectifie l’entrée/ })
    .last();
  await expect(corrected).toContainText("15:24");
});

test("files held over words that cannot carry them are told where they will go", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  const hold = (type: "dragenter" | "dragleave") =>
    room.evaluate((name) => {
      const files = new DataTransfer();
      files.items.add(new File(["a"], "plan.txt", { type: "text/plain" }));
      window.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: files }));
    }, type);
  await room.keyboard.press("e");
  const dialog = room.getByRole("dialog", { name: "Écrire dans la main courante" });
  await dialog.getByText("Point de situation").click();
  await hold("dragenter");
  await expect(room.getByText("Déposez pour importer")).toBeVisible();
  await expect(room.getByText("choisissez une note ou une décision")).toBeVisible();
  await hold("dragleave");
  await dialog.getByText("Décision", { exact: true }).click();
  await hold("dragenter");
  await expect(room.getByText("Déposez pour importer")).toHaveCount(0);
});
