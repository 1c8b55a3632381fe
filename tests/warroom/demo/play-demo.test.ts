import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Command, commandSchema } from "../../../src-main/contract/command.ts";
import { eventSchema } from "../../../src-main/contract/event.ts";
import type { Mention } from "../../../src-main/contract/mention.ts";
import { isRefusal } from "../../../src-main/contract/refusal.ts";
import { initialCrisis, type RecordedEvent } from "../../../src-main/domain/crisis.ts";
import { decide } from "../../../src-main/domain/decide.ts";
import { evolve } from "../../../src-main/domain/evolve.ts";
import { lookUp } from "../../../src-main/domain/keyed.ts";
import { laneOf } from "../../../src-main/projections/lane-of.ts";
import type { DemoHostEvent } from "../../../src-main/warroom/demo/demo-script.ts";
import { type DemoHost, playDemo } from "../../../src-main/warroom/demo/play-demo.ts";
import { playbookOf, script } from "./demo-material.ts";

interface Received {
  readonly sourceId: string;
  readonly at: string;
  readonly mentions: readonly Mention[];
}

/** A war room of the real rules, without a disk. */
function roomOfRules() {
  let crisis = initialCrisis;
  let ids = 0;
  const log: RecordedEvent[] = [];
  const received: Received[] = [];
  const clock: string[] = [];
  const append = (
    event: RecordedEvent["event"],
    by: string,
    at: string,
    occurredAt: string,
  ): RecordedEvent => {
    const entry = {
      position: log.length + 1,
      by,
      occurredAt,
      recordedAt: at,
      event: eventSchema().parse(event),
    };
    crisis = evolve(crisis, entry);
    log.push(entry);
    return entry;
  };
  const host: DemoHost = {
    receive: (sourceId, mentions, at) => {
      clock.push(at);
      received.push({ sourceId, at, mentions });
    },
    recordHostEvent: (event: DemoHostEvent, at) => {
      clock.push(at);
      append(event, "host", at, at);
    },
    run: (command: Command, by, at, occurredAt) => {
      clock.push(at);
      const decision = decide(commandSchema().parse(command), crisis, {
        now: at,
        by,
        newId: () => {
          ids += 1;
          return `id-${ids}`;
        },
        fingerprint: (wording) => createHash("sha256").update(JSON.stringify(wording)).digest("hex"),
      });
      if (isRefusal(decision)) return decision;
      return decision.events.map((event) => append(event, by, at, occurredAt ?? at));
    },
  };
  return { host, log, received, clock, crisis: () => crisis };
}

async function played() {
  const room = roomOfRules();
  await playDemo(script, room.host, { playbook: playbookOf });
  return room;
}

describe("Playing the demo on the rules of the room", () => {
  it("is refused nothing and gives every step something to record", async () => {
    const { log } = await played();
    expect(log.length).toBeGreaterThanOrEqual(script.steps.length + script.hostEvents.length);
  });

  it("goes forward in time, mentions before what people do about them", async () => {
    const { clock, received, log } = await played();
    expect(clock).toEqual(clock.toSorted());
    const known = new Map(
      received.flatMap(({ at, mentions }) => mentions.map(({ id }) => [id, at] as const)).toReversed(),
    );
    for (const { event, recordedAt } of log) {
      if (event.type !== "mentions-flagged" && event.type !== "cascade-qualified") continue;
      const ids = event.type === "cascade-qualified" ? [event.root] : event.mentionIds;
      for (const id of ids) expect(known.get(id)?.localeCompare(recordedAt) ?? 1).toBeLessThanOrEqual(0);
    }
  });

  it("delivers every version of every mention once, under its source", async () => {
    const { received } = await played();
    expect(received.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(script.mentions.length);
    for (const { sourceId, at, mentions } of received) {
      for (const mention of mentions) {
        expect(mention.source).toBe(sourceId);
        expect(mention.receivedAt <= at).toBe(true);
      }
    }
  });

  it("leaves a room one can review: statements, decisions, sitreps, a refuted rumour, a hand-over, corrections", async () => {
    const { log, crisis } = await played();
    const drafted = log.flatMap(({ event }) =>
      event.type === "statement-drafted" ? [event.statementId] : [],
    );
    expect(drafted.map((id) => lookUp(crisis().statements, id)?.status)).toEqual([
      "published",
      "published",
      "rejected",
      "published",
    ]);
    expect(log.some(({ event }) => event.type === "statement-edited" && event.makesStale)).toBe(true);
    expect(log.some(({ event }) => event.type === "statement-approved" && event.isDeputy)).toBe(true);
    expect(
      log.some(({ event }) => event.type === "information-status-changed" && event.status === "refuted"),
    ).toBe(true);
    expect(log.some(({ event }) => event.type === "duty-ended" && event.to !== null)).toBe(true);
    expect(log.filter(({ event }) => event.type === "entry-corrected")).toHaveLength(2);
    expect(log.filter(({ event }) => event.type === "entry-starred")).toHaveLength(8);
    expect(crisis().sitreps).toBe(7);
    expect(crisis().status).toBe("standDown");
    expect(crisis().identity?.name).toBe(script.title.fr);
    expect(crisis().identity?.startedAt).toBe(script.startedAt);
    const told = log.filter(({ event }) =>
      ["alerts", "decisions", "statements", "severity"].includes(laneOf(event.type) ?? ""),
    );
    const written = log.filter(({ event }) =>
      /^(note-written|sitrep-issued|information|entry-corrected)/.test(event.type),
    );
    expect(told.length + written.length).toBeGreaterThan(60);
  });

  it("publishes the first words 39 minutes after T0, in the words of the post", async () => {
    const { log } = await played();
    const published = log.find(({ event }) => event.type === "statement-published");
    expect(published?.occurredAt).toBe("2026-03-03T11:31:20.000Z");
    const drafted = log.find(({ event }) => event.type === "statement-drafted")?.event;
    const mentionId = published?.event.type === "statement-published" ? published.event.mentionId : null;
    const post = script.mentions.find(({ id }) => id === mentionId);
    expect(drafted?.type === "statement-drafted" && drafted.wording.text).toBe(post?.text);
  });

  it("stops between two moments when told to", async () => {
    const room = roomOfRules();
    const stop = new AbortController();
    const beforeMoment = (at: string) => {
      if (at >= "2026-03-03T11:00:00.000Z") stop.abort();
    };
    await playDemo(script, room.host, { playbook: playbookOf, beforeMoment, signal: stop.signal });
    expect(room.log.length).toBeGreaterThan(10);
    expect(room.log.every(({ recordedAt }) => recordedAt <= "2026-03-03T11:00:30.000Z")).toBe(true);
  });

  it("throws when the rules refuse a step, naming it", async () => {
    const room = roomOfRules();
    const host: DemoHost = { ...room.host, run: () => ({ refused: "crisis.is-closed" }) };
    await expect(playDemo(script, host, { playbook: playbookOf })).rejects.toThrow("open-crisis");
  });
});
