import { CloseButton } from "@mantine/core";
import type { TaskProgress } from "../../src-main/contract/seat-message.ts";
import { useSpeech } from "../i18n/language.ts";
import { askHouse, refusalSentence } from "../state/run-command.ts";
import { forgetTask } from "../state/tasks.ts";
import classes from "./Progress.module.css";

/** Long work: what, how far, how fast, how much longer, and a way to stop it. */
export function Progress({ task }: { readonly task: TaskProgress }) {
  const { t, formats } = useSpeech();
  const count = (value: number): string =>
    task.unit === "bytes" ? formats.bytes(value) : formats.number(value);
  const done = count(task.done);
  const facts = [
    task.total === null ? done : t("frame.tasks.progress", { done, total: count(task.total) }),
    task.unit === "bytes" ? null : t(`frame.tasks.unit.${task.unit}`),
  ].filter((part) => part !== null);
  const isRunning = task.state === "running";
  const title = `${t(`frame.tasks.kind.${task.kind}`)} · ${task.label.split(/[\\/]/).at(-1)}`;
  return (
    <div className={classes.task} data-state={task.state}>
      <div className={classes.head}>
        <b className={classes.label} title={task.label}>
          {title}
        </b>
        {isRunning && task.canCancel && (
          <button
            type="button"
            className={classes.stop}
            onClick={() => void askHouse({ do: "cancel-task", taskId: task.taskId })}
          >
            {t("frame.tasks.cancel")}
          </button>
        )}
        {!isRunning && (
          <CloseButton size="xs" aria-label={t("frame.close")} onClick={() => forgetTask(task.taskId)} />
        )}
      </div>
      <progress
        className={classes.bar}
        aria-label={title}
        {...(task.total === null || task.total === 0 ? {} : { value: task.done, max: task.total })}
      />
      <div className={classes.facts}>
        <span>{facts.join(" ")}</span>
        {isRunning && task.rate > 0 && <span>{t("frame.tasks.rate", { rate: count(task.rate) })}</span>}
        {isRunning && task.remainingMs !== null && (
          <span>
            {t("frame.tasks.remaining", {
              duration: formats.duration(task.remainingMs),
            })}
          </span>
        )}
        {task.state === "done" && <span>{t("frame.tasks.finished")}</span>}
        {task.state === "cancelled" && <span>{t("frame.tasks.cancelled")}</span>}
        {task.state === "failed" && (
          <span className={classes.failed}>
            {task.refusal === null
              ? t("frame.tasks.failed")
              : refusalSentence({ ...task.refusal, sentence: task.sentence ?? "" })}
          </span>
        )}
      </div>
    </div>
  );
}
