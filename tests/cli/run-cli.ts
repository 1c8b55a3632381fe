import type { ExitCode } from "../../src-main/cli/command.ts";
import { runCommandLine } from "../../src-main/cli/run-command-line.ts";

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly said: string;
  /** Progress lines, while a person looks on. */
  readonly drawn: readonly string[];
  /** The lines of stdout as JSON. */
  json(): unknown[];
}

/** Runs one command line in this process, in French unless told. */
export async function runCli(
  words: readonly string[],
  {
    home,
    signal = new AbortController().signal,
    isWatched = false,
  }: { readonly home: string; readonly signal?: AbortSignal; readonly isWatched?: boolean },
): Promise<CliRun> {
  let out = "";
  let said = "";
  const drawn: string[] = [];
  const code = await runCommandLine(words, {
    lang: "fr",
    environment: { CONTREFEU_HOME: home },
    isWatched,
    signal,
    out: async (text) => {
      out += text;
    },
    say: (line) => {
      said += `${line}\n`;
    },
    draw: (line) => {
      if (line !== null) drawn.push(line);
    },
  });
  return {
    code,
    out,
    said,
    drawn,
    json: () =>
      out
        .split("\n")
        .filter((line) => line !== "")
        .map((line): unknown => JSON.parse(line)),
  };
}
