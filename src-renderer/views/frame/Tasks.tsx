import { Progress } from "../../components/Progress.tsx";
import { useT } from "../../i18n/language.ts";
import { useTasks } from "../../state/tasks.ts";
import classes from "./Tasks.module.css";

/** Long work under way, at the bottom right. */
export function Tasks() {
  const t = useT();
  const tasks = useTasks((state) => state.tasks);
  if (tasks.length === 0) return null;
  return (
    <section className={classes.shelf} aria-label={t("frame.tasks.title")} data-print="no">
      {tasks.map((task) => (
        <Progress key={task.taskId} task={task} />
      ))}
    </section>
  );
}
