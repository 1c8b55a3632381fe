import type { RoomState } from "../../../src-main/contract/room-state.ts";
import type { SeatPresence } from "../../../src-main/contract/seat-message.ts";
import type { Speech } from "../../i18n/language.ts";

/** Where a seat is, in words: what `state/presence` says it has picked. */
export function presenceWords(at: string | null, room: RoomState, { t }: Speech): string {
  if (at === null) return t("team.here");
  const space = at.indexOf(" ");
  const [kind, id] = [at.slice(0, space), at.slice(space + 1)];
  switch (kind) {
    case "mention":
      return t("team.at.mention");
    case "cascade":
      return t("team.at.cascade");
    case "statement": {
      const number = room.statements[id]?.number;
      return number === undefined ? t("team.here") : t("team.at.statement", { number });
    }
    case "action": {
      const title = room.actions[id]?.title;
      return title === undefined ? t("team.here") : t("team.at.action", { title });
    }
    case "entry":
      return t("team.at.entry", { position: id });
    default:
      return t("team.here");
  }
}

/** Each person's seats: how many are open, and what the one that has something picked looks at. */
export function seatsByPerson(
  presence: readonly SeatPresence[],
): ReadonlyMap<string, { readonly seats: number; readonly at: string | null }> {
  const found = new Map<string, { seats: number; at: string | null }>();
  for (const { personId, at } of presence) {
    if (personId === null) continue;
    const known = found.get(personId) ?? { seats: 0, at: null };
    found.set(personId, { seats: known.seats + 1, at: known.at ?? at });
  }
  return found;
}
