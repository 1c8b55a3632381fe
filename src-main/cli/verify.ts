import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { Verification } from "../contract/answer.ts";
import { type Checkpoint, checkpointSchema } from "../contract/log-entry.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import { verifyCrisisFile } from "../store/open-crisis-file.ts";
import { refusalOf } from "../warroom/refusal-of.ts";
import { createTasks } from "../warroom/tasks.ts";
import { type Called, type CliCommand, WrongUsage } from "./command.ts";
import { drawProgress } from "./draw-progress.ts";
import { crisisWord, readJsonFile, textOption } from "./read-options.ts";

export const verifyCommand: CliCommand = {
  name: "verify",
  usage: {
    fr: "<crise> [--checkpoint <f>]",
    en: "<crisis> [--checkpoint <f>]",
  },
  summary: {
    fr: "Vérifie qu’un fichier de crise n’a pas été altéré.",
    en: "Checks that a crisis file was not altered.",
  },
  help: {
    fr: `Recalcule toute la chaîne et les scellés des mentions. Une chaîne seule ne montre pas une fin coupée ni un fichier
remplacé par un plus ancien : donnez un point de contrôle signé, gardé ailleurs.

  --checkpoint <f>  point de contrôle signé (JSON)

--json : {"intact":true,"position","hash"} ou {"intact":false,"position","reason"} et le code de sortie 1`,
    en: `Computes the whole chain and the seals of the mentions again. A chain alone shows neither a cut tail nor a file
replaced by an older one: give a signed checkpoint kept elsewhere.

  --checkpoint <f>  signed checkpoint (JSON)

--json: {"intact":true,"position","hash"} or {"intact":false,"position","reason"} and exit code 1`,
  },
  options: { checkpoint: { type: "string" } },
  async run(called) {
    const path = crisisWord(called);
    const checkpoint = readCheckpoint(textOption(called, "checkpoint"));
    const tasks = createTasks(randomUUID);
    const stop = drawProgress(tasks, called);
    const verification = await verify(path, checkpoint, tasks).finally(stop);
    const { position } = verification;
    const sentence = verification.intact
      ? refuse("cli.intact", { position, hash: verification.hash })
      : whatIsWrong(verification, called.say);
    if (called.isJson) await called.terminal.out(`${JSON.stringify(told(verification))}\n`);
    if (!verification.intact) called.terminal.say(called.say(sentence));
    else if (!called.isJson) await called.terminal.out(`${called.say(sentence)}\n`);
    return verification.intact ? 0 : 1;
  },
};

/** A file that is absent, locked or no crisis at all was not altered at any position: its own sentence says what it is. */
function whatIsWrong(
  { position, reason, args }: Extract<Verification, { readonly intact: false }>,
  say: Called["say"],
): Refusal {
  const found = { refused: reason, args: { ...args } };
  if (!reason.startsWith("verify.")) return found;
  return refuse("cli.not-intact", { position, reason: say(found) });
}

/** What a script reads; the arguments of the sentence are for the sentence. */
function told(verification: Verification): object {
  if (verification.intact) return verification;
  const { position, reason } = verification;
  return { intact: false, position, reason };
}

/** A file that does not even open as a crisis is not intact: position 0, and why. */
async function verify(
  path: string,
  checkpoint: Checkpoint | null,
  tasks: ReturnType<typeof createTasks>,
): Promise<Verification> {
  const task = tasks.start({ kind: "verify", label: basename(path), unit: "entries", canCancel: true });
  try {
    return await verifyCrisisFile(path, checkpoint, (done, total) => task.report(done, total), task.signal);
  } catch (error) {
    const { refused, args } = task.signal.aborted ? refuse("room.task-cancelled") : refusalOf(error);
    return { intact: false, position: 0, reason: refused, ...(args === undefined ? {} : { args }) };
  } finally {
    task.finish();
  }
}

function readCheckpoint(path: string | null): Checkpoint | null {
  if (path === null) return null;
  const value = readJsonFile(path, () => refuse("room.not-a-checkpoint"));
  const parsed = checkpointSchema().safeParse(value);
  if (!parsed.success) throw new WrongUsage(refuse("room.not-a-checkpoint"));
  return parsed.data;
}
