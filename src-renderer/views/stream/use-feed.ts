import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { useAsOf } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { useMe, useSeatStore } from "../../state/seat-store.ts";
import { usePeriod } from "../../state/whereabouts.ts";
import { toMentionFilter } from "./column-filter.ts";
import type { Column } from "./columns.ts";
import type { Feed, FeedState } from "./feed-state.ts";
import { feedOf } from "./feeds.ts";

/** Looks for arrivals at most this often, ms. */
const pollMs = 1000;
/** Counters, late arrivals and withdrawals around the reader, at most this often, ms. */
const refreshMs = 10_000;

/** Keeps a column's feed on its filter, its moment and the live pulse. */
export function useFeed(column: Column): { readonly feed: Feed; readonly state: FeedState } {
  const feed = useMemo(() => feedOf(column.id), [column.id]);
  const state = useStore(feed.store);
  const asOf = useAsOf();
  const period = usePeriod();
  const me = useMe();
  const epoch = useSeatStore((seat) => seat.epoch);
  const filter = useMemo(() => toMentionFilter(column.filter, { period, me }), [column.filter, period, me]);
  useEffect(() => feed.show(filter, asOf), [feed, filter, asOf]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new link asks again for what the lost one left open.
  useEffect(() => {
    const { status } = feed.store.getState();
    if (status === "empty") feed.reload();
    else if (status === "ready") void feed.refresh();
  }, [feed, epoch]);
  useEffect(() => followPulse(feed), [feed]);
  useEffect(() => followReadings(feed), [feed]);
  return { feed, state };
}

function followPulse(feed: Feed): () => void {
  const stamp = (): string => {
    const { pulse, live } = useLiveRoomStore.getState();
    return `${pulse?.upToRow ?? live.mentions.received} ${pulse?.indexBehind ?? 0}`;
  };
  let polled = "";
  let refreshed = stamp();
  let last = performance.now();
  const timer = setInterval(() => {
    if (document.hidden || useSeatStore.getState().connection.state !== "open") return;
    const now = stamp();
    if (now !== polled) {
      polled = now;
      void feed.poll();
    }
    if (now !== refreshed && performance.now() - last >= refreshMs) {
      refreshed = now;
      last = performance.now();
      void feed.refresh();
    }
  }, pollMs);
  return () => clearInterval(timer);
}

/** What people or sources say of mentions already shown: families, information, withdrawals, erasures. */
function followReadings(feed: Feed): () => void {
  return useLiveRoomStore.subscribe(({ live }, before) => {
    const was = before.live;
    const { isToHandle, isFlagged, isAssigned, assignedTo } = feed.store.getState().filter;
    const isOfHandling = [isToHandle, isFlagged, isAssigned, assignedTo].some((part) => part !== undefined);
    const isRead =
      live.families !== was.families ||
      live.information !== was.information ||
      live.mentions.withdrawn !== was.mentions.withdrawn ||
      live.mentions.erased !== was.mentions.erased;
    const isHandled = isOfHandling && (live.flagged !== was.flagged || live.assigned !== was.assigned);
    if (isRead || isHandled) void feed.refresh();
  });
}
