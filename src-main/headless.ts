import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildWhenStale } from "./headless/build-when-stale.ts";
import { findElectron } from "./headless/find-electron.ts";
import { projectRoot } from "./headless/project-root.ts";
import { spokenLanguage } from "./headless/spoken-language.ts";
import { type Headless, type HeadlessSettings, startHeadless } from "./headless/start-headless.ts";

export { type Headless, type HeadlessSettings, startHeadless };

const words = {
  fr: {
    usage:
      "Usage : headless [fichier.contrefeu] [--home dossier] [--port n] [--lang fr|en] [--json] [--open] [--start]",
    withoutElectron: "Electron n’est pas installé ici : la salle s’ouvre dans le navigateur.",
    open: "Salle de crise ouverte : ",
  },
  en: {
    usage:
      "Usage: headless [file.contrefeu] [--home folder] [--port n] [--lang fr|en] [--json] [--open] [--start]",
    withoutElectron: "Electron is not installed here: the room opens in the browser.",
    open: "War room open: ",
  },
} as const;

/** `node src-main/headless.ts`, or built: serves the war room; `--start` is what `npm start` runs. */
async function main(args: readonly string[]): Promise<void> {
  const options = readArguments(args);
  if (options === null) {
    process.stderr.write(`${words[spokenLanguage(process.env)].usage}\n`);
    process.exitCode = 2;
    return;
  }
  if (options.isStart) await start(options, args);
  else await serve(startHeadless, options);
}

interface Options {
  readonly settings: HeadlessSettings;
  readonly isJson: boolean;
  readonly isStart: boolean;
}

function readArguments(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        home: { type: "string" },
        port: { type: "string" },
        lang: { type: "string" },
        json: { type: "boolean" },
        open: { type: "boolean" },
        start: { type: "boolean" },
      },
    });
    const { home, lang = spokenLanguage(process.env) } = values;
    const [crisis, ...others] = positionals;
    const port = values.port === undefined ? undefined : Number(values.port);
    const isPort = port === undefined || (Number.isInteger(port) && port >= 0 && port < 65_536);
    if (others.length > 0 || !isPort || (lang !== "fr" && lang !== "en")) return null;
    const settings = {
      lang,
      openBrowser: values.open === true || values.start === true,
      ...(home === undefined ? {} : { home }),
      ...(port === undefined ? {} : { port }),
      ...(crisis === undefined ? {} : { crisis }),
    } as const;
    return { settings, isJson: values.json === true, isStart: values.start === true };
  } catch {
    // An option it does not know: the usage says which there are.
    return null;
  }
}

/** Electron's window where its binary is there; else says so in one line and opens the same room in the browser. */
async function start(options: Options, args: readonly string[]): Promise<void> {
  const root = projectRoot();
  await buildWhenStale(root);
  const electron = findElectron(root, process.env);
  if (electron !== null) {
    const given = args.filter((arg) => arg !== "--start");
    const child = spawn(electron, [join(root, "out", "main", "main.js"), ...given], { stdio: "inherit" });
    child.once("exit", (code) => {
      process.exitCode = code ?? 0;
    });
    return;
  }
  process.stderr.write(`${words[options.settings.lang].withoutElectron}\n`);
  await serve(await builtStart(root), options);
}

/** The bundle starts faster than the sources; run from the bundle, this is it already. */
async function builtStart(root: string): Promise<typeof startHeadless> {
  if (process.argv[1]?.endsWith(".js")) return startHeadless;
  // Safe: built from this very file, whose exports it keeps.
  const bundle = (await import(pathToFileURL(join(root, "out/main/headless.js")).href)) as {
    startHeadless: typeof startHeadless;
  };
  return bundle.startHeadless;
}

async function serve(startRoom: typeof startHeadless, { settings, isJson }: Options): Promise<void> {
  const room = await startRoom(settings);
  if ("refused" in room) {
    process.stderr.write(`${room.sentence}\n`);
    process.exitCode = 1;
    return;
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ url: room.url })}\n`);
  else process.stderr.write(`${words[settings.lang].open}${room.url}\n`);
  closeOnSignal(room);
}

/** Once asked to end, flushes and closes; asked again, ends at once. */
function closeOnSignal(room: Headless): void {
  let isClosing = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (isClosing) process.exit(1);
      isClosing = true;
      room.close().then(
        () => process.exit(0),
        (fault: unknown) => {
          process.stderr.write(`${String(fault)}\n`);
          process.exit(1);
        },
      );
    });
}

// Run, not imported, neither by the command line nor, as the bundle, by the source of this same file.
// (`import.meta.main` would be lost where the bundler shares this module between entries.)
const ownName = import.meta.url.endsWith(".ts") ? "headless.ts" : "headless.js";
if (basename(process.argv[1] ?? "") === ownName)
  main(process.argv.slice(2)).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exitCode = 1;
  });
