import type { Command } from "../../src-main/contract/command.ts";
import type { Done } from "../link/seat-client.ts";

/** Someone let in by mistake leaves again: what they signed meanwhile keeps their name. */
export function leaveAgain({ events }: Done): readonly Command[] {
  return events.flatMap(({ event }): readonly Command[] =>
    event.type === "person-joined" ? [{ type: "remove-person", personId: event.personId }] : [],
  );
}
