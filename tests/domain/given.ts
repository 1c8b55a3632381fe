import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { Command } from "../../src-main/contract/command.ts";
import { type CrisisEvent, eventSchema } from "../../src-main/contract/event.ts";
import type { Wording } from "../../src-main/contract/events/response-events.ts";
import { isRefusal } from "../../src-main/contract/refusal.ts";
import { type Crisis, initialCrisis, type RecordedEvent } from "../../src-main/domain/crisis.ts";
import { decide } from "../../src-main/domain/decide.ts";
import type { Decision, DecisionContext } from "../../src-main/domain/decision.ts";
import { evolve } from "../../src-main/domain/evolve.ts";

/** T0 of every test crisis. */
export const startedAt = "2026-03-02T09:00:00.000Z";

/** The instant this many minutes after T0. */
export function minute(minutes: number): string {
  return new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
}

export function fingerprintOf({ text, channel, lang, validUntil }: Wording): string {
  return createHash("sha256")
    .update(JSON.stringify([text, channel, lang, validUntil]))
    .digest("hex");
}

/** An event of the past; written by the host at T0 unless told otherwise with `by` and `at`. */
export type Past = CrisisEvent | { readonly event: CrisisEvent; readonly by: string; readonly at: string };

export function by(person: string, event: CrisisEvent, at: string = startedAt): Past {
  return { event, by: person, at };
}

/** Folds the past into a crisis, frozen so that a rule that changes what it is given fails its test. */
export function crisisAfter(...past: readonly Past[]): Crisis {
  return past
    .map((one, index): RecordedEvent => {
      const { event, by: writer, at } = "event" in one ? one : { event: one, by: "host", at: startedAt };
      return { position: index + 1, by: writer, occurredAt: at, recordedAt: at, event };
    })
    .reduce((crisis, entry) => deepFreeze(evolve(crisis, entry)), deepFreeze(initialCrisis));
}

interface Asked {
  /** Person who asks; "anna" unless told otherwise. */
  readonly by?: string;
  /** Clock of the host; ten minutes after T0 unless told otherwise. */
  readonly now?: string;
  readonly erasure?: DecisionContext["erasure"];
}

export function given(...past: readonly Past[]) {
  const crisis = crisisAfter(...past);
  return {
    when(command: Command, asked: Asked = {}) {
      const decision = decide(deepFreeze(command), crisis, contextOf(asked));
      return {
        thenRefuses(key: string, args?: Record<string, string | number>): void {
          expect(decision).toEqual(
            args === undefined ? expect.objectContaining({ refused: key }) : { refused: key, args },
          );
        },
        /** Each expected event may name only the members that matter. */
        thenEmits(...events: readonly Partial<CrisisEvent>[]): void {
          expect(eventsOf(decision)).toMatchObject(events);
          expect(eventsOf(decision)).toHaveLength(events.length);
        },
        thenNothingIsToDo(): void {
          expect(decision).toEqual({ events: [] });
        },
      };
    },
  };
}

/** Ids are "id-1", "id-2"… in each decision. */
function contextOf({ by: person = "anna", now = minute(10), erasure }: Asked): DecisionContext {
  let count = 0;
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  const context = { now, by: person, newId, fingerprint: fingerprintOf };
  return erasure === undefined ? context : { ...context, erasure };
}

/** The events of a decision, each as the contract wants it; a refusal fails the test with its key. */
export function eventsOf(decision: Decision): readonly CrisisEvent[] {
  if (isRefusal(decision)) throw new Error(`refused: ${JSON.stringify(decision)}`);
  for (const event of decision.events) expect(eventSchema().parse(event)).toEqual(event);
  return decision.events;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}
