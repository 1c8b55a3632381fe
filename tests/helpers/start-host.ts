import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built war room running as its own process on its own home folder. */
export interface RunningHost {
  /** One-time link of the owner's seat. */
  readonly url: string;
  readonly home: string;
  readonly process: ChildProcess;
  /** As a crash: no goodbye. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface HostSettings {
  readonly home: string;
  readonly crisis?: string;
  readonly port?: number;
  readonly lang?: "fr" | "en";
}

export async function startHost({ home, crisis, port = 0, lang = "fr" }: HostSettings): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [
      join(root, "out/main/headless.cjs"),
      ...(crisis === undefined ? [] : [crisis]),
      ...["--home", home, "--port", String(port), "--lang", lang, "--json"],
    ],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(String(JSON.parse(line).url)));
    child.once("exit", (code) => reject(new Error(`The host ended with ${code} before it gave its address`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { url, home, process: child, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
