import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import {
  nextAlertStatuses,
  nextDecisionStatuses,
  nextInformationStatuses,
} from "../contract/next-statuses.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, RecordedEvent } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { lookUp, put } from "./keyed.ts";

type RecordCommand = CommandOf<
  | "record-decision"
  | "change-decision-status"
  | "record-information"
  | "change-information-status"
  | "raise-alert"
  | "change-alert-status"
  | "issue-sitrep"
>;
type RecordEvent = EventOf<
  | "decision-recorded"
  | "decision-status-changed"
  | "information-recorded"
  | "information-status-changed"
  | "alert-raised"
  | "alert-status-changed"
  | "sitrep-issued"
>;

/** Decisions, information, alerts and situation reports, with the changes of status each allows. */
export function decideRecords(command: RecordCommand, crisis: Crisis, context: DecisionContext): Decision {
  switch (command.type) {
    case "record-decision": {
      const { type: _, ...recorded } = command;
      if (command.status === "cancelled" || command.status === "superseded") {
        return refuse("entry.decision-starts-undone");
      }
      return emit({ type: "decision-recorded", decisionId: context.newId(), ...recorded });
    }
    case "change-decision-status": {
      const { decisionId, status: to, reason } = command;
      const from = lookUp(crisis.decisions, decisionId);
      if (from === undefined) return refuse("entry.decision-unknown");
      if (from === to) return nothingToDo;
      if (!nextDecisionStatuses[from].includes(to))
        return refuse("entry.decision-cannot-become", { from, to });
      return emit({ type: "decision-status-changed", decisionId, status: to, reason });
    }
    case "record-information": {
      const { type: _, ...recorded } = command;
      return emit({ type: "information-recorded", informationId: context.newId(), ...recorded });
    }
    case "change-information-status": {
      const { informationId, status: to, reason } = command;
      const from = lookUp(crisis.information, informationId);
      if (from === undefined) return refuse("entry.information-unknown");
      if (from === to) return nothingToDo;
      if (!nextInformationStatuses[from].includes(to)) {
        return refuse("entry.information-cannot-become", { from, to });
      }
      return emit({ type: "information-status-changed", informationId, status: to, reason });
    }
    case "raise-alert": {
      const { text, mentionIds } = command;
      return emit({ type: "alert-raised", alertId: context.newId(), kind: "manual", text, mentionIds });
    }
    case "change-alert-status": {
      const { alertId, status: to, reason } = command;
      const from = lookUp(crisis.alerts, alertId);
      if (from === undefined) return refuse("entry.alert-unknown");
      if (from === to) return nothingToDo;
      if (!nextAlertStatuses[from].includes(to)) return refuse("entry.alert-cannot-become", { from, to });
      return emit({ type: "alert-status-changed", alertId, status: to, reason });
    }
    case "issue-sitrep": {
      const number = crisis.sitreps + 1;
      return emit({ type: "sitrep-issued", sitrepId: context.newId(), number, text: command.text });
    }
    default:
      return unreachable(command);
  }
}

export function evolveRecords(crisis: Crisis, event: RecordEvent, entry: RecordedEvent): Crisis {
  const writtenAs = (id: string) => put(crisis.writers, id, entry.by);
  switch (event.type) {
    case "decision-recorded": {
      const { decisionId, status } = event;
      return {
        ...crisis,
        writers: writtenAs(decisionId),
        decisions: put(crisis.decisions, decisionId, status),
      };
    }
    case "decision-status-changed":
      return { ...crisis, decisions: put(crisis.decisions, event.decisionId, event.status) };
    case "information-recorded": {
      const { informationId: id, status } = event;
      return { ...crisis, writers: writtenAs(id), information: put(crisis.information, id, status) };
    }
    case "information-status-changed":
      return { ...crisis, information: put(crisis.information, event.informationId, event.status) };
    case "alert-raised": {
      const { alertId } = event;
      return { ...crisis, writers: writtenAs(alertId), alerts: put(crisis.alerts, alertId, "new") };
    }
    case "alert-status-changed":
      return { ...crisis, alerts: put(crisis.alerts, event.alertId, event.status) };
    case "sitrep-issued":
      return {
        ...crisis,
        writers: writtenAs(event.sitrepId),
        sitreps: Math.max(crisis.sitreps, event.number),
      };
    default:
      return unreachable(event);
  }
}
