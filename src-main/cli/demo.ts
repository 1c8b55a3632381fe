import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { refuse } from "../contract/refusal.ts";
import { projectRoot } from "../headless/project-root.ts";
import { readDemoScript } from "../headless/read-demo-script.ts";
import { readPlaybooks } from "../headless/read-playbooks.ts";
import { createCrisisFile } from "../store/create-crisis-file.ts";
import { openCrisisFile } from "../store/open-crisis-file.ts";
import { demoLife, writeWhole } from "../warroom/make-demo.ts";
import { createDemoClock } from "../warroom/room-clock.ts";
import { createTasks } from "../warroom/tasks.ts";
import { type CliCommand, WrongUsage } from "./command.ts";
import { drawProgress } from "./draw-progress.ts";
import { roomOn } from "./open-crisis.ts";
import { requiredOption } from "./read-options.ts";

export const demoCommand: CliCommand = {
  name: "demo",
  usage: {
    fr: "--out <crise>",
    en: "--out <crisis>",
  },
  summary: {
    fr: "Écrit la crise de démonstration, entière.",
    en: "Writes the demo crisis, whole.",
  },
  help: {
    fr: `Une marque, des comptes et des textes inventés : 36 heures, environ 6 000 mentions.
Un fichier existant n’est jamais écrasé.

  --out <crise>  fichier .contrefeu

--json : {"out","position","mentions","entries"}`,
    en: `An invented brand, invented accounts and texts: 36 hours, about 6,000 mentions.
An existing file is never overwritten.

  --out <crisis>  .contrefeu file

--json: {"out","position","mentions","entries"}`,
  },
  options: { out: { type: "string" } },
  async run(called) {
    if (called.words[0] !== undefined) {
      throw new WrongUsage(refuse("cli.too-many-words", { word: called.words[0] }));
    }
    const out = requiredOption(called, "out");
    const resources = join(projectRoot(), "resources");
    const script = await readDemoScript(join(resources, "demo"));
    const playbooks = await readPlaybooks(join(resources, "playbooks"));
    const now = () => new Date().toISOString();
    const clock = createDemoClock(script.from, now, 0);
    const station = hostname();
    createCrisisFile(out, { station, now: now() });
    const tasks = createTasks(randomUUID);
    const room = roomOn(await openCrisisFile(out, { station }), tasks, demoLife(clock));
    const stop = drawProgress(tasks, called);
    try {
      await writeWhole(script, room, clock, { playbooks, tasks });
      const { position, mentions, entries } = room.state();
      const written = { mentions: mentions.received, entries: entries.length };
      stop();
      if (called.isJson) {
        await called.terminal.out(`${JSON.stringify({ out, position, ...written })}\n`);
      } else {
        const sentence = refuse("cli.demo-written", { name: basename(out), ...written });
        await called.terminal.out(`${called.say(sentence)}\n`);
      }
      return 0;
    } finally {
      stop();
      await room.close();
    }
  },
};
