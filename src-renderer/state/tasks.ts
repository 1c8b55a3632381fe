import { create } from "zustand";
import type { TaskProgress } from "../../src-main/contract/seat-message.ts";

/** Long work under way, newest last; finished work stays a little so that its end is seen. */
export const useTasks = create<{ readonly tasks: readonly TaskProgress[] }>(() => ({ tasks: [] }));

const lingerMs = 4000;

export function landTask(task: TaskProgress): void {
  useTasks.setState(({ tasks }) => {
    const others = tasks.filter((other) => other.taskId !== task.taskId);
    return { tasks: [...others, task] };
  });
  // A failure stays until it is closed by hand.
  if (task.state === "done" || task.state === "cancelled")
    setTimeout(() => forgetTask(task.taskId), lingerMs);
}

export function forgetTask(taskId: string): void {
  useTasks.setState(({ tasks }) => ({
    tasks: tasks.filter((task) => task.taskId !== taskId),
  }));
}
