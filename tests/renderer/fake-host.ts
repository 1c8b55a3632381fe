import type { Link } from "../../src-main/contract/link.ts";
import type { HostMessage, HouseRequest, Pulse, SeatMessage } from "../../src-main/contract/seat-message.ts";
import { tellStory } from "./fake/crisis-story.ts";
import { createFakeLog, type FakeLog } from "./fake/fake-log.ts";
import { answerFake } from "./fake/fake-query.ts";
import { freshRow } from "./fake/fresh-row.ts";
import { crisisPath, recentCrises } from "./fake/recent-crises.ts";
import { instant, storyNow } from "./fake/story-frame.ts";
import { handleStory } from "./fake/story-handling.ts";
import { storyRows } from "./fake/story-mentions.ts";

export interface FakeHostOptions {
  /** "room": the story is open; "start": a few recent crises; "first": a house that has none; "empty": a crisis nobody has touched. */
  readonly scene: "room" | "start" | "first" | "empty";
  /** Who sits here: p0 … p5, or null. */
  readonly personId: string | null;
  /** New mentions a second, arriving live. */
  readonly rate: number;
}

/** A host in memory behind a Link: canned mentions and figures, real rules for what is done. */
export function createFakeHost(options: FakeHostOptions): Link {
  const listeners = new Set<(message: unknown) => void>();
  const log = createFakeLog();
  if (options.scene === "room") {
    tellStory(log);
    handleStory(log, storyRows);
  }
  if (options.scene === "empty") openEmpty(log);
  const started = Date.now();
  const now = (): string => new Date(Date.parse(storyNow) + Date.now() - started).toISOString();
  let rows = options.scene === "empty" ? [] : storyRows;
  let path = options.scene === "room" || options.scene === "empty" ? crisisPath : null;
  let personId = path === null ? null : options.personId;

  const tell = (message: HostMessage): void => {
    // As over a wire: later, and a copy.
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of listeners) listener(copy);
    });
  };
  const pulse = (): Pulse => ({
    received: 5812 + rows.length - storyRows.length,
    upToRow: rows[0]?.cursor.row ?? 0,
    position: log.room().position,
    perMinute: 86,
    usualPerMinute: 6.1,
    sources: {
      bluesky: { state: "live", lagMs: 800 },
      x: { state: "live", lagMs: 1200 },
      press: { state: "live", lagMs: 9000 },
      mastodon: { state: "late", lagMs: 40_000 },
    },
    indexBehind: 0,
    at: now(),
  });
  const welcome = (): void =>
    tell({
      type: "welcome",
      version: 1,
      seatId: "seat-1",
      personId,
      crisisPath: path,
      isOwner: true,
      at: now(),
    });
  const changeCrisis = (next: string | null): void => {
    path = next;
    personId = next === null ? null : options.personId;
    if (next !== null && log.entries.length === 0) {
      tellStory(log);
      handleStory(log, storyRows);
    }
    tell({ type: "crisis-changed", path, personId });
  };

  const house = (request: number, wish: HouseRequest): void => {
    const done = (answer: unknown): void => tell({ type: "house-answer", request, answer });
    switch (wish.do) {
      case "list-crises":
        done({
          crises: options.scene === "first" ? [] : recentCrises,
          folder: "~/Contrefeu",
        });
        return;
      case "open-crisis":
      case "create-crisis":
      case "create-demo":
        done({ path: crisisPath });
        changeCrisis(crisisPath);
        return;
      case "close-crisis":
        done({});
        changeCrisis(null);
        return;
      case "sit-down":
        personId = wish.personId;
        done({});
        tell({ type: "crisis-changed", path, personId });
        return;
      case "import-files":
        done({ taskId: "t1", importId: "i1" });
        tell({
          type: "progress",
          task: {
            taskId: "t1",
            kind: "import",
            label: wish.paths[0] ?? "",
            done: 12_400,
            total: 48_000,
            unit: "mentions",
            rate: 9300,
            remainingMs: 42_000,
            state: "running",
            refusal: null,
            canCancel: true,
          },
        });
        return;
      case "list-drafts":
        done({ drafts: [] });
        return;
      default:
        done({});
    }
  };

  const hear = (message: SeatMessage): void => {
    switch (message.type) {
      case "hello":
        welcome();
        tell({
          type: "presence",
          seats: [0, 1, 2, 3, 4, 5].map((at) => ({
            seatId: `s${at}`,
            personId: `p${at}`,
            at: null,
          })),
        });
        return;
      case "follow":
        tell({
          type: "snapshot",
          position: log.room().position,
          state: log.room(),
        });
        tell({ type: "pulse", pulse: pulse() });
        tell({
          type: "verified",
          verification: {
            intact: true,
            position: log.room().position,
            hash: "",
          },
        });
        return;
      case "ask":
        tell({
          type: "answer",
          request: message.request,
          answer: answerFake(message.query, log, rows),
        });
        return;
      case "run": {
        const done = log.run(message.command, personId ?? "nobody", now(), message.occurredAt ?? undefined);
        if ("refused" in done) {
          tell({
            type: "refused",
            request: message.request,
            refusal: done,
            sentence: `Refusé : ${done.refused}`,
          });
          return;
        }
        tell({
          type: "done",
          request: message.request,
          position: log.room().position,
          events: done,
        });
        tell({ type: "events", entries: done, upTo: log.room().position });
        return;
      }
      case "house":
        house(message.request, message.house);
        return;
      default:
    }
  };

  if (options.rate > 0) {
    setInterval(() => {
      rows = [
        ...Array.from({ length: options.rate }, (_, at) => freshRow(rows, options.rate - 1 - at, now())),
        ...rows,
      ];
      tell({ type: "pulse", pulse: pulse() });
    }, 1000);
  }

  return {
    // Safe: the seat sends what the contract says; the real host parses it.
    send: (message) => hear(message as SeatMessage),
    onMessage: (listener) => listeners.add(listener),
    onClose: () => {},
    close: () => {},
  };
}

function openEmpty(log: FakeLog): void {
  log.append(
    [
      {
        type: "crisis-opened",
        crisisId: "neuf",
        name: "Propos du directeur",
        brand: "Maison Véra",
        startedAt: instant("15:40"),
        lang: "fr",
        query: "",
        isDemo: false,
      },
    ],
    "host",
    instant("15:40"),
    instant("15:40"),
  );
}
