import { useMemo } from "react";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { standing } from "../../../src-main/projections/fold-cancellations.ts";
import { type ResponseDelays, responseDelays } from "../../../src-main/projections/response-delays.ts";
import {
  type ActionRecord,
  actionRecord,
  type CommitmentRecord,
  commitmentRecord,
  type StatusStretch,
  statusStretches,
} from "../../../src-main/projections/review-record.ts";
import { type RoleTotal, totalsByRole, waitsOf } from "../../components/statement/waiting-figures.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";

/** Everything the review shows, computed from the room on screen. */
export interface Review {
  readonly room: RoomState;
  readonly now: number;
  readonly delays: ResponseDelays;
  readonly waits: readonly RoleTotal[];
  readonly actions: readonly ActionRecord[];
  readonly commitments: readonly CommitmentRecord[];
  readonly stretches: readonly StatusStretch[];
  readonly story: readonly EntryView[];
}

/** What each part of the document is given. */
export interface PartProps {
  readonly review: Review;
  /** On paper nothing is clicked: figures are words. */
  readonly isPaper: boolean;
}

export function useReview(): Review {
  const room = useRoom((state) => state);
  const now = useShownNow();
  return useMemo(() => {
    const waits = Object.values(room.statements).flatMap((statement) =>
      waitsOf(statement, room.entries, now),
    );
    return {
      room,
      now,
      delays: responseDelays(room),
      waits: totalsByRole(waits),
      actions: actionRecord(room, now),
      commitments: commitmentRecord(room, now),
      stretches: statusStretches(room),
      story: standing(room.entries)
        .filter(({ isStarred }) => isStarred)
        .toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt)),
    };
  }, [room, now]);
}
