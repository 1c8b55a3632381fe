import type { Page } from "playwright/test";
import { inviteAs, openBeside, sitAs } from "./beside-the-page.ts";
import { expect, openSeat, seeRoom, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

const firstMention = (page: Page) =>
  page
    .getByRole("feed", { name: /^(Fil de mentions|Mention stream)/ })
    .getByRole("article")
    .first();

test("two seats see each other, and each other's actions within a second", async ({
  room,
  browser,
  faults,
}) => {
  await sitAs(room, "Inès Belkadi");
  await seeRoom(room);
  const other = await openSeat(browser, await inviteAs(room, "Nadia Ferrand"), faults);
  await seeRoom(other);
  await expect(room.getByRole("button", { name: "Personnes présentes : 2" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Personnes présentes : 2" })).toBeVisible();

  await firstMention(room).click();
  const delays: number[] = [];
  for (const isOn of [true, false, true]) {
    const flag = firstMention(other).getByRole("img", { name: "signalée" });
    await room.keyboard.press("f");
    await expect(firstMention(room).getByRole("img", { name: "signalée" })).toHaveCount(isOn ? 1 : 0);
    const confirmed = performance.now();
    await expect(flag).toHaveCount(isOn ? 1 : 0);
    delays.push(performance.now() - confirmed);
  }
  // The best of three: a machine busy elsewhere must not fail what the room does in time.
  expect(Math.min(...delays)).toBeLessThan(1000);

  await other.context().close();
  await expect(room.getByRole("button", { name: "Personnes présentes : 1" })).toBeVisible();
});

test("an observer is refused in a sentence of their own language", async ({ room, browser, faults }) => {
  await sitAs(room, "Mathieu Carrel");
  await seeRoom(room);
  const beside = await openBeside(room);
  await beside.run({ type: "join-person", name: "Olga Visser", roles: ["observer"] });
  beside.close();
  const observer = await openSeat(browser, await inviteAs(room, "Olga Visser"), faults, "en-GB");
  await seeRoom(observer);
  await firstMention(observer).click();
  await observer.keyboard.press("f");
  await expect(observer.getByRole("alert")).toContainText("Your role does not allow it.");
  await expect(firstMention(observer).getByRole("img", { name: "flagged" })).toHaveCount(0);
  await observer.context().close();
});

test("an invitation from the team's place opens one seat, once", async ({ room, browser, faults }) => {
  await room.getByRole("button", { name: "Équipe", exact: true }).click();
  await room.getByRole("button", { name: "Actions pour Karim Sow" }).click();
  await room.getByRole("menuitem", { name: "Inviter à ouvrir un poste…" }).click();
  await expect(room.getByRole("dialog")).toContainText(/Valable encore 1[45]\smin/);
  const url = await room
    .getByRole("dialog")
    .getByText(/^http:\/\/127\.0\.0\.1:/)
    .textContent();
  const invited = await openSeat(browser, url ?? "", faults);
  await seeRoom(invited);
  const late = await browser.newContext();
  const page = await late.newPage();
  await page.goto(url ?? "");
  await expect(page.getByText("il ne sert qu’une fois")).toBeVisible();
  await late.close();
  await invited.context().close();
});
