import type { Page } from "playwright/test";
import { sitAs } from "./beside-the-page.ts";
import { expect, seeRoom, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

const rows = (page: Page) => page.getByRole("feed", { name: /Fil de mentions/ }).getByRole("article");
const toasts = (page: Page) => page.getByRole("region", { name: "Messages" });

test.beforeEach(async ({ room }) => {
  await sitAs(room, "Inès Belkadi");
  await seeRoom(room);
});

test("a mention is flagged, noted and given to somebody, and each step is undone", async ({ room }) => {
  const row = rows(room).first();
  await row.click();
  await row.getByRole("button", { name: /^Signaler/ }).click();
  await expect(row.getByRole("img", { name: "signalée" })).toBeVisible();
  await expect(toasts(room)).toContainText("Mention signalée");
  await room.keyboard.press("Control+z");
  await expect(row.getByRole("img", { name: "signalée" })).toHaveCount(0);
  await expect(toasts(room)).toContainText("Annulé");

  await room.keyboard.press("n");
  await row.getByRole("textbox", { name: "Annotation de la mention" }).fill("À rappeler avant 17 h.");
  await room.keyboard.press("Control+Enter");
  await expect(row.getByRole("img", { name: "1 annotation" })).toBeVisible();

  await row.click();
  await room.keyboard.press("a");
  await room
    .getByRole("dialog", { name: /^Confier la mention/ })
    .getByRole("button", { name: /Karim Sow/ })
    .click();
  await expect(toasts(room)).toContainText("Mention confiée à Karim Sow");
  await toasts(room).getByRole("button", { name: "Annuler" }).last().click();
  await expect(toasts(room)).toContainText("Annulé : attribution");
});

test("several mentions are picked and flagged at once, and one undo takes all of it back", async ({
  room,
}) => {
  await rows(room).first().click();
  for (const key of ["x", "j", "x", "j", "x"]) await room.keyboard.press(key);
  const bar = room.getByRole("toolbar", { name: "Mentions choisies" });
  await expect(bar).toContainText("3 choisies");
  const before = await room.getByRole("img", { name: "signalée" }).count();
  await bar.getByRole("button", { name: "Signaler" }).click();
  await expect(room.getByRole("img", { name: "signalée" })).toHaveCount(before + 3);
  await room.keyboard.press("Control+z");
  await expect(room.getByRole("img", { name: "signalée" })).toHaveCount(before);
});

test("a mention typed about is not lost: its note comes back after a crash of the window", async ({
  room,
}) => {
  const row = rows(room).first();
  await row.click();
  await room.keyboard.press("n");
  await row.getByRole("textbox", { name: "Annotation de la mention" }).fill("Vu avec le service client");
  const name = await row.getAttribute("aria-label");
  await room.reload();
  await seeRoom(room);
  const again = rows(room).filter({ visible: true }).first();
  await expect(again).toHaveAttribute("aria-label", name ?? "");
  await again.click();
  await room.keyboard.press("n");
  await expect(again.getByRole("textbox", { name: "Annotation de la mention" })).toHaveValue(
    "Vu avec le service client",
  );
});
