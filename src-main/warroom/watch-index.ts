import type { CrisisStore } from "../store/crisis-store.ts";
import type { Tasks } from "./tasks.ts";

/** Behind by this many mentions, the full-text index is being built, and that is shown; less is its usual breath. */
const worthShowing = 20_000;

/** Shows the building of the full-text index as long work; returns what ends the showing. */
export function watchIndex(store: CrisisStore, tasks: Tasks): () => void {
  let task: ReturnType<Tasks["start"]> | null = null;
  let isOver = false;

  function end(): void {
    task?.finish();
    task = null;
  }

  store.onIndexProgress((done, total) => {
    if (isOver) return;
    if (task === null && total - done > worthShowing) {
      task = tasks.start({ kind: "index", label: store.path, unit: "mentions", canCancel: false });
    }
    task?.report(done, total);
    if (done >= total) end();
  });
  return () => {
    isOver = true;
    end();
  };
}
