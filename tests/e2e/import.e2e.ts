import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { copyDemo } from "./demo-files.ts";
import { openNewCrisis } from "./new-crisis.ts";
import { expect, seeRoom, test } from "./room-test.ts";
import { mentionLine, plainMentions, writeMentions } from "./write-mentions.ts";

async function choose(page: Page, button: string, files: string | readonly string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(files);
}

const stream = (page: Page) => page.getByRole("region", { name: "Fil", exact: true });
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test("files of three formats are recognised, their good lines kept, their bad ones shown with line and reason", async ({
  room,
  home,
}) => {
  const neutral = writeMentions(join(home, "collecte.ndjson"), plainMentions(30, Date.now() - 60_000), [
    '{"id":"coupée',
    '{"id":"sans-date","source":"x","kind":"post"}',
    '{"id":"autre-espèce","source":"x","kind":"tam-tam","publishedAt":"2026-03-02T09:14:03Z"}',
  ]);
  const tweets = join(home, "tweets.ndjson");
  writeFileSync(
    tweets,
    `${[9_007_199_254_740_993n, 9_007_199_254_740_995n]
      .map(
        (id) =>
          `{"created_at":"${minutesAgo(5)
            .toUTCString()
            .replace(
              /^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/,
              "$1 $3 $2 $5 +0000 $4",
            )}","id":${id},"id_str":"${id}","full_text":"Ma trottinette chauffe ${id}","lang":"fr","user":{"id":12,"id_str":"12","screen_name":"essai_fictif","name":"Essai","followers_count":3},"entities":{"hashtags":[],"urls":[],"user_mentions":[]}}`,
      )
      .join("\n")}\n`,
  );
  const table = join(home, "veille.csv");
  writeFileSync(
    table,
    `Date;Auteur;Texte;URL;Source\n${minutesAgo(4).toISOString()};Atelier fictif;Batterie tiède au repos;https://forum.example/1;forum\n`,
  );
  await openNewCrisis(room);
  await room.getByRole("button", { name: "Sources", exact: true }).click();
  await choose(room, "Choisir des fichiers…", [neutral, tweets, table]);
  const imports = room.getByRole("region", { name: "Fichiers importés" });
  await expect(imports).toContainText("36 enregistrements lus");
  await expect(imports).toContainText("33 mentions nouvelles");
  await imports.getByRole("button", { name: "3 écartés" }).click();
  const rejected = imports.getByRole("table");
  for (const [line, reason] of [
    ["31", /JSON|coupé/],
    ["32", /date/],
    ["33", /tam-tam/],
  ] as const) {
    const row = rejected
      .getByRole("row")
      .filter({ has: room.getByRole("cell", { name: line, exact: true }) });
    await expect(row).toContainText("collecte.ndjson");
    await expect(row).toContainText(reason);
  }
  await room.getByRole("button", { name: "Salle de crise", exact: true }).click();
  await expect(stream(room).getByText("33 mentions")).toBeAttached();
  await expect(room.getByText("Ma trottinette chauffe 9007199254740995")).toBeVisible();
});

test("a file dropped on the window opens a crisis of its own when none is open", async ({ room }) => {
  const text = plainMentions(4, Date.now() - 60_000, "Déposée d’un geste")
    .map(mentionLine)
    .join("\n");
  const transfer = await room.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "depot.ndjson"));
    return data;
  }, text);
  await room.getByRole("heading", { level: 1, name: "Contrefeu" }).waitFor();
  await room.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await expect(room.getByText("Déposez pour importer")).toBeVisible();
  await room.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await seeRoom(room);
  await room.keyboard.press("Escape");
  await expect(room.getByText("Déposée d’un geste (4).")).toBeVisible();
});

test("a long import shows how far it is and stops when told to, keeping what it has read", async ({
  room,
  home,
}) => {
  const many = writeMentions(join(home, "longue.ndjson"), plainMentions(120_000, Date.now() - 60_000));
  await openNewCrisis(room);
  await room.getByRole("button", { name: "Sources", exact: true }).click();
  await choose(room, "Choisir des fichiers…", many);
  const work = room.getByRole("region", { name: "Travaux en cours" });
  await expect(work.getByRole("progressbar", { name: /longue\.ndjson/ })).toBeVisible();
  await expect(work).toContainText("/s");
  await work.getByRole("button", { name: "Arrêter" }).click();
  await expect(work).toContainText("arrêté");
  const imports = room.getByRole("region", { name: "Fichiers importés" });
  await expect(imports).toContainText("arrêté avant la fin");
  await expect(imports).toContainText(/\d mentions nouvelles/);
});

test("a crisis file dropped on the window is opened as a copy, and the copy is named", async ({
  room,
  home,
}) => {
  const sent = mkdtempSync(join(tmpdir(), "contrefeu-sent-"));
  const bytes = readFileSync(copyDemo("afternoon", sent)).toString("base64");
  rmSync(sent, { recursive: true, force: true });
  await room.getByRole("main").evaluate((main, base64) => {
    const files = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    files.items.add(new File([content], "clé du bureau.contrefeu"));
    const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files });
    main.dispatchEvent(event);
  }, bytes);
  await seeRoom(room);
  await expect(room.getByRole("region", { name: "Messages" })).toContainText(
    "copie, « cle-du-bureau.contrefeu », gardée dans le dossier des crises",
  );
  expect(readdirSync(home)).toContain("cle-du-bureau.contrefeu");
});
