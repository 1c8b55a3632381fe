import type { LogEntry } from "../contract/log-entry.ts";
import { momentOption, placeMoment } from "./as-of.ts";
import type { CliCommand } from "./command.ts";
import { withCrisis } from "./open-crisis.ts";
import { crisisWord } from "./read-options.ts";

const pageSize = 1000;

export const timelineCommand: CliCommand = {
  name: "timeline",
  usage: {
    fr: "<crise> [--as-of <t>] [--all]",
    en: "<crisis> [--as-of <t>] [--all]",
  },
  summary: { fr: "Lit la main courante.", en: "Reads the crisis log." },
  help: {
    fr: `Les lots de mentions reçues n’y figurent pas, sauf avec --all.

  --as-of <t>  ce que la salle savait alors : une heure, ou une position
  --all        avec les lots de mentions : toute la chaîne

--json : une entrée par ligne, avec ses deux heures, sa position et son empreinte`,
    en: `Batches of received mentions are left out, unless --all is given.

  --as-of <t>  what the room knew then: a time, or a position
  --all        with the batches of mentions: the whole chain

--json: one entry a line, with both its times, its position and its fingerprint`,
  },
  options: { "as-of": { type: "string" }, all: { type: "boolean" } },
  async run(called) {
    const path = crisisWord(called);
    const asked = momentOption(called);
    return withCrisis(path, async (store) => {
      const { position } = placeMoment(asked, store);
      const isWhole = called.options.all === true;
      const names = new Map<string, string>();
      let after = 0;
      for (;;) {
        const entries = store.entries(after, position, pageSize, isWhole);
        for (const { event } of entries) {
          if (event.type === "person-joined" || event.type === "person-changed")
            names.set(event.personId, event.name);
        }
        const lines = entries.map((entry) =>
          called.isJson ? JSON.stringify(entry) : readableLine(entry, names),
        );
        if (lines.length > 0) await called.terminal.out(`${lines.join("\n")}\n`);
        const last = entries.at(-1);
        if (last === undefined || entries.length < pageSize) return 0;
        if (called.terminal.signal.aborted) return 1;
        after = last.position;
      }
    });
  },
};

function readableLine(entry: LogEntry, names: ReadonlyMap<string, string>): string {
  const { position, occurredAt, recordedAt, by, event } = entry;
  const said =
    "text" in event ? event.text : "title" in event ? event.title : "name" in event ? event.name : "";
  const text = said.replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return `${position}\t${occurredAt}\t${recordedAt}\t${names.get(by) ?? by}\t${event.type}\t${text}`;
}
