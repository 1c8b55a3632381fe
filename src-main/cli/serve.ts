import { refuse } from "../contract/refusal.ts";
import { startHeadless } from "../headless/start-headless.ts";
import type { CliCommand } from "./command.ts";
import { crisisWord, numberOption } from "./read-options.ts";

export const serveCommand: CliCommand = {
  name: "serve",
  usage: {
    fr: "<crise> [--port <p>]",
    en: "<crisis> [--port <p>]",
  },
  summary: {
    fr: "Ouvre la salle de crise sans Electron, pour un navigateur de ce poste.",
    en: "Opens the war room without Electron, for a browser of this machine.",
  },
  help: {
    fr: `L’adresse affichée ouvre le poste du propriétaire, une seule fois. Ctrl+C ferme la salle.

  --port <p>  port local (0 : n’importe lequel)

--json : {"url"}`,
    en: `The address shown opens the owner’s seat, once. Ctrl+C closes the room.

  --port <p>  local port (0: any)

--json: {"url"}`,
  },
  options: { port: { type: "string" } },
  async run(called) {
    const crisis = crisisWord(called);
    const port = numberOption(called, "port", 0, 65_535);
    const { terminal, lang } = called;
    const served = await startHeadless({ crisis, lang, ...(port === null ? {} : { port }) });
    if ("refused" in served) {
      terminal.say(served.sentence);
      return 1;
    }
    const { url } = served;
    if (called.isJson) await terminal.out(`${JSON.stringify({ url })}\n`);
    else await terminal.out(`${called.say(refuse("cli.serving", { url }))}\n`);
    if (!terminal.signal.aborted) {
      await new Promise((resolve) => terminal.signal.addEventListener("abort", resolve, { once: true }));
    }
    await served.close();
    return 0;
  },
};
