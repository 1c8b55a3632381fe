import { parseArgs } from "node:util";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { type Language, languages } from "../contract/vocabulary.ts";
import { allSentences } from "../headless/say-refusals.ts";
import { joinSentences } from "../seats/sentences.ts";
import { refusalOf } from "../warroom/refusal-of.ts";
import { cliSentences } from "./cli-sentences.ts";
import { type CliCommand, type ExitCode, WrongUsage } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, generalHelp, usageLine } from "./help.ts";
import type { Terminal } from "./terminal.ts";

const say = joinSentences([...allSentences, cliSentences]);

/** Options every command takes. */
const sharedOptions = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const;

/** Runs one command line; everything it refuses is a sentence on stderr. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const lang = askedLanguage(words) ?? terminal.lang;
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    await terminal.out(generalHelp(commands, lang));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    terminal.say(say(refuse("cli.command-unknown", { command: name }), lang));
    terminal.say(generalHelp(commands, lang).trimEnd());
    return 2;
  }
  return runOne(command, rest, terminal, lang);
}

async function runOne(
  command: CliCommand,
  words: readonly string[],
  terminal: Terminal,
  lang: Language,
): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(command, words);
    if (values.lang !== undefined && askedLanguage(words) === null) {
      const choices = languages.join(", ");
      throw new WrongUsage(refuse("cli.option-not-a-choice", { option: "--lang", choices }));
    }
    if (values.help === true) {
      await terminal.out(commandHelp(command, lang));
      return 0;
    }
    return await command.run({
      words: positionals,
      options: values,
      isJson: values.json === true,
      lang,
      terminal,
      say: (refusal) => say(refusal, lang),
    });
  } catch (error) {
    terminal.draw(null);
    if (error instanceof WrongUsage) {
      terminal.say(say(error.refusal, lang));
      terminal.say(usageLine(command, lang));
      return 2;
    }
    terminal.say(say(refusalOf(error), lang));
    return 1;
  }
}

function parse(command: CliCommand, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, ...sharedOptions },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new WrongUsage(refusalOfOption(error));
  }
}

/** Node says it in English, and more than is asked: only the option's name is kept. */
function refusalOfOption(error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (option === undefined || !code.startsWith("ERR_PARSE_ARGS_")) throw error;
  const key = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? "cli.option-unknown" : "cli.option-misspelt";
  return refuse(key, { option });
}

function askedLanguage(words: readonly string[]): Language | null {
  const at = words.indexOf("--lang");
  const asked = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith("--lang="))?.slice(7);
  return languages.find((one) => one === asked) ?? null;
}
