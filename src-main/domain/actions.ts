import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Action, Crisis } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { lookUp, put } from "./keyed.ts";
import { may } from "./rights.ts";
import { host, presentPerson, rolesOf } from "./standing.ts";

type ActionCommand = CommandOf<"add-action" | "assign-action" | "move-action-due" | "change-action-status">;
type ActionEvent = EventOf<"action-added" | "action-assigned" | "action-due-moved" | "action-status-changed">;

/** Actions, from a card or by hand: who has it, when it is due, where it stands. Any status may follow any other. */
export function decideActions(command: ActionCommand, crisis: Crisis, context: DecisionContext): Decision {
  if (command.type === "add-action") return addAction(command, crisis, context);
  const action = lookUp(crisis.actions, command.actionId);
  if (action === undefined) return refuse("action.unknown");
  switch (command.type) {
    case "assign-action": {
      const { owner } = command;
      if (action.owner === owner) return nothingToDo;
      if (owner !== null && presentPerson(crisis, owner) === undefined) return refuse("person.unknown");
      if (!mayAssign(action, owner, crisis, context.by)) return refuse("action.of-another");
      return emit({ type: "action-assigned", actionId: action.id, owner });
    }
    case "move-action-due":
      if (action.dueAt === command.dueAt) return nothingToDo;
      return emit({ type: "action-due-moved", actionId: action.id, dueAt: command.dueAt });
    case "change-action-status": {
      const { status, note } = command;
      if (action.status === status && note.trim() === "") return nothingToDo;
      if (!mayMove(action, crisis, context.by)) return refuse("action.of-another");
      return emit({ type: "action-status-changed", actionId: action.id, status, note });
    }
    default:
      return unreachable(command);
  }
}

export function evolveActions(crisis: Crisis, event: ActionEvent): Crisis {
  const withAction = (action: Action): Crisis => ({
    ...crisis,
    actions: put(crisis.actions, action.id, action),
  });
  if (event.type === "action-added") {
    const { actionId: id, runId, title, role, owner, dueAt } = event;
    return withAction({ id, runId, title, role, owner, dueAt, status: "todo" });
  }
  const action = lookUp(crisis.actions, event.actionId);
  if (action === undefined) return crisis;
  switch (event.type) {
    case "action-assigned":
      return withAction({ ...action, owner: event.owner });
    case "action-due-moved":
      return withAction({ ...action, dueAt: event.dueAt });
    case "action-status-changed":
      return withAction({ ...action, status: event.status });
    default:
      return unreachable(event);
  }
}

function addAction(command: CommandOf<"add-action">, crisis: Crisis, context: DecisionContext): Decision {
  const { type: _, ...action } = command;
  if (action.owner !== null && presentPerson(crisis, action.owner) === undefined) {
    return refuse("person.unknown");
  }
  return emit({ type: "action-added", actionId: context.newId(), runId: null, cardId: null, ...action });
}

/** Anyone who acts takes a free action or gives their own back; those who direct give it to anyone. */
function mayAssign(action: Action, owner: string | null, crisis: Crisis, by: string): boolean {
  if (directs(crisis, by)) return true;
  return action.owner === by || (action.owner === null && owner === by);
}

/** The owner, whoever holds its role, those who direct; anyone who acts when it is nobody's. */
function mayMove(action: Action, crisis: Crisis, by: string): boolean {
  if (directs(crisis, by) || action.owner === by) return true;
  if (action.role !== null) return rolesOf(crisis, by).includes(action.role);
  return action.owner === null;
}

function directs(crisis: Crisis, by: string): boolean {
  return by === host || may(rolesOf(crisis, by), "move-action-due");
}
