/** Time for live sources, given so that tests can hold it. */
export interface LiveClock {
  /** ms, UTC. */
  now(): number;
  /** Runs once after so many ms; returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's own clock. */
export const machineClock: LiveClock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The instant of a time in ms, UTC. */
export function instantAt(ms: number): string {
  return new Date(ms).toISOString();
}
