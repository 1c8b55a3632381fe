import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import SQLite from "better-sqlite3";
import { syntheticLines } from "../bench/synthetic-mentions.ts";
import { runCli } from "../cli/run-cli.ts";
import { startHost } from "../helpers/start-host.ts";
import { expect, openSeat, test } from "./room-test.ts";

/** A good crisis of 30 mentions in the folder, made by the command line. */
async function makeCrisis(home: string, name: string): Promise<string> {
  const lines = join(home, "lot.ndjson");
  const path = join(home, `${name}.contrefeu`);
  writeFileSync(lines, syntheticLines(0, 30).join("\n"));
  const { code, said } = await runCli(["import", lines, "--into", path], { home });
  if (code !== 0) throw new Error(said);
  return path;
}

const spoilers: Readonly<Record<string, (path: string) => void>> = {
  texte: (path) => writeFileSync(path, "pas une base de données\n".repeat(50)),
  vide: (path) => writeFileSync(path, ""),
  coupee: (path) => writeFileSync(path, readFileSync(path).subarray(0, 20_000)),
  recente: (path) => {
    const database = new SQLite(path);
    database.pragma("user_version = 999");
    database.close();
  },
};

/** What the start screen says of each, and a host that is asked to open it. */
const sentences: Readonly<Record<string, RegExp>> = {
  texte: /n’est pas un fichier de crise/,
  vide: /n’est pas un fichier de crise/,
  coupee: /est endommagé/,
  recente: /version plus récente/,
};

test("crisis files that cannot be opened are shown with their reason, among those that can", async ({
  browser,
  home,
  faults,
}) => {
  const good = await makeCrisis(home, "bonne");
  for (const [name, spoil] of Object.entries(spoilers)) {
    const path = join(home, `${name}.contrefeu`);
    copyFileSync(good, path);
    spoil(path);
  }
  const host = await startHost({ home });
  const room = await openSeat(browser, host.url, faults);
  for (const [name, sentence] of Object.entries(sentences)) {
    const row = room.getByRole("listitem").filter({ hasText: `${name}.contrefeu` });
    await expect(row).toContainText(sentence);
    await expect(row.getByRole("button", { name: /^Ouvrir/ })).toBeDisabled();
  }
  await room.getByRole("button", { name: /^Ouvrir .*bonne/ }).click();
  await expect(room.getByRole("heading", { name: "Main courante" })).toBeVisible();
  await host.stop();
});

test("a host asked to open such a file says why and ends with 1", async ({ home }) => {
  const program = fileURLToPath(new URL("../../out/main/headless.cjs", import.meta.url));
  const good = await makeCrisis(home, "bonne");
  for (const [name, sentence] of Object.entries(sentences)) {
    const path = join(home, `${name}.contrefeu`);
    copyFileSync(good, path);
    spoilers[name]?.(path);
    const words = [program, path, "--home", join(home, "autre"), "--port", "0", "--lang", "fr", "--json"];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    expect([name, status, stdout]).toEqual([name, 1, ""]);
    expect(stderr).toMatch(sentence);
  }
});

test("a crisis that another host has open is refused in words, and the room stays as it was", async ({
  browser,
  home,
  faults,
}) => {
  const path = await makeCrisis(home, "partagee");
  const holder = await startHost({ home: join(home, "autre"), crisis: path });
  const host = await startHost({ home });
  const room = await openSeat(browser, host.url, faults);
  await room.getByRole("button", { name: /^Ouvrir .*partagee/ }).click();
  await expect(room.getByText(/déjà ouvert en écriture/).first()).toBeVisible();
  await expect(room.getByRole("button", { name: /^Ouvrir .*partagee/ })).toBeVisible();
  await holder.stop();
  await room.getByRole("button", { name: /^Ouvrir .*partagee/ }).click();
  await expect(room.getByRole("heading", { name: "Main courante" })).toBeVisible();
  await host.stop();
});
