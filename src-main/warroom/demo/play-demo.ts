import type { Command } from "../../contract/command.ts";
import type { Mention } from "../../contract/mention.ts";
import type { Playbook } from "../../contract/playbook.ts";
import { isRefusal, type Refusal } from "../../contract/refusal.ts";
import { makeReferences } from "./demo-references.ts";
import type { DemoHostEvent, DemoScript, DemoStep } from "./demo-script.ts";
import type { DemoEntry } from "./made-by.ts";

/** The war room as the demo needs it: its clock is set by `at` at each call; calls come one after the other. */
export interface DemoHost {
  /** Mentions of one source, received at `at`, new or known. */
  readonly receive: (sourceId: string, mentions: readonly Mention[], at: string) => Promise<void> | void;
  /** What the room records itself, as "host". */
  readonly recordHostEvent: (event: DemoHostEvent, at: string) => Promise<void> | void;
  /** `by` is a person's id or "host"; `occurredAt` null when it happened at `at`. Answers what was appended. */
  readonly run: (
    command: Command,
    by: string,
    at: string,
    occurredAt: string | null,
  ) => Promise<readonly DemoEntry[] | Refusal> | readonly DemoEntry[] | Refusal;
}

export interface DemoOptions {
  /** The playbook of this id, in French. */
  readonly playbook: (id: string) => Playbook;
  /** Mentions of a source arrive together when they fall in the same span of this many ms; a minute when absent. */
  readonly batchMs?: number;
  /** Called before each moment of the script, to wait for it when the demo is played live. */
  readonly beforeMoment?: (at: string) => Promise<void> | void;
  /** Stops the play between two moments. */
  readonly signal?: AbortSignal;
}

type Moment =
  | { readonly at: string; readonly kind: "hostEvent"; readonly event: DemoHostEvent }
  | {
      readonly at: string;
      readonly kind: "mentions";
      readonly sourceId: string;
      readonly mentions: readonly Mention[];
    }
  | { readonly at: string; readonly kind: "step"; readonly step: DemoStep };

/** Plays the script on a host, in order of time. A refused step throws: the script and the rules no longer agree. */
export async function playDemo(script: DemoScript, host: DemoHost, options: DemoOptions): Promise<void> {
  const references = makeReferences(options.playbook);
  for (const moment of momentsOf(script, options.batchMs ?? 60_000)) {
    if (options.signal?.aborted === true) return;
    await options.beforeMoment?.(moment.at);
    switch (moment.kind) {
      case "hostEvent":
        await host.recordHostEvent(moment.event, moment.at);
        break;
      case "mentions":
        await host.receive(moment.sourceId, moment.mentions, moment.at);
        break;
      case "step": {
        const { step } = moment;
        const by = step.by === "host" ? "host" : references.idOf(`person:${step.by}`);
        const answer = await host.run(references.resolve(step.command), by, step.at, step.occurredAt ?? null);
        if (isRefusal(answer)) {
          throw new Error(
            `Demo step ${step.command.type} at ${step.at} by ${step.by} refused: ${answer.refused}`,
          );
        }
        references.learn(step, answer);
        break;
      }
    }
  }
}

/** Everything of the script in order; at the same instant what the host does, then mentions, then people. */
function momentsOf(script: DemoScript, batchMs: number): readonly Moment[] {
  const cuts = [...script.hostEvents, ...script.steps]
    .map(({ at }) => Date.parse(at))
    .sort((one, other) => one - other);
  const moments: readonly Moment[] = [
    ...script.hostEvents.map(({ at, event }): Moment => ({ at, kind: "hostEvent", event })),
    ...batchesOf(script.mentions, batchMs, cuts),
    ...script.steps.map((step): Moment => ({ at: step.at, kind: "step", step })),
  ];
  const time = new Map(moments.map((moment) => [moment, Date.parse(moment.at)]));
  // The first two hosts' steps open the crisis: nothing can be recorded before them.
  const rank = (moment: Moment): number =>
    moment.kind === "step" && moment.step.by === "host"
      ? 0
      : moment.kind === "hostEvent"
        ? 1
        : moment.kind === "mentions"
          ? 2
          : 3;
  return moments.toSorted(
    (one, other) => (time.get(one) ?? 0) - (time.get(other) ?? 0) || rank(one) - rank(other),
  );
}

/** Mentions grouped by source and span; a group never straddles something the room does. */
function batchesOf(
  mentions: readonly Mention[],
  batchMs: number,
  cuts: readonly number[],
): readonly Moment[] {
  const groups = new Map<string, Mention[]>();
  let passed = 0;
  for (const mention of mentions) {
    const time = Date.parse(mention.receivedAt);
    while (passed < cuts.length && (cuts[passed] ?? 0) < time) passed += 1;
    const key = `${mention.source} ${Math.floor(time / batchMs)} ${passed}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return [...groups.values()].map((group): Moment => {
    const last = group.at(-1) ?? group[0];
    if (last === undefined) throw new Error("A batch of the demo is empty");
    return { at: last.receivedAt, kind: "mentions", sourceId: last.source, mentions: group };
  });
}
