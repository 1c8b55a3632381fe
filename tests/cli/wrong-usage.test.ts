import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands } from "../../src-main/cli/commands.ts";
import { sampleMention } from "../store/sample-mentions.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-usage-"));
  writeFileSync(join(folder, "lot.ndjson"), JSON.stringify(sampleMention(1)));
  writeFileSync(join(folder, "texte"), "rien");
  writeFileSync(join(folder, "liste.json"), "[]");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCli(words, { home: join(folder, "home") });

/** `{…}`: a path in the folder of the test. No crisis is there: a command that opens one first would exit with 1. */
const inFolder = (word: string) => word.replace(/\{(.*?)\}/, (_, name: string) => join(folder, name));

const crisis = "{essai.contrefeu}";
const notTimes = ["hier", "2026-02-30", "2026-03-02T25:00", "2026-03-02 vers midi", "02/03/2026", "-1", ""];
type Line = readonly [words: readonly string[], named: string];

/** What is wrong with the value of an option, or missing: one line or more for each option of each command. */
const ofOptions: readonly Line[] = [
  ...["--from", "--to", "--as-of"].flatMap((option) =>
    notTimes.flatMap((time) => [
      [["mentions", crisis, `${option}=${time}`], option] as const,
      [["export", crisis, "--out", "{sortie.csv}", `${option}=${time}`], option] as const,
    ]),
  ),
  ...notTimes.map((time) => [["timeline", crisis, `--as-of=${time}`], "--as-of"] as const),
  [["timeline", crisis, "--as-of", "99999999999999999999"], "--as-of"],
  ...["0", "-1", "1.5", "1e3", "dix", ""].flatMap((number) => [
    [["mentions", crisis, `--limit=${number}`], "--limit"] as const,
    [["cascades", crisis, `--min-size=${number}`], "--min-size"] as const,
  ]),
  ...["70000", "-1", "http", ""].map((port) => [["serve", crisis, `--port=${port}`], "65535"] as const),
  [["mentions", crisis, "--query", '"feu'], "guillemet"],
  [["export", crisis], "--out"],
  [["export", crisis, "--out", ""], "--out"],
  ...["sortie.docx", "sortie", "sortie.csv.gz"].map(
    (name) => [["export", crisis, "--out", `{${name}}`], ".gexf"] as const,
  ),
  ...["--query=feu", "--from=2026-03-02", "--to=2026-03-02", "--as-of=1"].map(
    (option) => [["export", crisis, "--out", "{g.gexf}", option], option.split("=")[0] ?? ""] as const,
  ),
  [["import"], "fichier"],
  [["import", "{lot.ndjson}"], "--into"],
  [["import", "{lot.ndjson}", "--into", crisis, "--as", "word"], "jetstream"],
  [["import", "{lot.ndjson}", "--into", crisis, "--as="], "jetstream"],
  [["import", "{lot.ndjson}", "--into", crisis, "--mapping", "{texte}"], "texte"],
  [["import", "{lot.ndjson}", "--into", crisis, "--mapping", "{liste.json}"], "liste.json"],
  [["verify", crisis, "--checkpoint", "{texte}"], "point de contrôle"],
  [["demo"], "--out"],
  [["demo", "--out="], "--out"],
  [["demo", "encore", "--out", crisis], "encore"],
  [["mentions", crisis, "--limit"], "--limit"],
];

const ofCommands: readonly Line[] = [
  ...commands.flatMap(({ name }): readonly Line[] => [
    [[name, crisis, "--bizarre"], "--bizarre"],
    [[name, crisis, "--json=oui"], "--json"],
    [[name, crisis, "--lang", "de"], "--lang"],
  ]),
  ...["mentions", "cascades", "timeline", "verify", "export", "serve"].flatMap((name): readonly Line[] => [
    [[name], "fichier de crise"],
    [[name, crisis, "encore"], "encore"],
  ]),
  [["bursts"], "bursts"],
];

const told = ([words, named]: Line) => ({ line: JSON.stringify(words), words, named });

describe("wrong usage", () => {
  it.each([...ofOptions, ...ofCommands].map(told))(
    "$line is told in French, on stderr alone, with exit 2, and nothing is made",
    async ({ words, named }) => {
      const before = readdirSync(folder);
      const { code, out, said } = await run(...words.map(inFolder));
      expect([code, out]).toEqual([2, ""]);
      expect(said).toContain(named);
      expect(said).toContain("Usage\u00a0:");
      expect(said).not.toMatch(/argument|Unknown|ambiguous|received/i);
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it("has a line here for every option that takes a value", () => {
    for (const { name, options } of commands) {
      const words = ofOptions.flatMap(([line]) => (line[0] === name ? line : []));
      for (const [option, { type }] of Object.entries(options)) {
        const isTried = words.some((word) => word.split("=")[0] === `--${option}`);
        // Any text will do for where to write, once there is one.
        if (type === "string") expect([name, option, isTried]).toEqual([name, option, true]);
      }
    }
  });

  it("is none: times as they are written in files and by people", async () => {
    await run("import", join(folder, "lot.ndjson"), "--into", join(folder, "essai.contrefeu"));
    for (const time of ["2026-03-02", "2026-03-02T09:00Z", "2026-03-02 10:00:00.5+01:00", "1"]) {
      const { code } = await run("timeline", join(folder, "essai.contrefeu"), "--as-of", time);
      expect([time, code]).toEqual([time, 0]);
    }
  });

  it("is not a file that an option names and that is not there: told by its name, with exit 1", async () => {
    for (const words of [
      ["verify", crisis, "--checkpoint", "{nulle-part.json}"],
      ["import", "x", "--into", crisis, "--mapping", "{nulle-part.json}"],
      ["demo", "--out", "{sans-dossier/nulle-part.contrefeu}"],
    ]) {
      const { code, out, said } = await run(...words.map(inFolder));
      expect([code, out]).toEqual([1, ""]);
      expect(said).toMatch(/^nulle-part\.\w+ ne peut pas être/);
    }
    await run("import", join(folder, "lot.ndjson"), "--into", join(folder, "essai.contrefeu"));
    const out = join(folder, "sans-dossier", "nulle-part.csv");
    const { code, said } = await run("export", join(folder, "essai.contrefeu"), "--out", out);
    expect([code, said]).toEqual([1, expect.stringMatching(/^nulle-part\.csv ne peut pas être/)]);
  });
});
