import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import { type Standing, standingOf } from "./circuit.ts";

/** What this seat can say of the statement now; follows the clock, since a deputy's turn comes by itself. */
export function useStanding(statement: StatementView): Standing {
  const me = useMe();
  const person = useRoom((room) => (me === null ? undefined : room.people[me]));
  const now = useShownNow(statement.status === "inReview" ? "second" : "tens");
  return standingOf(statement, person, now);
}
