import type { ParseArgsOptionsConfig } from "node:util";
import type { Refusal } from "../contract/refusal.ts";
import type { Language } from "../contract/vocabulary.ts";
import type { Terminal } from "./terminal.ts";

/** 0 done, 1 refused or failed a check, 2 wrong usage. DESIGN.md section 6. */
export type ExitCode = 0 | 1 | 2;

export interface Called {
  /** What stands beside the options. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** `--json`: machine-readable lines on stdout, and nothing else there. */
  readonly isJson: boolean;
  readonly lang: Language;
  readonly terminal: Terminal;
  /** The sentence of a refusal, in the language of the call. */
  say(refusal: Refusal): string;
}

/** One command of the command line: one file, one line in the list of `commands.ts`. */
export interface CliCommand {
  readonly name: string;
  /** What stands after the name, as the usage line shows it. */
  readonly usage: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  /** What `--help` says below the usage line. */
  readonly help: Readonly<Record<Language, string>>;
  readonly options: ParseArgsOptionsConfig;
  run(called: Called): Promise<ExitCode>;
}

/** Wrong usage: a refusal whose sentence is told with the usage line. */
export class WrongUsage extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.name = "WrongUsage";
    this.refusal = refusal;
  }
}
