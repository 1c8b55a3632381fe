import { setTimeout } from "node:timers/promises";
import type { MentionPage } from "../contract/answer.ts";
import { glance, type Opening } from "../contract/opening.ts";
import { isRefusal } from "../contract/refusal.ts";
import { personOf, roomOf } from "./bearer-room.ts";
import type { SeatBearer } from "./seat-bearer.ts";
import type { SeatHost } from "./seat-host.ts";

/** ms; a page does not wait longer for what its seat can ask for. */
const patience = 300;

/** What a page may show at once to this bearer; null: no crisis that they may see is open, or it takes too long. */
export async function openingOf(bearer: SeatBearer, host: SeatHost): Promise<Opening | null> {
  const room = roomOf(bearer, host);
  if (room === null) return null;
  const patient = new AbortController();
  const asked = room.ask({ ...glance, filter: {} }, patient.signal);
  const page = await Promise.race([asked, tooLate(patient.signal)]).finally(() => patient.abort());
  if (page === null || isRefusal(page)) return null;
  // Safe: the answer to this very question.
  const { rows } = page as MentionPage;
  return { crisisPath: room.path, personId: personOf(bearer, host), at: room.now(), rows };
}

/** Null after a while, or as soon as nobody waits any more. */
function tooLate(signal: AbortSignal): Promise<null> {
  return setTimeout(patience, null, { signal }).catch(() => null);
}
