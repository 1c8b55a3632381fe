import type { Answer } from "../../contract/answer.ts";
import { checkpointSchema } from "../../contract/log-entry.ts";
import type { QueryOf } from "../../contract/query.ts";
import { type Refusal, refuse } from "../../contract/refusal.ts";
import type { CrisisStore } from "../../store/crisis-store.ts";
import { refusalOf } from "../refusal-of.ts";
import type { Tasks } from "../tasks.ts";

/** Checks the whole file, with progress and Cancel, against a signed checkpoint when one is given. */
export async function answerVerify(
  query: QueryOf<"verify">,
  store: CrisisStore,
  tasks: Tasks,
  signal: AbortSignal,
): Promise<Answer<"verify"> | Refusal> {
  const checkpoint = query.checkpoint === null ? null : checkpointSchema().safeParse(query.checkpoint);
  if (checkpoint?.success === false) return refuse("room.not-a-checkpoint");
  const task = tasks.start({ kind: "verify", label: store.path, unit: "entries", canCancel: true });
  try {
    const either = AbortSignal.any([signal, task.signal]);
    const verification = await store.verify(
      checkpoint?.data ?? null,
      (done, total) => task.report(done, total),
      either,
    );
    task.finish();
    return verification;
  } catch (error) {
    const refusal = task.signal.aborted || signal.aborted ? refuse("room.task-cancelled") : refusalOf(error);
    task.finish(refusal);
    return refusal;
  }
}
