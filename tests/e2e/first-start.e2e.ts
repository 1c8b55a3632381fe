import { expect, openDemo, test } from "./room-test.ts";

test("a first start teaches in three sentences and opens the demo crisis in one click", async ({ room }) => {
  await expect(room.getByText("Trois phrases pour commencer")).toBeVisible();
  await openDemo(room);
  await expect(room.getByRole("region", { name: "État de la crise" }).or(room.getByRole("banner"))).toContainText(
    "Lumorel",
  );
  await expect(room.getByText(/\d+ entrées/)).toBeVisible();
});

test("the demo crisis is removed in one click, and the start screen is as it was", async ({ room }) => {
  await openDemo(room);
  await room.keyboard.press("Control+k");
  await room.getByPlaceholder(/Commande, crise, mention/).fill("Fermer et voir toutes");
  await room.keyboard.press("Enter");
  await expect(room.getByText("démonstration")).toBeVisible();
  await room.getByRole("button", { name: "Retirer la démonstration" }).click();
  await expect(room.getByText("Trois phrases pour commencer")).toBeVisible();
});
