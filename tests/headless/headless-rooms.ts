import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { HouseRequest } from "../../src-main/contract/seat-message.ts";
import { type Headless, startHeadless } from "../../src-main/headless/start-headless.ts";
import { comeIn, httpRequest, type SeatClient, sitDown } from "../helpers/seat-client.ts";

export const startedAt = "2026-03-02T09:00:00.000Z";
export const crisis = { name: "Rappel Mirabel", brand: "Mirabel", startedAt, query: "", lang: "fr" } as const;
export const note = {
  type: "write-note",
  kind: "fact",
  text: "Premier appel reçu.",
  mentionIds: [],
  attachments: [],
};

/** The war room in plain Node, in a folder of its own for each test of the file that asks for it. */
export function headlessRooms() {
  const clients: SeatClient[] = [];
  let home = "";
  let room: Headless | null = null;
  let bugs: unknown[] = [];
  let request = 0;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "contrefeu-headless-"));
    bugs = [];
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await room?.close();
    room = null;
    rmSync(home, { recursive: true, force: true });
  });

  const current = (): Headless => {
    if (room === null) throw new Error("No room was opened");
    return room;
  };

  async function open(path?: string, folder = home): Promise<void> {
    const started = await startHeadless({
      home: folder,
      port: 0,
      lang: "fr",
      report: (bug) => void bugs.push(bug),
      ...(path === undefined ? {} : { crisis: path }),
    });
    if ("refused" in started) throw new Error(started.sentence);
    room = started;
  }

  async function sit(url: string): Promise<SeatClient> {
    const { seat } = await sitDown(new URL(url).origin, await comeIn(url));
    clients.push(seat);
    return seat;
  }

  async function ask<T>(seat: SeatClient, house: HouseRequest): Promise<T> {
    request += 1;
    const mine = request;
    seat.send({ type: "house", request: mine, house });
    const answer = await Promise.race([
      seat.next("house-answer", (message) => message.request === mine),
      seat.next("refused", (message) => message.request === mine),
    ]);
    if (answer.type === "refused") throw new Error(answer.sentence);
    return answer.answer as T;
  }

  async function run(seat: SeatClient, command: object) {
    request += 1;
    const mine = request;
    seat.send({ type: "run", request: mine, command, occurredAt: null });
    return Promise.race([
      seat.next("done", (message) => message.request === mine),
      seat.next("refused", (message) => message.request === mine),
    ]);
  }

  async function query<T>(seat: SeatClient, asked: object): Promise<T> {
    request += 1;
    const mine = request;
    seat.send({ type: "ask", request: mine, query: asked });
    return (await seat.next("answer", (message) => message.request === mine)).answer as T;
  }

  /** A crisis with its first person, who sits at the owner's seat. */
  async function openedCrisis(): Promise<{ owner: SeatClient; path: string; anna: string }> {
    await open();
    const owner = await sit(current().url);
    const { path } = await ask<{ path: string }>(owner, { do: "create-crisis", ...crisis });
    const joined = await run(owner, {
      type: "join-person",
      name: "Anna",
      roles: ["crisisDirector", "logger"],
    });
    const event = joined.type === "done" ? joined.events[0]?.event : undefined;
    if (event?.type !== "person-joined") throw new Error("nobody joined");
    return { owner, path, anna: event.personId };
  }

  /** Sends a file as a browser does; gives where it waits. */
  async function send(name: string, body: string | Uint8Array): Promise<string> {
    const { origin } = new URL(current().url);
    const cookie = await comeIn(await current().host.seats.ownerUrl());
    const headers = { Cookie: cookie, Origin: origin };
    const sent = await httpRequest(`${origin}/upload?name=${name}`, { method: "POST", headers, body });
    return JSON.parse(sent.body).path;
  }

  return {
    home: () => home,
    room: current,
    bugs: () => bugs,
    ...{ open, sit, ask, run, query, openedCrisis, send },
  };
}
