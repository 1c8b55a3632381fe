import type { Command } from "../../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../../src-main/contract/event.ts";

export type Step =
  | readonly [time: string, by: string, command: Command]
  | readonly [time: string, "host", events: readonly CrisisEvent[]];

export const approval = (
  role: "commsDirector" | "legalCounsel" | "cellLead",
  deputy: "crisisDirector" | "cellLead" | null,
) => ({
  role,
  deputy,
  deputyAfterMinutes: 15,
});

export const received = (sourceId: string, added: number, firstRow: number): CrisisEvent => ({
  type: "mentions-received",
  batch: firstRow,
  sourceId,
  added,
  updated: 0,
  firstRow,
  lastRow: firstRow + added - 1,
  seal: "0".repeat(64),
});
