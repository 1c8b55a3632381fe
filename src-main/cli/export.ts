import { randomUUID } from "node:crypto";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { basename, extname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { bareMention, type Mention } from "../contract/mention.ts";
import { refuse } from "../contract/refusal.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { createTasks } from "../warroom/tasks.ts";
import { type AskedMoment, momentOption } from "./as-of.ts";
import { type Called, type CliCommand, type ExitCode, WrongUsage } from "./command.ts";
import { csvCell } from "./csv-cell.ts";
import { drawProgress } from "./draw-progress.ts";
import { toGexf } from "./gexf.ts";
import { mentionColumns } from "./mention-columns.ts";
import { readSelection, selected } from "./mentions.ts";
import { roomOn, withCrisis } from "./open-crisis.ts";
import { createPseudonyms, type HideNames } from "./pseudonyms.ts";
import { crisisWord, requiredOption, unreachableFile } from "./read-options.ts";

const extensions = [".csv", ".ndjson", ".gexf"] as const;
const narrowing = ["query", "from", "to", "as-of"] as const;
const mostNodes = 200_000;

export const exportCommand: CliCommand = {
  name: "export",
  usage: {
    fr: "<crise> --out <f.csv|f.ndjson|f.gexf> [--names] [--query <q>] [--from <t>] [--to <t>] [--as-of <t>]",
    en: "<crisis> --out <f.csv|f.ndjson|f.gexf> [--names] [--query <q>] [--from <t>] [--to <t>] [--as-of <t>]",
  },
  summary: {
    fr: "Exporte les mentions, comptes pseudonymisés.",
    en: "Exports the mentions, accounts pseudonymised.",
  },
  help: {
    fr: `Sans --names, comptes, identifiants et adresses des publications deviennent des pseudonymes propres à cette crise ;
les textes restent, et peuvent suffire à retrouver leur auteur.
En CSV, une cellule qui commence par = + - @ reçoit une apostrophe, pour qu’aucun tableur ne l’exécute.

  --out <f>   .csv, .ndjson (format neutre) ou .gexf (graphe de propagation, pour Gephi)
  --names     garde les comptes
  --query, --from, --to, --as-of  comme pour « mentions » (.csv et .ndjson)

--json : {"out","mentions"}`,
    en: `Without --names, accounts, ids and addresses of posts become pseudonyms of this crisis alone; the texts stay, and
may be enough to find who wrote them.
In CSV, a cell that starts with = + - @ is given an apostrophe, so that no spreadsheet runs it.

  --out <f>   .csv, .ndjson (neutral format) or .gexf (propagation graph, for Gephi)
  --names     keeps the accounts
  --query, --from, --to, --as-of  as for "mentions" (.csv and .ndjson)

--json: {"out","mentions"}`,
  },
  options: {
    out: { type: "string" },
    names: { type: "boolean" },
    query: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    "as-of": { type: "string" },
  },
  async run(called) {
    const path = crisisWord(called);
    const out = requiredOption(called, "out");
    const extension = extensions.find((one) => one === extname(out).toLowerCase());
    if (extension === undefined) {
      const choices = extensions.join(", ");
      throw new WrongUsage(refuse("cli.option-not-a-choice", { option: "--out", choices }));
    }
    if (extension === ".gexf") refuseNarrowing(called);
    const narrowed = readSelection(called);
    const asked = momentOption(called);
    return withCrisis(
      path,
      async (store) => {
        const hide = called.options.names === true ? (one: Mention) => one : pseudonymsOf(store);
        if (extension === ".gexf") return exportGraph(called, store, out, hide);
        const mentions = mentionsOf(store, asked, narrowed, hide);
        const isWhole = Object.keys(narrowed).length === 0 && asked === null;
        const total = isWhole ? await store.count(narrowed, Number.MAX_SAFE_INTEGER) : null;
        return exportMentions(called, out, mentions, extension, total);
      },
      { isSearched: narrowed.match !== undefined },
    );
  },
};

/** A graph is of the whole crisis: what would narrow it is refused, not left aside without a word. */
function refuseNarrowing(called: Called): void {
  const given = narrowing.find((name) => called.options[name] !== undefined);
  if (given !== undefined) throw new WrongUsage(refuse("cli.option-not-for-graph", { option: `--${given}` }));
}

function pseudonymsOf(store: CrisisStore): HideNames {
  const opened = store.entries(0, 1, 1, true)[0]?.event;
  return createPseudonyms(opened?.type === "crisis-opened" ? opened.crisisId : randomUUID());
}

async function* mentionsOf(
  store: CrisisStore,
  asked: AskedMoment,
  narrowed: ReturnType<typeof readSelection>,
  hide: HideNames,
): AsyncGenerator<readonly Mention[]> {
  for await (const block of selected(store, asked, narrowed)) yield block.map(({ mention }) => hide(mention));
}

async function exportMentions(
  called: Called,
  out: string,
  mentions: AsyncIterable<readonly Mention[]>,
  extension: ".csv" | ".ndjson",
  total: number | null,
): Promise<ExitCode> {
  const tasks = createTasks(randomUUID);
  const stop = drawProgress(tasks, called);
  const task = tasks.start({ kind: "report", label: basename(out), unit: "mentions", canCancel: false });
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    // The mark tells spreadsheets that the file is UTF-8.
    if (extension === ".csv") yield `\uFEFF${mentionColumns.map((column) => column.heading).join(",")}\r\n`;
    for await (const block of mentions) {
      count += block.length;
      task.report(count, total);
      for (const mention of block) {
        yield extension === ".csv"
          ? `${mentionColumns.map((column) => csvCell(column.of(mention))).join(",")}\r\n`
          : `${JSON.stringify(mention)}\n`;
      }
    }
  }
  try {
    await writeWhole(out, lines(), called.terminal.signal);
  } finally {
    task.finish();
    stop();
  }
  return done(called, out, count);
}

async function exportGraph(
  called: Called,
  store: CrisisStore,
  out: string,
  hide: HideNames,
): Promise<ExitCode> {
  const room = roomOn(store, createTasks(randomUUID));
  const graph = await room.ask({
    name: "propagation",
    scope: "crisis",
    root: null,
    maxNodes: mostNodes,
    withInferred: false,
    asOf: null,
  });
  if ("refused" in graph) {
    called.terminal.say(called.say(graph));
    return 1;
  }
  const { ids, handles } = namesIn(graph, hide);
  await writeWhole(
    out,
    toGexf({ ...graph, handle: handles }, (index) => ids[index] ?? ""),
    called.terminal.signal,
  );
  if (graph.leftOut.nodes > 0) called.terminal.say(called.say(refuse("cli.graph-cut", { ...graph.leftOut })));
  return done(called, out, ids.length);
}

/** What the graph says of who wrote, as the rest of the export would say it. */
function namesIn(
  graph: { readonly ids: readonly string[]; readonly handle: readonly (string | null)[] },
  hide: HideNames,
): { readonly ids: readonly string[]; readonly handles: readonly (string | null)[] } {
  const shown = graph.ids.map((id, index) => {
    const handle = graph.handle[index] ?? null;
    const author = handle === null ? null : { id: null, handle, name: null, followers: null };
    return hide({ ...bareMention, id, source: id.split(":")[0] ?? "", author, ...notShown });
  });
  return { ids: shown.map((one) => one.id), handles: shown.map((one) => one.author?.handle ?? null) };
}

/** What a graph does not say of its nodes, and no pseudonym hangs on. */
const notShown = { kind: "post", publishedAt: "", receivedAt: "" } as const;

/** All or nothing: the file appears under its name once it is whole. */
async function writeWhole(
  out: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part), { signal });
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    if (signal.aborted)
      throw Object.assign(new Error("Cancelled"), { refusal: refuse("room.task-cancelled") });
    throw unreachableFile("cli.unwritable-file", basename(out), error);
  }
}

async function done(called: Called, out: string, mentions: number): Promise<ExitCode> {
  const sentence = called.say(refuse("cli.exported", { count: mentions, name: basename(out) }));
  if (called.isJson) await called.terminal.out(`${JSON.stringify({ out, mentions })}\n`);
  else await called.terminal.out(`${sentence}\n`);
  if (called.options.names !== true) called.terminal.say(called.say(refuse("cli.pseudonymised")));
  return 0;
}
