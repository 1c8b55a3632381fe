import type { Command } from "../../src-main/contract/command.ts";
import type { HouseAnswers, HouseRequest } from "../../src-main/contract/seat-message.ts";
import { currentSpeech } from "../i18n/language.ts";
import { type Refused, type Reply, refusedBySeat, seatRefusals } from "../link/reply.ts";
import type { Done } from "../link/seat-client.ts";
import { linkedSeat } from "./linked-seat.ts";
import { useReplay } from "./replay.ts";
import { dropToastsOf, toast } from "./toasts.ts";
import { popStep, rememberStep, type UndoStep } from "./undo.ts";

/** Words, or what makes them of what the host confirmed (a number only it gives). */
type Said = string | ((done: Done) => string);

export interface RunOptions {
  /** When it happened, ms UTC; absent: now. */
  readonly occurredAt?: number;
  /** Names what happened, in a toast. */
  readonly toast?: Said;
  /** Where to look at what was written; beside the way back, in the toast. */
  readonly see?: { readonly label: string; readonly run: (done: Done) => void };
  /** What takes it back: from what the host confirmed, the commands to run. */
  readonly undo?: {
    readonly label: Said;
    readonly inverse: (done: Done) => readonly Command[];
  };
  /** True: the caller shows the refusal itself. */
  readonly isQuiet?: boolean;
}

/** The sentence a person reads for a refusal, whoever refused. */
export function refusalSentence(refused: Refused): string {
  if (refused.sentence !== "") return refused.sentence;
  if (refused.refused === seatRefusals.lost) return currentSpeech().t("frame.link.lost");
  if (refused.refused === seatRefusals.relaunched) return currentSpeech().t("frame.link.relaunchedBody");
  return refused.refused;
}

/** Asks the host to do it. Never optimistic: resolves once it is on disk, or with why not (also shown). */
export async function runCommand(command: Command, options: RunOptions = {}): Promise<Reply<Done>> {
  const reply = await send(command, options.occurredAt);
  if (!reply.ok) {
    if (options.isQuiet !== true) toast(refusalSentence(reply.refused), { tone: "refused" });
    return reply;
  }
  // What was asked already is: there is nothing to take back.
  const undo = reply.value.events.length === 0 ? undefined : options.undo;
  const step: UndoStep | null =
    undo === undefined
      ? null
      : {
          label: wordsOf(undo.label, reply.value),
          takeBack: () => takeBack(undo.inverse(reply.value)),
        };
  if (step !== null) rememberStep(step);
  if (options.toast !== undefined) say(wordsOf(options.toast, reply.value), options.see, reply.value, step);
  return reply;
}

function wordsOf(said: Said, done: Done): string {
  return typeof said === "string" ? said : said(done);
}

async function send(command: Command, occurredAt: number | undefined): Promise<Reply<Done>> {
  const { t } = currentSpeech();
  if (useReplay.getState().at !== null) return refusedBySeat(seatRefusals.past, t("frame.replay.refused"));
  const seat = linkedSeat();
  if (seat === null) return refusedBySeat(seatRefusals.lost, t("frame.link.lost"));
  const reply = await seat.run(command, occurredAt === undefined ? null : new Date(occurredAt).toISOString());
  // Cut before the answer: it may or may not be on disk, and the person must know that.
  return !reply.ok && reply.refused.refused === seatRefusals.lost
    ? refusedBySeat(seatRefusals.lost, t("frame.link.unsure"))
    : reply;
}

async function takeBack(commands: readonly Command[]): Promise<string | null> {
  for (const command of commands) {
    const reply = await send(command, undefined);
    if (!reply.ok) return refusalSentence(reply.refused);
  }
  return null;
}

function say(text: string, see: RunOptions["see"], done: Done, step: UndoStep | null): void {
  const { t } = currentSpeech();
  toast(text, {
    tone: "good",
    undoes: step,
    actions: [
      ...(see === undefined ? [] : [{ label: see.label, run: () => see.run(done) }]),
      ...(step === null ? [] : [{ label: t("frame.undo.button"), run: () => void undoStep(step) }]),
    ],
  });
}

/** Ctrl+Z: takes the newest step back and says so. */
export async function undoLast(): Promise<void> {
  await undoStep();
}

/** Takes back this step, whatever came after it, or the newest; says so. */
export async function undoStep(wanted?: UndoStep): Promise<void> {
  const step = popStep(wanted);
  if (step === undefined) return;
  dropToastsOf(step);
  const { t } = currentSpeech();
  const refusal = await step.takeBack();
  if (refusal === null) toast(t("frame.undo.done", { label: step.label }));
  else toast(t("frame.undo.failed", { reason: refusal }), { tone: "refused" });
}

/** Asks the house (files, sources, drafts, seats); a refusal is shown unless `isQuiet`. */
export async function askHouse<H extends HouseRequest>(
  wish: H,
  options: Pick<RunOptions, "isQuiet"> = {},
): Promise<Reply<HouseAnswers[H["do"]]>> {
  const seat = linkedSeat();
  const reply: Reply<HouseAnswers[H["do"]]> =
    seat === null
      ? refusedBySeat(seatRefusals.lost, currentSpeech().t("frame.link.lost"))
      : await seat.house(wish);
  if (!reply.ok && options.isQuiet !== true) toast(refusalSentence(reply.refused), { tone: "refused" });
  return reply;
}
