import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { type FileFormat, fileFormats } from "../contract/source.ts";
import { readCsvMapping } from "../sources/csv/csv-mapping.ts";
import { refusalOf } from "../warroom/refusal-of.ts";
import { createTasks } from "../warroom/tasks.ts";
import type { WarRoom } from "../warroom/war-room.ts";
import { type Called, type CliCommand, type ExitCode, WrongUsage } from "./command.ts";
import { drawProgress } from "./draw-progress.ts";
import { openForWriting } from "./open-crisis.ts";
import { readJsonFile, requiredOption, textOption } from "./read-options.ts";

const formats = ["auto", ...fileFormats] as const;
/** Rejected records named on stderr; all of them stand in the crisis file. */
const namedRejections = 20;
const listedRejections = 100_000;

export const importCommand: CliCommand = {
  name: "import",
  usage: {
    fr: "<fichier…> --into <crise> [--as <format>] [--mapping <m.json>]",
    en: "<file…> --into <crisis> [--as <format>] [--mapping <m.json>]",
  },
  summary: {
    fr: "Importe des fichiers de mentions dans une crise.",
    en: "Imports files of mentions into a crisis.",
  },
  help: {
    fr: `Le fichier de crise est créé s’il n’existe pas. Fichiers, dossiers et archives (.gz, .tar) sont acceptés.
Les enregistrements illisibles sont mis de côté avec leur ligne et leur raison, les bons sont gardés.

  --into <crise>      fichier .contrefeu
  --as <format>       ${formats.join(", ")} (auto par défaut)
  --mapping <m.json>  pour un tableur : objet JSON « champ » : « titre de colonne »

--json : {"read","added","updated","skipped","rejected":[{"file","line","reason"}]}`,
    en: `The crisis file is created when absent. Files, folders and archives (.gz, .tar) are accepted.
Unreadable records are put aside with their line and reason, the good ones are kept.

  --into <crisis>     .contrefeu file
  --as <format>       ${formats.join(", ")} (auto by default)
  --mapping <m.json>  for a spreadsheet: JSON object "field": "column heading"

--json: {"read","added","updated","skipped","rejected":[{"file","line","reason"}]}`,
  },
  options: { into: { type: "string" }, as: { type: "string" }, mapping: { type: "string" } },
  async run(called) {
    const paths = called.words;
    if (paths.length === 0) throw new WrongUsage(refuse("cli.file-missing"));
    const into = requiredOption(called, "into");
    const as = formatOption(called);
    const mapping = readMapping(textOption(called, "mapping"));
    const tasks = createTasks(randomUUID);
    const room = await openForWriting(into, tasks, called.lang, called.terminal);
    const stop = drawProgress(tasks, called);
    try {
      const started = room.importFiles({ paths, as, mapping, by: "host" });
      // Ctrl+C before the import began.
      if (called.terminal.signal.aborted) tasks.cancel(started.taskId);
      const result = await started.finished;
      stop();
      return await report(called, room, started.importId, result);
    } finally {
      stop();
      await room.close();
    }
  },
};

async function report(
  called: Called,
  room: WarRoom,
  importId: string,
  result: Awaited<ReturnType<WarRoom["importFiles"]>["finished"]>,
): Promise<ExitCode> {
  const { terminal, isJson } = called;
  const { read, added, updated, skipped, rejected, refusal, isCancelled } = result;
  const rows = room.rejections(importId, isJson ? listedRejections : namedRejections);
  const counted = refuse("cli.imported", { read, added, updated, skipped, rejected });
  if (isJson) {
    const listed = rows.map(({ file, line, reason }) => ({ file, line, reason }));
    // Nothing at all could be read: the room kept no record of it, the caller must still find the file and why.
    if (refusal?.refused.startsWith("rejection.") === true && listed.length === 0)
      listed.push({ file: fileOf(called.words, refusal), line: 0, reason: refusal.refused });
    await terminal.out(`${JSON.stringify({ read, added, updated, skipped, rejected: listed })}\n`);
  } else await terminal.out(`${called.say(counted)}\n`);
  for (const { file, line, reason, args } of rows.slice(0, namedRejections)) {
    const sentence = called.say({ refused: reason, args: { ...args } });
    terminal.say(called.say(refuse("cli.rejected-line", { file: basename(file), line, reason: sentence })));
  }
  if (rejected > namedRejections) {
    terminal.say(called.say(refuse("cli.more-rejected", { count: rejected - namedRejections })));
  }
  if (isCancelled) terminal.say(called.say(refuse("cli.import-cancelled")));
  if (refusal !== null) terminal.say(called.say(refusal));
  // A file of which nothing at all could be read is a failed import, though each record has said why.
  const isAllRejected = rejected > 0 && added + updated + skipped === 0;
  return isCancelled || refusal !== null || isAllRejected ? 1 : 0;
}

function fileOf(paths: readonly string[], { args }: Refusal): string {
  const name = String(args?.name ?? "");
  return paths.find((path) => basename(path) === basename(name)) ?? name;
}

function formatOption(called: Called): FileFormat | "auto" {
  const asked = textOption(called, "as") ?? "auto";
  const format = formats.find((one) => one === asked);
  if (format !== undefined) return format;
  throw new WrongUsage(refuse("cli.option-not-a-choice", { option: "--as", choices: formats.join(", ") }));
}

function readMapping(path: string | null): Readonly<Record<string, string | null>> | null {
  if (path === null) return null;
  const value = readJsonFile(path, (name) => refuse("cli.unreadable-json", { name }));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new WrongUsage(refuse("cli.not-a-mapping", { name: basename(path) }));
  try {
    const { dateOrder, zone, ...columns } = readCsvMapping({ ...value });
    return {
      ...columns,
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(zone === undefined ? {} : { zone }),
    };
  } catch (error) {
    throw new WrongUsage(refusalOf(error));
  }
}
