import type { CommandOf } from "../contract/command.ts";
import type { EventOf } from "../contract/event.ts";
import { refuse } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Crisis, RecordedEvent } from "./crisis.ts";
import { type Decision, type DecisionContext, emit, nothingToDo } from "./decision.ts";
import { lookUp, put } from "./keyed.ts";

type CommitmentCommand = CommandOf<"make-commitment" | "keep-commitment" | "cancel-commitment">;
type CommitmentEvent = EventOf<"commitment-made" | "commitment-kept" | "commitment-cancelled">;

/** Public commitments ("next update at 16:00"). One noted late may already be past: the log says what was promised. */
export function decideCommitments(
  command: CommitmentCommand,
  crisis: Crisis,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case "make-commitment": {
      const { text, dueAt } = command;
      return emit({ type: "commitment-made", commitmentId: context.newId(), text, dueAt });
    }
    case "keep-commitment": {
      const state = lookUp(crisis.commitments, command.commitmentId);
      if (state === undefined) return refuse("entry.commitment-unknown");
      if (state === "kept") return nothingToDo;
      if (state === "cancelled") return refuse("entry.commitment-settled", { state });
      return emit({ type: "commitment-kept", commitmentId: command.commitmentId });
    }
    case "cancel-commitment": {
      const state = lookUp(crisis.commitments, command.commitmentId);
      if (state === undefined) return refuse("entry.commitment-unknown");
      if (state === "cancelled") return nothingToDo;
      if (state === "kept") return refuse("entry.commitment-settled", { state });
      const { commitmentId, reason } = command;
      return emit({ type: "commitment-cancelled", commitmentId, reason });
    }
    default:
      return unreachable(command);
  }
}

export function evolveCommitments(crisis: Crisis, event: CommitmentEvent, entry: RecordedEvent): Crisis {
  const id = event.commitmentId;
  switch (event.type) {
    case "commitment-made":
      return {
        ...crisis,
        writers: put(crisis.writers, id, entry.by),
        commitments: put(crisis.commitments, id, "open"),
      };
    case "commitment-kept":
      return { ...crisis, commitments: put(crisis.commitments, id, "kept") };
    case "commitment-cancelled":
      return { ...crisis, commitments: put(crisis.commitments, id, "cancelled") };
    default:
      return unreachable(event);
  }
}
