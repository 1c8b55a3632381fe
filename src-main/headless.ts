import "./require-node.cjs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhenStale } from "./headless/build-when-stale.ts";
import { findElectron } from "./headless/find-electron.ts";
import { hasScreen } from "./headless/open-room-window.ts";
import { projectRoot } from "./headless/project-root.ts";
import { runElectron } from "./headless/run-electron.ts";
import { spokenLanguage } from "./headless/spoken-language.ts";
import { type Headless, type HeadlessSettings, startHeadless } from "./headless/start-headless.ts";
import { readStartOptions, type StartOptions } from "./headless/start-options.ts";
import { type Opened, sayOpened } from "./headless/start-sentences.ts";

export { type Headless, type HeadlessSettings, startHeadless };

const usage = {
  fr: "Usage : headless [fichier.contrefeu] [--home dossier] [--port n] [--lang fr|en] [--json] [--open] [--start]",
  en: "Usage: headless [file.contrefeu] [--home folder] [--port n] [--lang fr|en] [--json] [--open] [--start]",
} as const;

/** `node src-main/headless.ts`, or built: serves the war room; `--start` is what `npm start` runs. */
async function main(args: readonly string[]): Promise<void> {
  const options = readStartOptions(args, process.env);
  if (options === null) {
    process.stderr.write(`${usage[spokenLanguage(process.env)]}\n`);
    process.exitCode = 2;
    return;
  }
  if (options.isStart) await start(options);
  else await serve(startHeadless, options);
}

/** Electron's window where there can be one; else the same room in the browser, and one line that says why. */
async function start(options: StartOptions): Promise<void> {
  const root = projectRoot();
  await buildWhenStale(root);
  const electron = await openInElectron(root, options);
  if (typeof electron === "number") process.exitCode = electron;
  else await serve(await builtStart(root), options, electron);
}

/** Electron's exit code once its window is closed; or why it never opened one. */
async function openInElectron(
  root: string,
  { electron }: StartOptions,
): Promise<number | NonNullable<Opened["electron"]>> {
  const program = findElectron(root, process.env);
  if (program === null) return "absent";
  if (!hasScreen({ platform: process.platform, environment: process.env })) return "no-screen";
  const main = join(root, "out", "main", "main.cjs");
  return (await runElectron(program, [main, ...electron.args], electron.environment)) ?? "failed";
}

/** The bundle starts faster than the sources; run from the bundle, this is it already. */
async function builtStart(root: string): Promise<typeof startHeadless> {
  if (process.argv[1]?.endsWith(".cjs")) return startHeadless;
  // Safe: built from this very file, whose exports it keeps.
  const bundle = (await import(pathToFileURL(join(root, "out/main/headless.cjs")).href)) as {
    startHeadless: typeof startHeadless;
  };
  return bundle.startHeadless;
}

async function serve(
  startRoom: typeof startHeadless,
  { settings, isJson }: StartOptions,
  electron?: Opened["electron"],
): Promise<void> {
  const room = await startRoom(settings);
  if ("refused" in room) {
    process.stderr.write(`${room.sentence}\n`);
    process.exitCode = 1;
    return;
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ url: room.url })}\n`);
  else say(room, settings, electron);
  closeOnSignal(room);
}

function say(room: Headless, { lang, openBrowser }: HeadlessSettings, electron: Opened["electron"]): void {
  const opened = {
    url: room.url,
    window: room.hasWindow ? "open" : openBrowser === true ? "none" : "not-wanted",
    isOverSsh: process.env.SSH_CONNECTION !== undefined,
    ...(electron === undefined ? {} : { electron }),
  } as const;
  for (const line of sayOpened(opened, lang)) process.stderr.write(`${line}\n`);
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
const ownName = import.meta.url.endsWith(".ts") ? "headless.ts" : "headless.cjs";
if (basename(process.argv[1] ?? "") === ownName)
  main(process.argv.slice(2)).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exitCode = 1;
  });
