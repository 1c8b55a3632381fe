import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import { nextCrisisStatuses } from "../contract/next-statuses.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";

type LifecycleCommand = CommandOf<
  "open-crisis" | "rename-crisis" | "move-crisis-start" | "change-crisis-status" | "change-severity"
>;
type LifecycleEvent = EventOf<
  "crisis-opened" | "crisis-renamed" | "crisis-start-moved" | "crisis-status-changed" | "severity-changed"
>;

/** Seats on other machines have other clocks: a T0 this far ahead (ms) is not yet "in the future". */
const clockTolerance = 300_000;

/** Opening, naming, T0, status and severity. Asking for what already is emits nothing. */
export function decideLifecycle(
  command: LifecycleCommand,
  crisis: Crisis,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case "open-crisis": {
      if (crisis.identity !== null) return refuse("crisis.already-opened", { name: crisis.identity.name });
      if (isInFuture(command.startedAt, context.now)) return refuse("crisis.start-in-future");
      const { type: _, ...opened } = command;
      return emit({ type: "crisis-opened", ...opened });
    }
    case "rename-crisis":
      if (crisis.identity?.name === command.name) return nothingToDo;
      return emit({ type: "crisis-renamed", name: command.name });
    case "move-crisis-start":
      if (crisis.identity?.startedAt === command.startedAt) return nothingToDo;
      if (isInFuture(command.startedAt, context.now)) return refuse("crisis.start-in-future");
      return emit({ type: "crisis-start-moved", startedAt: command.startedAt, reason: command.reason });
    case "change-crisis-status":
      if (crisis.status === command.status) return nothingToDo;
      if (!nextCrisisStatuses[crisis.status].includes(command.status)) {
        return refuse("crisis.cannot-become", { from: crisis.status, to: command.status });
      }
      return emit({ type: "crisis-status-changed", status: command.status, reason: command.reason });
    case "change-severity":
      if (crisis.severity === command.severity) return nothingToDo;
      return emit({ type: "severity-changed", severity: command.severity, reason: command.reason });
    default:
      return unreachable(command);
  }
}

/** Moving T0 does not move the deadlines already given: they are in the log as people saw them. */
export function evolveLifecycle(crisis: Crisis, event: LifecycleEvent): Crisis {
  switch (event.type) {
    case "crisis-opened": {
      const { crisisId, name, brand, startedAt, lang, isDemo } = event;
      return { ...crisis, identity: { crisisId, name, brand, startedAt, lang, isDemo } };
    }
    case "crisis-renamed":
      return crisis.identity === null
        ? crisis
        : { ...crisis, identity: { ...crisis.identity, name: event.name } };
    case "crisis-start-moved":
      return crisis.identity === null
        ? crisis
        : { ...crisis, identity: { ...crisis.identity, startedAt: event.startedAt } };
    case "crisis-status-changed":
      return { ...crisis, status: event.status };
    case "severity-changed":
      return { ...crisis, severity: event.severity };
    default:
      return unreachable(event);
  }
}

function isInFuture(instant: string, now: string): boolean {
  return Date.parse(instant) > Date.parse(now) + clockTolerance;
}
