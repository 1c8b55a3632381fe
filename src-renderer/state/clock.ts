import { create } from "zustand";
import { useReplay } from "./replay.ts";
import { roomNow, useSeatStore } from "./seat-store.ts";

/** One clock for the whole screen, so that every relative time ticks together. */
const useClock = create<{ readonly second: number; readonly tens: number }>(() => ({
  second: roomNow(),
  tens: roomNow(),
}));

function tick(): void {
  const now = roomNow();
  const { tens } = useClock.getState();
  useClock.setState({
    second: now,
    tens: Math.abs(now - tens) >= 10_000 ? now : tens,
  });
}

// The host has said what time it is: nothing is drawn by this machine's clock, which may be months away from a demo's.
useSeatStore.subscribe((seat, before) => {
  if (seat.clockOffset !== before.clockOffset) tick();
});

/** Starts the clock; gives what stops it. */
export function startClock(): () => void {
  tick();
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}

/** The live now, ms UTC, moving every second or every ten. */
export function useLiveNow(step: "second" | "tens" = "tens"): number {
  return useClock((clock) => clock[step]);
}

/** The moment the screen shows: the live now, or the moment of the replay. */
export function useShownNow(step: "second" | "tens" = "tens"): number {
  const past = useReplay((replay) => replay.at);
  const live = useLiveNow(step);
  return past ?? live;
}
