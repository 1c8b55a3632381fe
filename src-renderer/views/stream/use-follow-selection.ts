import { useEffect, useRef, useState } from "react";
import { linkedSeat } from "../../state/linked-seat.ts";
import { useReplay } from "../../state/replay.ts";
import { useSelection } from "../../state/whereabouts.ts";
import type { Feed, FeedState } from "./feed-state.ts";
import { activeColumn } from "./feeds.ts";
import { setCurrent } from "./stream-store.ts";

/**
 * Goes to a mention picked elsewhere: scrolls to it where it is held, else jumps to its moment. Gives its id when this
 * column leaves it out. What is picked in a column is in sight already and moves nothing.
 */
export function useFollowSelection(column: string, feed: Feed, state: FeedState): string | null {
  const selection = useSelection();
  const [leftOut, setLeftOut] = useState<string | null>(null);
  const followed = useRef<string | null>(null);
  const { status } = state;
  const id = selection.kind === "mention" ? selection.id : null;
  const time = selection.kind === "mention" ? selection.time : null;
  useEffect(() => {
    if (id === null) {
      followed.current = null;
      setLeftOut(null);
      return;
    }
    // What is asked while the first page is on its way waits for it.
    if (status !== "ready" || followed.current === id || activeColumn() !== column) return;
    followed.current = id;
    setLeftOut(null);
    if (isDrawn(column, id)) return;
    void goThere(feed, id, time).then((isFound) => {
      if (followed.current !== id) return;
      if (isFound === "found") {
        const key = feed.store.getState().landing?.key;
        if (key !== undefined) setCurrent(column, key);
      } else setLeftOut(isFound === "leftOut" ? id : null);
    });
  }, [id, time, status, column, feed]);
  return leftOut;
}

async function goThere(feed: Feed, id: string, time: number | null): Promise<"found" | "leftOut"> {
  const at = time ?? (await timeOf(id));
  if (at !== null && (await feed.goTo(id, at))) return "found";
  return "leftOut";
}

async function timeOf(id: string): Promise<number | null> {
  const reply = await linkedSeat()?.ask({ name: "mention", id, asOf: useReplay.getState().asOf });
  return reply?.ok === true ? (reply.value?.row.time ?? null) : null;
}

/** In sight in this column, at least in part. */
function isDrawn(column: string, id: string): boolean {
  const row = document.querySelector(
    `[data-column="${CSS.escape(column)}"] article[data-mention="${CSS.escape(id)}"]`,
  );
  const box = row?.getBoundingClientRect();
  const view = row?.closest("[role=feed]")?.parentElement?.getBoundingClientRect();
  if (box === undefined || view === undefined) return false;
  return box.bottom > view.top + 24 && box.top < view.bottom - 24;
}
