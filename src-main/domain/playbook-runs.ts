import type { CommandOf } from "../contract/command.ts";
import type { CrisisEvent, EventOf } from "../contract/event.ts";
import type { ActionCard } from "../contract/playbook.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";

type PlaybookCommand = CommandOf<"start-playbook" | "end-playbook">;
type PlaybookEvent = EventOf<"playbook-started" | "playbook-ended">;

/** A card due more than a year after T0 is a slip of the pen, and far enough out no date can hold it. */
const longestDelayMinutes = 366 * 24 * 60;

/** Starting a playbook turns each of its cards into an action; ending it leaves its actions as they are. */
export function decidePlaybookRuns(
  command: PlaybookCommand,
  crisis: Crisis,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case "start-playbook": {
      const { playbook } = command;
      if (crisis.identity === null) return refuse("crisis.not-opened");
      const { startedAt } = crisis.identity;
      const isRunning = crisis.runs.some((run) => run.isRunning && run.playbookId === playbook.id);
      if (isRunning) return refuse("playbook.already-running", { title: playbook.title });
      const late = playbook.cards.find((card) => card.dueAfterMinutes > longestDelayMinutes);
      if (late !== undefined) return refuse("playbook.delay-too-long", { title: late.title });
      const runId = context.newId();
      const actions = playbook.cards.map((card) => actionOf(card, runId, context.newId(), startedAt));
      return emit({ type: "playbook-started", runId, playbook }, ...actions);
    }
    case "end-playbook": {
      const run = crisis.runs.find((one) => one.id === command.runId);
      if (run === undefined) return refuse("playbook.run-unknown");
      if (!run.isRunning) return nothingToDo;
      return emit({ type: "playbook-ended", runId: run.id, reason: command.reason });
    }
    default:
      return unreachable(command);
  }
}

export function evolvePlaybookRuns(crisis: Crisis, event: PlaybookEvent): Crisis {
  switch (event.type) {
    case "playbook-started": {
      const { id: playbookId, version, title } = event.playbook;
      const run = { id: event.runId, playbookId, version, title, isRunning: true };
      return { ...crisis, runs: [...crisis.runs, run] };
    }
    case "playbook-ended":
      return {
        ...crisis,
        runs: crisis.runs.map((run) => (run.id === event.runId ? { ...run, isRunning: false } : run)),
      };
    default:
      return unreachable(event);
  }
}

/**
 * Due at T0 + the card's delay, even when that is already past: a playbook started at T+40 shows its first words
 * as 25 minutes late, because the public counts from T0 and not from our start.
 */
function actionOf(card: ActionCard, runId: string, actionId: string, startedAt: string): CrisisEvent {
  return {
    type: "action-added",
    actionId,
    runId,
    cardId: card.id,
    title: card.title,
    detail: card.detail,
    role: card.role,
    dueAt: new Date(Date.parse(startedAt) + card.dueAfterMinutes * 60_000).toISOString(),
    owner: null,
  };
}
