import type { Language } from "../contract/vocabulary.ts";
import type { CliCommand } from "./command.ts";

const shared: Readonly<Record<Language, string>> = {
  fr: `Toutes les commandes acceptent :
  --json        lignes lisibles par une machine sur la sortie, et rien d’autre
  --lang fr|en  langue des messages
  --help        cette aide
Codes de sortie : 0 fait, 1 refusé ou contrôle négatif, 2 mauvais usage.`,
  en: `Every command takes:
  --json        machine-readable lines on stdout, and nothing else there
  --lang fr|en  language of the messages
  --help        this help
Exit codes: 0 done, 1 refused or failed a check, 2 wrong usage.`,
};

export function usageLine(command: CliCommand, lang: Language): string {
  return `${lang === "fr" ? "Usage :" : "Usage:"} contrefeu ${command.name} ${command.usage[lang]}`;
}

export function commandHelp(command: CliCommand, lang: Language): string {
  return `${command.summary[lang]}\n\n${usageLine(command, lang)}\n\n${command.help[lang]}\n\n${shared[lang]}\n`;
}

export function generalHelp(commands: readonly CliCommand[], lang: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary[lang]}`);
  const title =
    lang === "fr"
      ? "Contrefeu, la salle de crise en ligne de commande.\n\nUsage : contrefeu <commande> …"
      : "Contrefeu, the war room on the command line.\n\nUsage: contrefeu <command> …";
  const more =
    lang === "fr" ? "contrefeu <commande> --help pour le détail." : "contrefeu <command> --help for details.";
  return `${title}\n\n${list.join("\n")}\n\n${shared[lang]}\n${more}\n`;
}
