import { linkedSeat } from "./linked-seat.ts";
import { useReplay } from "./replay.ts";
import { select } from "./whereabouts.ts";

/** Picks a mention known by its id alone: its cascade and its moment are asked for, so that every pane lights its part. */
export async function selectMention(id: string): Promise<void> {
  const reply = await linkedSeat()?.ask({ name: "mention", id, asOf: useReplay.getState().asOf });
  const row = reply?.ok === true ? reply.value?.row : undefined;
  select({ kind: "mention", id, root: row?.root ?? null, time: row?.time ?? null });
}
