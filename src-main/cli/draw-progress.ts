import type { TaskProgress } from "../contract/seat-message.ts";
import type { Tasks } from "../warroom/tasks.ts";
import type { Called } from "./command.ts";

/** Draws the progress of long work while a person looks on; returns what ends it. */
export function drawProgress(
  tasks: Tasks,
  { terminal, lang }: Pick<Called, "terminal" | "lang">,
): () => void {
  const stopAll = () => {
    for (const task of tasks.running()) tasks.cancel(task.taskId);
  };
  terminal.signal.addEventListener("abort", stopAll);
  const stop = terminal.isWatched
    ? tasks.onProgress((task) => terminal.draw(task.state === "running" ? progressLine(task, lang) : null))
    : () => undefined;
  return () => {
    stop();
    terminal.signal.removeEventListener("abort", stopAll);
    terminal.draw(null);
  };
}

function progressLine(task: TaskProgress, lang: Called["lang"]): string {
  const number = new Intl.NumberFormat(lang);
  const count = (value: number) =>
    task.unit === "bytes"
      ? `${number.format(Math.round(value / 100_000) / 10)} ${lang === "fr" ? "Mo" : "MB"}`
      : number.format(value);
  const done =
    task.total === null
      ? count(task.done)
      : `${count(task.done)} / ${count(task.total)} (${Math.floor((100 * task.done) / Math.max(1, task.total))} %)`;
  const seconds = task.remainingMs === null ? null : Math.ceil(task.remainingMs / 1000);
  const remaining = seconds === null ? "" : lang === "fr" ? ` · reste ${seconds} s` : ` · ${seconds} s left`;
  return `${done} · ${count(task.rate)}/s${remaining}`;
}
