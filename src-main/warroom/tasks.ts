import type { Refusal } from "../contract/refusal.ts";
import type { TaskProgress } from "../contract/seat-message.ts";

/** One piece of long work while it runs. */
export interface RunningTask {
  readonly taskId: string;
  readonly signal: AbortSignal;
  /** Units done so far; `total` null when unknown. */
  report(done: number, total: number | null): void;
  finish(refusal?: Refusal): void;
}

export interface Tasks {
  start(work: Pick<TaskProgress, "kind" | "label" | "unit" | "canCancel">): RunningTask;
  /** False when there is no such running task, or it cannot be cancelled. */
  cancel(taskId: string): boolean;
  running(): readonly TaskProgress[];
  onProgress(listener: (task: TaskProgress) => void): () => void;
  /** Cancels these and resolves once each has finished. */
  cancelAll(taskIds: Iterable<string>): Promise<void>;
}

/** Progress is told at most this often (ms), but its first and last words always are. */
const tick = 250;

export function createTasks(newId: () => string): Tasks {
  const listeners = new Set<(task: TaskProgress) => void>();
  const running = new Map<string, { progress: TaskProgress; abort: AbortController; ended: Promise<void> }>();

  function tell(progress: TaskProgress): void {
    for (const listener of listeners) listener(progress);
  }

  return {
    start(work) {
      const taskId = newId();
      const startedAt = performance.now();
      const abort = new AbortController();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      let toldAt = startedAt;
      let progress: TaskProgress = {
        ...work,
        taskId,
        done: 0,
        total: null,
        rate: 0,
        remainingMs: null,
        state: "running",
        refusal: null,
      };

      function set(change: Partial<TaskProgress>): void {
        progress = { ...progress, ...change };
        running.set(taskId, { progress, abort, ended });
      }

      set({});
      tell(progress);
      return {
        taskId,
        signal: abort.signal,
        report(done, total) {
          const now = performance.now();
          const rate = now > startedAt ? (done * 1000) / (now - startedAt) : 0;
          const remainingMs = total === null || rate === 0 ? null : ((total - done) * 1000) / rate;
          set({ done, total, rate: Math.round(rate), remainingMs: remainingMs && Math.round(remainingMs) });
          if (now - toldAt < tick) return;
          toldAt = now;
          tell(progress);
        },
        finish(refusal) {
          if (!running.has(taskId)) return;
          const state = abort.signal.aborted ? "cancelled" : refusal === undefined ? "done" : "failed";
          set({ state, refusal: refusal ?? null, remainingMs: null });
          running.delete(taskId);
          tell(progress);
          end();
        },
      };
    },
    cancel(taskId) {
      const task = running.get(taskId);
      if (task === undefined || !task.progress.canCancel) return false;
      task.abort.abort();
      return true;
    },
    running: () => [...running.values()].map((task) => task.progress),
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async cancelAll(taskIds) {
      const tasks = [...taskIds].flatMap((taskId) => running.get(taskId) ?? []);
      for (const task of tasks) task.abort.abort();
      await Promise.all(tasks.map((task) => task.ended));
    },
  };
}
