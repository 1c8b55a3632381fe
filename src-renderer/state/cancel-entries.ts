import type { Command } from "../../src-main/contract/command.ts";
import type { Done } from "../link/seat-client.ts";

/** The way back from what the host wrote: a new entry that cancels it, refused once anybody has acted on it. */
export function cancelEntries({ events }: Done): readonly Command[] {
  return [{ type: "cancel-entries", positions: events.map(({ position }) => position) }];
}
