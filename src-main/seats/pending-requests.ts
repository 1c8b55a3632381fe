import { type Refusal, refuse } from "../contract/refusal.ts";

/** What a request came to: what it asked for, or a refusal. */
export type Outcome<Reply> = Reply | Refusal;

/** The requests of one seat that wait for their answer. */
export interface PendingRequests<Reply> {
  start(request: number, ask: (signal: AbortSignal) => Promise<Outcome<Reply>>): void;
  /** The seat no longer wants it: its work is told to stop. */
  drop(request: number): void;
  dropAll(): void;
}

/** Runs at most `limit` requests at once and delivers the outcome of each that was not dropped. */
export function createPendingRequests<Reply extends object>(
  limit: number,
  deliver: (request: number, outcome: Outcome<Reply>) => void,
  report: (bug: unknown) => void,
): PendingRequests<Reply> {
  const pending = new Map<number, AbortController>();

  function drop(request: number): void {
    pending.get(request)?.abort();
    pending.delete(request);
  }

  async function outcomeOf(
    ask: (signal: AbortSignal) => Promise<Outcome<Reply>>,
    signal: AbortSignal,
  ): Promise<Outcome<Reply>> {
    try {
      return await ask(signal);
    } catch (bug) {
      if (!signal.aborted) report(bug);
      return refuse("seat.broken");
    }
  }

  return {
    start(request, ask) {
      drop(request);
      if (pending.size >= limit) {
        deliver(request, refuse("seat.too-many-questions"));
        return;
      }
      const controller = new AbortController();
      pending.set(request, controller);
      outcomeOf(ask, controller.signal).then((outcome) => {
        if (pending.get(request) !== controller) return;
        pending.delete(request);
        deliver(request, outcome);
      });
    },
    drop,
    dropAll() {
      for (const request of [...pending.keys()]) drop(request);
    },
  };
}
