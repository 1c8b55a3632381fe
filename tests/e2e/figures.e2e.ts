import { sitAs } from "./beside-the-page.ts";
import { goTo } from "./places.ts";
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
  await row.getByTitle("Voir ces mentions dans le fil").first().click();
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

test("the clock opens the entry that says when the crisis began, by key", async ({ room }) => {
  const clock = room.getByRole("banner").getByRole("button", { name: /^T\+/ });
  await clock.focus();
  await expect(room.getByRole("tooltip")).toContainText("Début de la crise");
  await room.keyboard.press("Enter");
  const log = room.getByRole("main", { name: "Main courante" });
  await expect(log.getByText(/Crise ouverte|début de la crise/i).first()).toBeVisible();
  await expect(room).toHaveURL(/#\/log\/\d+$/);
});

test("the pace opens what came in during the five minutes it is the mean of, as many as it says", async ({
  room,
}) => {
  const pace = room.getByRole("banner").getByRole("button", { name: /\/min/ });
  const stream = room.getByRole("region", { name: "Fil", exact: true });
  const said = async (): Promise<number> =>
    Number.parseFloat(((await pace.textContent()) ?? "").replace(",", "."));
  const live = await said();
  await pace.press("Enter");
  await expect(stream.getByRole("list", { name: "Filtres actifs" })).toContainText("reçues le");
  if (live === 0) await expect(stream.getByRole("article")).toHaveCount(0);
  // The afternoon, as the room had it then.
  await room.getByRole("slider", { name: "Moment affiché" }).focus();
  for (let step = 0; step < 9; step += 1) await room.keyboard.press("Shift+ArrowLeft");
  await expect(async () => expect(await said()).toBeGreaterThan(0)).toPass();
  const then = Math.round((await said()) * 5);
  await pace.press("Enter");
  await expect(stream.getByRole("list", { name: "Filtres actifs" })).toContainText("reçues le");
  await expect(stream.getByText(new RegExp(`^${then} mentions?$`))).toHaveCount(1);
});

test("what a source brought opens in the stream", async ({ room }) => {
  await goTo(room, "sources");
  const row = room.getByRole("main").getByRole("listitem").filter({ hasText: "Mastodon" }).first();
  const figure = row.getByTitle(/^Voir ces mentions dans le fil/);
  const said = Number.parseInt((await figure.textContent()) ?? "", 10);
  await figure.press("Enter");
  const stream = room.getByRole("region", { name: "Fil", exact: true });
  await expect(stream.getByRole("list", { name: "Filtres actifs" })).toContainText("apportées par Mastodon");
  // Of 207 received, 14 were updates of others: in the stream a mention stands once.
  expect(said).toBe(207);
  await expect(stream.getByText("193 mentions")).toHaveCount(1);
});

test("the rank of a cascade opens those it is compared with, its pace the last quarter of an hour", async ({
  room,
}) => {
  const propagation = room.getByRole("region", { name: "Propagation", exact: true });
  const stream = room.getByRole("region", { name: "Fil", exact: true });
  await propagation.getByRole("button", { name: /tableau/ }).click();
  const size = propagation.getByRole("row").filter({ hasText: /@/ });
  // A cascade of middle size has peers.
  await size.nth(9).getByRole("button", { pressed: false }).first().click();
  await propagation.getByRole("button", { name: /voir la carte/ }).click();
  const card = propagation.getByRole("region", { name: /cascade/i });
  await card.getByTitle("Voir ces cascades de taille comparable").press("Enter");
  const peers = propagation.getByRole("region", { name: /^Cascades de .* mentions/ });
  await expect(peers).toBeFocused();
  await expect(peers.getByRole("row").nth(5)).toBeAttached();
  await peers.getByRole("button", { name: "Toutes les cascades" }).press("Enter");
  await expect(peers).toBeHidden();
  await propagation.getByRole("button", { name: /voir la carte/ }).click();
  await card.getByRole("button", { name: /\/min/ }).press("Enter");
  await expect(stream.getByRole("list", { name: "Filtres actifs" }).getByRole("listitem")).toHaveCount(2);
});

test("what others relayed of an account opens, as many as were observed", async ({ room }) => {
  const stream = room.getByRole("region", { name: "Fil", exact: true });
  const propagation = room.getByRole("region", { name: "Propagation", exact: true });
  await propagation.getByRole("button", { name: "Comptes" }).click();
  await propagation.getByRole("button", { name: /tableau/ }).click();
  const row = propagation.getByRole("row", { name: /infos_flash_24h24/ });
  const figure = row.getByTitle("Voir ces mentions dans le fil").nth(1);
  const said = await figure.textContent();
  await figure.press("Enter");
  await expect(stream.getByRole("list", { name: "Filtres actifs" })).toContainText(
    "republient, citent ou répondent à",
  );
  await expect(stream.getByText(`${said} mentions`)).toHaveCount(1);
});
