import { sitAs } from "./beside-the-page.ts";
import { expect, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

test("the size of a cascade opens its mentions in the stream, as many as it says", async ({ room }) => {
  const stream = room.getByRole("region", { name: "Fil", exact: true });
  const propagation = room.getByRole("region", { name: "Propagation", exact: true });
  await propagation.getByRole("button", { name: /tableau/ }).click();
  const row = propagation.getByRole("row", { name: /@alerte_conso_citoyenne/ });
  const figure = row.getByTitle("Voir ces mentions dans le fil");
  const size = await figure.textContent();
  await figure.click();
  const narrowing = stream.getByRole("list", { name: "Filtres actifs" });
  await expect(narrowing).toContainText("cascade de @alerte_conso_citoyenne");
  // A narrow head shows the number alone.
  await expect(stream.getByText(`${size} mentions`)).toHaveCount(1);
  await narrowing.getByRole("button").click();
  await expect(stream.getByText(/^2.871 mentions$/)).toHaveCount(1);
});

test("what an account did and received opens row by row", async ({ room }) => {
  await sitAs(room, "Anne Delmas");
  const stream = room.getByRole("region", { name: "Fil", exact: true });
  const propagation = room.getByRole("region", { name: "Propagation", exact: true });
  await propagation.getByRole("button", { name: "Comptes" }).click();
  await propagation.getByRole("button", { name: /tableau/ }).click();
  const row = propagation.getByRole("row", { name: /infos_flash_24h24/ });
  await row.getByTitle("Voir ces mentions dans le fil").click();
  await expect(stream.getByRole("list", { name: "Filtres actifs" })).toContainText("infos_flash_24h24");
  const article = stream.getByRole("article").first();
  await article.click();
  await room.keyboard.press("d");
  const received = stream.getByRole("button", { name: /^Voir à quelles mentions ces/ });
  await received.click();
  await expect(received).toHaveAttribute("aria-expanded", "true");
  const sum = Number((await received.textContent())?.replace(/\D/g, ""));
  const parts = await received.locator("xpath=../following-sibling::dd[1]").locator("b").allTextContents();
  expect(parts.reduce((total, part) => total + Number(part), 0)).toBe(sum);
});

test("the entries counted above the timeline open the main courante", async ({ room }) => {
  await room
    .locator("#timeline")
    .getByRole("button", { name: /147 entrées$/ })
    .click();
  await expect(room.getByRole("main", { name: "Main courante" }).getByText("147 entrées")).toBeVisible();
});
