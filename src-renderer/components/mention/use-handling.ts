import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import type { InformationStatus, SpreadFamily } from "../../../src-main/contract/vocabulary.ts";
import { useRoom } from "../../state/room.ts";

/** Who has a mention, and since when (ms, UTC; null when the log at hand does not say). */
interface Keeper {
  readonly personId: string;
  readonly since: number | null;
}

/** What the room did with a mention, as known at the moment shown: newer than the page it came with. */
export interface Handling {
  readonly isFlagged: boolean;
  readonly keeper: Keeper | null;
  readonly notes: number;
  readonly family: SpreadFamily;
  readonly information: InformationStatus | null;
}

const read = new WeakMap<readonly EntryView[], ReadonlyMap<string, number>>();

/** When each mention was last assigned; read once for each state of the log. */
function assignedSince(entries: readonly EntryView[]): ReadonlyMap<string, number> {
  const known = read.get(entries);
  if (known !== undefined) return known;
  const since = new Map<string, number>();
  for (const { event, occurredAt } of entries) {
    if (event.type !== "mentions-assigned") continue;
    for (const id of event.mentionIds) since.set(id, Date.parse(occurredAt));
  }
  read.set(entries, since);
  return since;
}

function informationStatus(room: RoomState, row: MentionRow): InformationStatus | null {
  const known = row.information === null ? undefined : room.information[row.information.id];
  // Safe: the host writes statuses of the vocabulary; the contract leaves the word open.
  return known?.status ?? (row.information?.status as InformationStatus | undefined) ?? null;
}

/** Read from the room on screen, so that what anybody does shows at once. */
export function useHandling(row: MentionRow): Handling {
  const { id } = row.mention;
  const isFlagged = useRoom((room) => room.flagged[id] === true);
  const personId = useRoom((room) => room.assigned[id] ?? null);
  const since = useRoom((room) =>
    room.assigned[id] === undefined ? null : (assignedSince(room.entries).get(id) ?? null),
  );
  const notes = useRoom((room) => room.notes[id]?.length ?? 0);
  const given = useRoom((room) => room.families[id] ?? null);
  const information = useRoom((room) => informationStatus(room, row));
  return {
    isFlagged,
    keeper: personId === null ? null : { personId, since },
    notes,
    family: given ?? row.family,
    information,
  };
}
