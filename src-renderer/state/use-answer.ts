import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "../../src-main/contract/answer.ts";
import type { Query } from "../../src-main/contract/query.ts";
import { type Refused, seatRefusals } from "../link/reply.ts";
import { linkedSeat } from "./linked-seat.ts";
import { useLiveRoomStore } from "./room-store.ts";
import { useSeatStore } from "./seat-store.ts";

export interface Asked<Q extends Query> {
  /** The newest answer; while another is on its way, the one before. */
  readonly answer: Answer<Q["name"]> | null;
  readonly refused: Refused | null;
  readonly isLoading: boolean;
  readonly retry: () => void;
}

export interface AskOptions {
  /** Asked again when this moves: new mentions, or new entries of the log. */
  readonly refresh?: "never" | "mentions" | "log";
  /** At most once in this time, ms. */
  readonly everyMs?: number;
}

/**
 * Asks the host and keeps the answer fresh. One question at a time: when the query changes faster than the host
 * answers (a cursor being dragged) the newest is asked next and each answer is shown. Null asks nothing.
 */
export function useAnswer<Q extends Query>(query: Q | null, options: AskOptions = {}): Asked<Q> {
  const { refresh = "never", everyMs = 1500 } = options;
  const [shown, setShown] = useState<{
    answer: Answer<Q["name"]> | null;
    refused: Refused | null;
  }>({
    answer: null,
    refused: null,
  });
  const [isLoading, setLoading] = useState(query !== null);
  const epoch = useSeatStore((seat) => seat.epoch);
  const tick = useRefreshTick(query === null ? "never" : refresh, everyMs);
  const [again, setAgain] = useState(0);
  const key = query === null ? null : JSON.stringify(query);
  const wish = useRef({ query, stamp: "" });
  const isAsking = useRef(false);
  const isMounted = useRef(true);

  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const ask = useCallback(async (): Promise<void> => {
    const { query: asked, stamp } = wish.current;
    const seat = linkedSeat();
    if (asked === null || seat === null || isAsking.current) return;
    isAsking.current = true;
    setLoading(true);
    const reply = await seat.ask(asked);
    isAsking.current = false;
    if (!isMounted.current) return;
    if (reply.ok) setShown({ answer: reply.value, refused: null });
    else if (reply.refused.refused !== seatRefusals.lost) {
      setShown((before) => ({ ...before, refused: reply.refused }));
    }
    if (wish.current.stamp === stamp) setLoading(false);
    else void ask();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `query`, the rest says "ask again".
  useEffect(() => {
    wish.current = { query, stamp: `${key} ${epoch} ${tick} ${again}` };
    if (query === null) setLoading(false);
    else void ask();
  }, [key, epoch, tick, again, ask]);

  return { ...shown, isLoading, retry: () => setAgain((count) => count + 1) };
}

function moved(refresh: AskOptions["refresh"]): number {
  const { pulse, live } = useLiveRoomStore.getState();
  if (refresh === "mentions") return pulse?.upToRow ?? live.mentions.received;
  return refresh === "log" ? live.position : 0;
}

function useRefreshTick(refresh: AskOptions["refresh"], everyMs: number): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (refresh === "never") return;
    let seen = moved(refresh);
    const timer = setInterval(() => {
      const now = moved(refresh);
      if (now === seen) return;
      seen = now;
      setTick((count) => count + 1);
    }, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return tick;
}
