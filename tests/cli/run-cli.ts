import type { ExitCode } from "../../src-main/cli/command.ts";
import { runCommandLine } from "../../src-main/cli/run-command-line.ts";

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly said: string;
  /** The lines of stdout as JSON. */
  json(): unknown[];
}

/** Runs one command line in this process, in French unless told. */
export async function runCli(
  words: readonly string[],
  { home, signal = new AbortController().signal }: { readonly home: string; readonly signal?: AbortSignal },
): Promise<CliRun> {
  let out = "";
  let said = "";
  const code = await runCommandLine(words, {
    lang: "fr",
    environment: { CONTREFEU_HOME: home },
    isWatched: false,
    signal,
    out: async (text) => {
      out += text;
    },
    say: (line) => {
      said += `${line}\n`;
    },
    draw: () => undefined,
  });
  return {
    code,
    out,
    said,
    json: () =>
      out
        .split("\n")
        .filter((line) => line !== "")
        .map((line): unknown => JSON.parse(line)),
  };
}
