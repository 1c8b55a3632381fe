import type { Answer } from "../contract/answer.ts";
import type { Command } from "../contract/command.ts";
import type { CrisisEvent } from "../contract/event.ts";
import type { Wording } from "../contract/events/response-events.ts";
import type { Checkpoint } from "../contract/log-entry.ts";
import type { Mention } from "../contract/mention.ts";
import type { Playbook } from "../contract/playbook.ts";
import type { Query } from "../contract/query.ts";
import { isRefusal, type Refusal } from "../contract/refusal.ts";
import type { RoomState } from "../contract/room-state.ts";
import type { Pulse } from "../contract/seat-message.ts";
import type { Crisis } from "../domain/crisis.ts";
import { presentPerson } from "../domain/standing.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { openAnalysisDesk } from "./analysis-desk.ts";
import { answerQuery } from "./answer-query.ts";
import { createPropagationAnswers } from "./answers/answer-propagation.ts";
import { sumOf } from "./answers/answer-volume.ts";
import { createFollowers, type RoomListener } from "./followers.ts";
import {
  type ImportRequest,
  type ImportResult,
  importFiles,
  nameOfFiles,
  type ReadFiles,
} from "./import-files.ts";
import { type ConnectSource, createLiveSources, type LiveSources } from "./live-sources.ts";
import { createMentionIntake } from "./mention-intake.ts";
import { createPulse } from "./pulse.ts";
import { keepRecord } from "./record-keeper.ts";
import { refusalOf } from "./refusal-of.ts";
import { type Done, runCommand } from "./run-command.ts";
import type { Tasks } from "./tasks.ts";
import { watchIndex } from "./watch-index.ts";

/** What a war room is given at start: it makes neither files, nor connections, nor time. */
export interface WarRoomParts {
  readonly store: CrisisStore;
  /** ISO 8601 UTC with milliseconds. */
  readonly clock: () => string;
  readonly newId: () => string;
  /** SHA-256 of the canonical JSON of a wording, lower-case hex. */
  readonly fingerprint: (wording: Wording) => string;
  readonly readFiles: ReadFiles;
  readonly connectSource: ConnectSource;
  /** The starter playbooks, read when somebody asks. */
  playbooks(): Promise<readonly Playbook[]>;
  readonly tasks: Tasks;
}

/** One open crisis and its one writer. */
export interface WarRoom {
  readonly path: string;
  readonly isReadOnly: boolean;
  /** On disk when it resolves. `by` is a person id, "host" for the host itself, null for a seat nobody has named. */
  run(command: Command, by: string | null, occurredAt?: string | null): Promise<Done | Refusal>;
  /** Takes mentions from a live source into the next batch (at most 25 ms, or 2,000 mentions, away). */
  receive(
    sourceId: string,
    mentions: readonly Mention[],
    withdrawn: readonly string[],
    cursor: string | null,
  ): void;
  /** Writes what waits for its batch. */
  flush(): void;
  /** Records what the host itself has seen, now. */
  recordHostEvent(event: CrisisEvent): void;
  ask<Q extends Query>(query: Q, signal?: AbortSignal): Promise<Answer<Q["name"]> | Refusal>;
  follow(seenUpTo: number, listener: RoomListener): () => void;
  pulse(): Pulse;
  state(): RoomState;
  /** What the rules know of the crisis: who may do what. */
  crisis(): Crisis;
  /** The host's clock in this room, ISO UTC. */
  now(): string;
  /** All mentions of the crisis by hour of occurrence, from the first. */
  volumePerHour(): Promise<{ readonly from: number; readonly perHour: readonly number[] }>;
  hasPerson(personId: string): boolean;
  readonly sources: LiveSources;
  /** Starts at once; `finished` resolves when it is over, whatever came of it. */
  importFiles(request: Omit<ImportRequest, "importId">): {
    readonly taskId: string;
    readonly importId: string;
    readonly finished: Promise<ImportResult>;
  };
  /** Signs the log as it stands, and records that it was signed. */
  signCheckpoint(by: string): Checkpoint;
  /** Records an import kept out, with where and why, in the order they were met. */
  rejections(importId: string, limit: number): ReturnType<CrisisStore["rejections"]>["rows"];
  readonly drafts: Pick<CrisisStore, "saveDraft" | "dropDraft" | "drafts">;
  readonly attachments: Pick<CrisisStore, "attach" | "attachment">;
  close(): Promise<void>;
}

/** Opens the war room on a crisis file: folds its log, then is its only writer until `close`. */
export function openWarRoom(parts: WarRoomParts): WarRoom {
  const { store, newId, playbooks } = parts;
  // The house's tasks are shared: closing this room ends only those it started.
  const ownTasks = new Set<string>();
  const tasks: Tasks = {
    ...parts.tasks,
    start(work) {
      const task = parts.tasks.start(work);
      ownTasks.add(task.taskId);
      return task;
    },
  };
  const keeper = keepRecord(store, parts.clock);
  const followers = createFollowers(keeper, store);
  const desk = openAnalysisDesk(store);
  const intake = createMentionIntake(keeper, (sourceId) => sources.interrupt(sourceId));
  const sources = createLiveSources(store, keeper, intake, parts.connectSource);
  const pulse = createPulse(store, keeper, sources);
  const answerPropagation = createPropagationAnswers(store, keeper, desk);
  const answerParts = { store, keeper, desk, tasks, playbooks, answerPropagation };
  const stopWatching = watchIndex(store, parts.tasks);
  const imports = new Set<Promise<ImportResult>>();

  const room: WarRoom = {
    path: store.path,
    isReadOnly: store.isReadOnly,
    async run(command, by, occurredAt = null) {
      try {
        return runCommand(command, by, occurredAt, { ...parts, keeper });
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal.refused === "room.failed") throw error;
        return refusal;
      }
    },
    receive: intake.receive,
    flush: intake.flush,
    recordHostEvent(event) {
      const now = keeper.now();
      keeper.append([{ occurredAt: now, recordedAt: now, by: "host", event }]);
    },
    async ask(query, signal = new AbortController().signal) {
      const answer = await answerQuery(query, answerParts, signal);
      // Safe: `answerQuery` answers each name with its own answer; the switch there is checked case by case.
      return answer as Answer<(typeof query)["name"]>;
    },
    follow: followers.follow,
    pulse: pulse.read,
    state: keeper.room,
    crisis: keeper.crisis,
    now: keeper.now,
    async volumePerHour() {
      intake.flush();
      const { from, counts } = await store.volume({}, null, null, 3_600_000);
      return { from, perHour: sumOf(counts) };
    },
    hasPerson: (personId) => presentPerson(keeper.crisis(), personId) !== undefined,
    sources,
    importFiles(request) {
      const importId = newId();
      const label = nameOfFiles(request.paths);
      const task = tasks.start({ kind: "import", label, unit: "bytes", canCancel: true });
      const finished = importFiles({ ...request, importId }, parts.readFiles, store, keeper, task).then(
        (result) => {
          task.finish(result.refusal ?? undefined);
          return result;
        },
        (error: unknown) => {
          task.finish(refusalOf(error));
          throw error;
        },
      );
      imports.add(finished);
      const forget = () => imports.delete(finished);
      // Whoever waits for it hears of a fault; so does the task's progress, when nobody does.
      finished.then(forget, forget);
      return { taskId: task.taskId, importId, finished };
    },
    signCheckpoint(by) {
      const now = keeper.now();
      const checkpoint = store.signCheckpoint(now);
      const { position, hash, publicKey } = checkpoint;
      keeper.append([
        {
          occurredAt: now,
          recordedAt: now,
          by,
          event: { type: "checkpoint-signed", position, hash, publicKey },
        },
      ]);
      return checkpoint;
    },
    rejections: (importId, limit) => store.rejections(importId, limit).rows,
    drafts: { saveDraft: store.saveDraft, dropDraft: store.dropDraft, drafts: store.drafts },
    attachments: { attach: store.attach, attachment: store.attachment },
    async close() {
      stopWatching();
      await tasks.cancelAll(ownTasks);
      await Promise.allSettled([...imports]);
      await sources.close();
      intake.close();
      followers.close();
      pulse.close();
      await desk.close();
      keeper.saveSnapshots();
      await store.close();
    },
  };
  return room;
}

/** Opens a new crisis in an empty file, in the name of the host. */
export async function beginCrisis(
  room: WarRoom,
  crisis: Omit<Extract<Command, { type: "open-crisis" }>, "type">,
): Promise<Refusal | null> {
  const done = await room.run({ type: "open-crisis", ...crisis }, "host");
  return isRefusal(done) ? done : null;
}
