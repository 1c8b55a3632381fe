import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startHost } from "../helpers/start-host.ts";
import { openBeside, sitAs } from "./beside-the-page.ts";
import { expect, seeRoom, test } from "./room-test.ts";

test.use({ crisis: "afternoon" });

const headless = fileURLToPath(new URL("../../out/main/headless.cjs", import.meta.url));

test("a reload in the middle of writing brings the words back, in the middle of an action leaves no doubt", async ({
  room,
}) => {
  await sitAs(room, "Karim Sow");
  await seeRoom(room);
  await room.keyboard.press("Shift+D");
  const editor = room.getByRole("dialog", { name: "Rédiger une déclaration" });
  await editor.getByRole("textbox", { name: "Titre interne" }).fill("Point de 18 h");
  await editor
    .getByRole("textbox", { name: "Mots exacts" })
    .fill("Nous publions nos résultats demain à 10 h.");
  await room.reload();
  await seeRoom(room);
  await room.getByRole("button", { name: "Reprendre" }).click();
  await expect(editor.getByRole("textbox", { name: "Mots exacts" })).toHaveValue(
    "Nous publions nos résultats demain à 10 h.",
  );
  await expect(editor).toContainText("Rédaction retrouvée");

  await editor.getByRole("button", { name: "Enregistrer le brouillon" }).click();
  await room.reload();
  await seeRoom(room);
  // Either it was confirmed, and the draft is a statement; or it was not, and the words still wait.
  await expect(
    room.getByRole("region", { name: "Réponse" }).getByText("Point de 18 h").first(),
  ).toBeVisible();
});

test("a host killed and started again on its port keeps all that was confirmed, and says how to come back", async ({
  room,
  host,
  home,
  faults,
}) => {
  await sitAs(room, "Inès Belkadi");
  await seeRoom(room);
  const first = room
    .getByRole("feed", { name: /Fil de mentions/ })
    .getByRole("article")
    .first();
  await first.click();
  await room.keyboard.press("f");
  await expect(first.getByRole("img", { name: "signalée" })).toBeVisible();
  await host.kill();
  const lost = room.getByRole("alert").filter({ hasText: "Liaison perdue" });
  await expect(lost).toBeVisible();
  // Asked while nobody answers yet: the room goes on waiting, and then finds the host by itself.
  await room.getByRole("button", { name: "Réessayer" }).click();
  await expect(lost).toBeVisible();

  const again = await startHost({
    home,
    crisis: join(home, "afternoon.contrefeu"),
    port: Number(new URL(host.url).port),
  });
  expect(new URL(again.url).port).toBe(new URL(host.url).port);
  await expect(room.getByText("La salle a été relancée")).toBeVisible();
  await expect(room.getByText(/nouveau lien/)).toBeVisible();
  await room.goto(again.url);
  await seeRoom(room);
  await expect(first.getByRole("img", { name: "signalée" })).toBeVisible();
  await again.stop();
  // The browser itself notes that the old session is no longer known.
  faults.splice(0, faults.length, ...faults.filter((fault) => !/40[13]/.test(fault)));
});

test("a second host on the same crisis is refused in a sentence, and the first goes on", async ({
  room,
  home,
}) => {
  const second = spawn(process.execPath, [
    headless,
    join(home, "afternoon.contrefeu"),
    "--home",
    home,
    "--port",
    "0",
    "--lang",
    "fr",
  ]);
  let said = "";
  second.stderr.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(1);
  expect(said).toMatch(/déjà ouvert/);
  const beside = await openBeside(room);
  expect(beside.state?.crisis?.name).toContain("Lumorel");
  beside.close();
});
