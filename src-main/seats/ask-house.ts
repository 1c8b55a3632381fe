import { type Refusal, refuse } from "../contract/refusal.ts";
import type { HouseRequest } from "../contract/seat-message.ts";
import type { Language } from "../contract/vocabulary.ts";
import { isOwnersOwn, type SeatBearer } from "./seat-bearer.ts";
import type { SeatContext } from "./seat-context.ts";
import type { SeatRoom } from "./seat-host.ts";

interface AskingSeat {
  readonly bearer: SeatBearer;
  readonly personId: string | null;
  readonly lang: Language;
  room(): SeatRoom | null;
  noRoom(): Refusal;
  sitAs(personId: string): void;
}

/** A request to the house from one seat: what only the owner may ask is refused to others, the rest hangs on roles. */
export async function askHouse(
  request: HouseRequest,
  seat: AskingSeat,
  context: SeatContext,
): Promise<object> {
  const isOwner = seat.bearer.kind === "owner";
  if (!isOwner && isOwnersOwn(request.do)) return refuse("seat.only-the-owner");
  if (!isOwner && seat.room() === null) return seat.noRoom();
  if (!isOwner && !pathsOf(request).every(context.isUpload)) return refuse("seat.only-files-sent");
  if (request.do === "sit-down") return sitDown(request.personId, seat);
  if (request.do === "invite-seat") return inviteSeat(request.personId, seat, context);
  return context.host.ask(request, { personId: seat.personId, isOwner, lang: seat.lang });
}

/** The files of this machine a request would have read. */
function pathsOf(request: HouseRequest): readonly string[] {
  if (request.do === "import-files") return request.paths;
  return request.do === "attach-file" ? [request.path] : [];
}

function sitDown(personId: string, seat: AskingSeat): object {
  const room = seat.room();
  if (room === null) return seat.noRoom();
  if (!room.hasPerson(personId)) return refuse("seat.unknown-person");
  seat.sitAs(personId);
  return {};
}

async function inviteSeat(personId: string, seat: AskingSeat, context: SeatContext): Promise<object> {
  const room = seat.room();
  if (room === null) return seat.noRoom();
  if (!room.hasPerson(personId)) return refuse("seat.unknown-person");
  if (context.invite === null) return refuse("seat.no-invitations-here");
  return context.invite(personId, room.path);
}
