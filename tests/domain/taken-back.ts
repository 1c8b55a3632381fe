import type { CommandOf } from "../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import { joined, room } from "./sample-events.ts";

/** A room with those who approve: what happens next stands at position 5. */
export const people = [
  ...room,
  joined("Jeanne", "legalCounsel"),
  joined("Chloé", "commsDirector", "cellLead"),
] as const;

export const cancel = (...positions: number[]): CommandOf<"cancel-entries"> => ({
  type: "cancel-entries",
  positions,
});

export const cancelled = (...positions: number[]): CrisisEvent => ({ type: "entries-cancelled", positions });
