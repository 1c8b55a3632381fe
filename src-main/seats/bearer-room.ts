import type { SeatBearer } from "./seat-bearer.ts";
import type { SeatHost, SeatRoom } from "./seat-host.ts";

/** The room a bearer may see: an invitation holds for one crisis, and while its person is in the room. */
export function roomOf(bearer: SeatBearer, host: SeatHost): SeatRoom | null {
  const open = host.room();
  if (open === null || bearer.kind === "owner") return open;
  return open.path === bearer.crisisPath && open.hasPerson(bearer.personId) ? open : null;
}

/** Whom a bearer sits as in the open room; null: nobody yet. */
export function personOf(bearer: SeatBearer, host: SeatHost): string | null {
  if (bearer.kind === "invited") return bearer.personId;
  const open = host.room();
  return open === null ? null : host.seatOf(open.path);
}
