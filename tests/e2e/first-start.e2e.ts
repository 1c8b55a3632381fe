import { openNewCrisis } from "./new-crisis.ts";
import { expect, openDemo, seeRoom, test } from "./room-test.ts";

test("a first start teaches in three sentences and opens the demo crisis in one click", async ({ room }) => {
  await expect(room.getByText("Trois phrases pour commencer")).toBeVisible();
  await openDemo(room);
  await expect(room.getByRole("banner")).toContainText("Lumorel");
  await expect(room.getByText(/\d+ entrées/)).toBeVisible();
});

test("the demo crisis is removed in one click, and the start screen is as it was", async ({ room }) => {
  await openDemo(room);
  await room.keyboard.press("Control+k");
  await room.getByRole("combobox", { name: /Commande, crise, mention/ }).fill("Fermer et voir toutes");
  await room.keyboard.press("Enter");
  await expect(room.getByText("démonstration", { exact: true })).toBeVisible();
  await room.getByRole("button", { name: "Retirer la démonstration" }).click();
  await expect(room.getByText("Trois phrases pour commencer")).toBeVisible();
});

test("the demo goes on by itself when it is watched live", async ({ room }) => {
  await room.getByRole("button", { name: "En direct, accélérée" }).click();
  await seeRoom(room);
  const clock = room.getByRole("banner").getByText(/^T/);
  const before = await clock.textContent();
  await expect(clock).not.toHaveText(before ?? "", { timeout: 30_000 });
  const entries = room.getByRole("region", { name: "Main courante" }).getByText(/\d+ entrées/);
  const first = Number.parseInt((await entries.textContent())?.match(/(\d+) entrées/)?.[1] ?? "0", 10);
  await expect
    .poll(
      async () => Number.parseInt((await entries.textContent())?.match(/(\d+) entrées/)?.[1] ?? "0", 10),
      { timeout: 60_000 },
    )
    .toBeGreaterThan(first);
});

test("a new crisis takes three fields, and the first person who enters names themselves", async ({
  room,
}) => {
  await openNewCrisis(room, { name: "Panne du 3 mars", query: "lumorel OU batterie" });
  await expect(room.getByRole("banner")).toContainText("Veille");
  await expect(room.getByRole("button", { name: /Personnes présentes : 1/ })).toBeVisible();
});
