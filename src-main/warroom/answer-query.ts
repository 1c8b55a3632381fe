import type { Answer } from "../contract/answer.ts";
import type { Playbook } from "../contract/playbook.ts";
import type { Query } from "../contract/query.ts";
import type { Refusal } from "../contract/refusal.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { AnalysisDesk } from "./analysis-desk.ts";
import { answerCascades } from "./answers/answer-cascades.ts";
import { answerExplanation } from "./answers/answer-explanation.ts";
import { answerLog, answerMoments, answerRoom } from "./answers/answer-log.ts";
import { answerMention, answerMentions } from "./answers/answer-mentions.ts";
import type { AnswerPropagation } from "./answers/answer-propagation.ts";
import { answerVerify } from "./answers/answer-verify.ts";
import { answerVolume } from "./answers/answer-volume.ts";
import type { RecordKeeper } from "./record-keeper.ts";
import type { Tasks } from "./tasks.ts";

export interface AnswerParts {
  readonly store: CrisisStore;
  readonly keeper: RecordKeeper;
  readonly desk: AnalysisDesk;
  readonly tasks: Tasks;
  /** The starter playbooks, read when somebody asks. */
  playbooks(): Promise<readonly Playbook[]>;
  readonly answerPropagation: AnswerPropagation;
}

/** Every query of `contract/query`, each as of the moment it names. */
export async function answerQuery(
  query: Query,
  parts: AnswerParts,
  signal: AbortSignal,
): Promise<Answer<Query["name"]> | Refusal> {
  const { store, keeper, desk, tasks } = parts;
  switch (query.name) {
    case "mentions":
      return answerMentions(query, store, keeper, desk);
    case "mention":
      return answerMention(query, store, keeper, desk);
    case "volume":
      return answerVolume(query, store, keeper, desk);
    case "cascades":
      return answerCascades(query, store, keeper, desk);
    case "propagation":
      return parts.answerPropagation(query);
    case "room":
      return answerRoom(query, store, keeper);
    case "log":
      return answerLog(query, store, keeper);
    case "moments":
      return answerMoments(query, store, keeper);
    case "explain-query":
      return answerExplanation(query, keeper.room().crisis?.lang ?? "fr");
    case "rejections": {
      const { total, rows } = store.rejections(query.importId, query.limit);
      return { total, rows: rows.map((row) => ({ ...row, args: row.args ?? {} })) };
    }
    case "verify":
      return answerVerify(query, store, tasks, signal);
    case "playbooks":
      return { playbooks: await parts.playbooks() };
    default:
      return unreachable(query);
  }
}
