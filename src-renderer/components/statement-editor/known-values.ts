import type { RoomState } from "../../../src-main/contract/room-state.ts";
import type { Formats } from "../../i18n/formats.ts";
import { holdersOf } from "../statement/circuit.ts";

/** What the room already knows of a template's fields, by the names the starter playbooks use. `now` in ms UTC. */
export function knownValues(
  room: RoomState,
  formats: Formats,
  now: number,
): Readonly<Record<string, string>> {
  const [spokesperson] = holdersOf(room.people, "spokesperson");
  return {
    date: formats.shortDay(now),
    ...(room.crisis === null ? {} : { brand: room.crisis.brand }),
    ...(spokesperson === undefined ? {} : { spokesperson: spokesperson.name }),
  };
}
