import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { roomOn } from "../../src-main/cli/open-crisis.ts";
import { readDemoScript } from "../../src-main/headless/read-demo-script.ts";
import { readPlaybooks } from "../../src-main/headless/read-playbooks.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import type { DemoScript } from "../../src-main/warroom/demo/demo-script.ts";
import { demoLife, writeWhole } from "../../src-main/warroom/make-demo.ts";
import { createDemoClock } from "../../src-main/warroom/room-clock.ts";
import { createTasks } from "../../src-main/warroom/tasks.ts";

/** `node tests/helpers/write-demo.ts <file> [until]`: the demo crisis, whole or as it stood at an instant (ISO UTC). */
async function writeDemo(out: string, until: string | undefined): Promise<void> {
  const resources = fileURLToPath(new URL("../../resources/", import.meta.url));
  const whole = await readDemoScript(`${resources}demo`);
  const script = until === undefined ? whole : upTo(whole, until);
  const clock = createDemoClock(script.from, () => new Date().toISOString(), 0);
  const station = hostname();
  const tasks = createTasks(randomUUID);
  createCrisisFile(out, { station, now: script.from });
  const room = roomOn(await openCrisisFile(out, { station }), tasks, demoLife(clock));
  await writeWhole(script, room, clock, { playbooks: await readPlaybooks(`${resources}playbooks`), tasks });
  await room.close();
}

function upTo(script: DemoScript, until: string): DemoScript {
  return {
    ...script,
    mentions: script.mentions.filter(({ receivedAt }) => receivedAt <= until),
    hostEvents: script.hostEvents.filter(({ at }) => at <= until),
    steps: script.steps.filter(({ at }) => at <= until),
  };
}

const [out, until] = process.argv.slice(2);
if (out === undefined) throw new Error("Which file?");
await writeDemo(out, until);
