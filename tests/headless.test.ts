import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HouseRequest } from "../src-main/contract/seat-message.ts";
import { type Headless, startHeadless } from "../src-main/headless/start-headless.ts";
import { startJetstreamServer } from "./helpers/jetstream-server.ts";
import { comeIn, httpRequest, type SeatClient, sitDown } from "./helpers/seat-client.ts";

const note = {
  type: "write-note",
  kind: "fact",
  text: "Premier appel reçu.",
  mentionIds: [],
  attachments: [],
};
const startedAt = "2026-03-02T09:00:00.000Z";
let home: string;
let room: Headless;
let bugs: unknown[];
const clients: SeatClient[] = [];
let request = 0;

async function open(crisis?: string): Promise<void> {
  const started = await startHeadless({
    home,
    port: 0,
    lang: "fr",
    report: (bug) => void bugs.push(bug),
    ...(crisis === undefined ? {} : { crisis }),
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

const crisis = { name: "Rappel Mirabel", brand: "Mirabel", startedAt, query: "", lang: "fr" } as const;

/** A crisis with its first person, who sits at the owner's seat. */
async function openedCrisis(): Promise<{ owner: SeatClient; path: string; anna: string }> {
  await open();
  const owner = await sit(room.url);
  const { path } = await ask<{ path: string }>(owner, { do: "create-crisis", ...crisis });
  const joined = await run(owner, { type: "join-person", name: "Anna", roles: ["crisisDirector", "logger"] });
  const event = joined.type === "done" ? joined.events[0]?.event : undefined;
  if (event?.type !== "person-joined") throw new Error("nobody joined");
  return { owner, path, anna: event.personId };
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "contrefeu-headless-"));
  bugs = [];
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await room?.close();
  rmSync(home, { recursive: true, force: true });
});

describe("the war room in plain Node", () => {
  it("opens a crisis, writes what its people do on disk, and finds it again", async () => {
    const { owner, path, anna } = await openedCrisis();
    const done = await run(owner, note);
    expect(done).toMatchObject({ type: "done", events: [{ by: anna, event: { type: "note-written" } }] });
    owner.close();
    await room.close();

    await open(path);
    const again = await sit(room.url);
    again.send({ type: "follow", seenUpTo: 0 });
    const { state } = await again.next("snapshot");
    expect(state.crisis?.name).toBe("Rappel Mirabel");
    expect(state.entries.at(-1)?.event).toMatchObject({ type: "note-written", text: note.text });
    const { crises } = await ask<{ crises: { path: string; fault: string | null }[] }>(again, {
      do: "list-crises",
    });
    expect(crises).toMatchObject([{ path, fault: null }]);
    expect(bugs).toEqual([]);
  });

  it("refuses in the seat's language what the rules do not allow", async () => {
    const { owner } = await openedCrisis();
    const refused = await run(owner, { type: "submit-statement", statementId: "none" });
    expect(refused.type).toBe("refused");
    expect(refused.type === "refused" && refused.sentence).toMatch(/[a-zé’]+ .+\.$/);
    expect(refused.type === "refused" && refused.sentence).not.toContain(
      refused.type === "refused" ? refused.refusal.refused : "",
    );
  });

  it("lets an invited person act in their own name, and both see it", async () => {
    const { owner } = await openedCrisis();
    const joined = await run(owner, { type: "join-person", name: "Ben", roles: ["logger"] });
    const event = joined.type === "done" ? joined.events[0]?.event : undefined;
    const ben = event?.type === "person-joined" ? event.personId : "";
    const { url } = await ask<{ url: string }>(owner, { do: "invite-seat", personId: ben });
    const guest = await sit(url);
    for (const seat of [owner, guest]) {
      seat.send({ type: "follow", seenUpTo: 0 });
      await seat.next("snapshot");
    }
    expect((await run(guest, note)).type).toBe("done");
    const { entries, upTo } = await owner.next("events", ({ entries }) => entries.length > 0);
    expect(entries).toMatchObject([{ by: ben, event: { type: "note-written" } }]);
    guest.send({ type: "follow", seenUpTo: upTo - 1 });
    expect((await guest.next("events")).upTo).toBe(upTo);
    expect((await run(guest, { type: "rename-crisis", name: "Autre" })).type).toBe("refused");
    await run(owner, { type: "remove-person", personId: ben });
    expect((await guest.next("turned-away")).refusal.refused).toBe("seat.unknown-person");
  });

  it("streams from a local Jetstream, pauses, resumes and keeps each post once", async () => {
    const server = await startJetstreamServer();
    const { owner } = await openedCrisis();
    const { sourceId } = await ask<{ sourceId: string }>(owner, {
      do: "add-jetstream",
      label: "Bluesky",
      url: server.url,
      words: ["Mirabel"],
    });
    await expect.poll(() => server.connected).toBe(1);
    const now = Date.now();
    server.publishPost("did:plc:a", "1", "Les glaces Mirabel", now);
    server.publishPost("did:plc:a", "2", "Autre chose", now + 1);
    await owner.next("pulse", ({ pulse }) => pulse.received === 1);
    await ask(owner, { do: "pause-source", sourceId });
    await expect.poll(() => server.connected).toBe(0);
    server.publishPost("did:plc:a", "3", "Encore Mirabel", now + 2);
    await ask(owner, { do: "resume-source", sourceId });
    await owner.next(
      "pulse",
      ({ pulse }) => pulse.received === 2 && pulse.sources[sourceId]?.state === "live",
    );
    const page = await query<{ rows: { mention: { text: string } }[] }>(owner, {
      name: "mentions",
      filter: {},
      before: null,
      after: null,
      limit: 50,
      withCount: true,
      asOf: null,
    });
    expect(page.rows.map(({ mention }) => mention.text)).toEqual(["Encore Mirabel", "Les glaces Mirabel"]);
    await server.close();
  });

  it("imports a file that was sent, with progress to its end", async () => {
    const { owner } = await openedCrisis();
    const { origin } = new URL(room.url);
    const lines = Array.from({ length: 300 }, (_, index) =>
      JSON.stringify({
        id: `t:${index}`,
        source: "test",
        kind: "post",
        text: `Message ${index}`,
        publishedAt: new Date(Date.parse(startedAt) + index * 1000).toISOString(),
      }),
    );
    const cookie = await comeIn(await room.host.seats.ownerUrl());
    const sent = await httpRequest(`${origin}/upload?name=mentions.ndjson`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: origin },
      body: [...lines, "{broken"].join("\n"),
    });
    const { path } = JSON.parse(sent.body);
    const { taskId } = await ask<{ taskId: string }>(owner, {
      do: "import-files",
      paths: [path],
      as: "auto",
      mapping: null,
    });
    const { task } = await owner.next(
      "progress",
      ({ task }) => task.taskId === taskId && task.state !== "running",
    );
    expect(task.state).toBe("done");
    const rejections = await query<{ total: number }>(owner, {
      name: "rejections",
      importId: null,
      limit: 10,
    });
    expect(rejections.total).toBe(1);
    await owner.next("pulse", ({ pulse }) => pulse.received === 300);
    await room.close();
    expect(existsSync(path)).toBe(false);
  });

  it("keeps a crisis file that was sent, with all that is done in it, once its room is closed", async () => {
    const { owner, path, anna } = await openedCrisis();
    await ask(owner, { do: "close-crisis" });
    const { origin } = new URL(room.url);
    const cookie = await comeIn(await room.host.seats.ownerUrl());
    const send = async (name: string, body: string | Uint8Array): Promise<string> => {
      const headers = { Cookie: cookie, Origin: origin };
      const sent = await httpRequest(`${origin}/upload?name=${name}`, { method: "POST", headers, body });
      return JSON.parse(sent.body).path;
    };
    const sent = await send("Rappel.contrefeu", readFileSync(path));
    const opened = await ask<{ path: string }>(owner, { do: "open-crisis", path: sent });
    expect(dirname(opened.path)).toBe(home);
    await ask(owner, { do: "sit-down", personId: anna });
    expect((await run(owner, note)).type).toBe("done");
    const bad = await send("notes.contrefeu", "no crisis at all");
    await expect(ask(owner, { do: "open-crisis", path: bad })).rejects.toThrow(/notes/);
    owner.close();
    await room.close();
    expect(readdirSync(home).filter((name) => name.startsWith("notes"))).toEqual([]);

    await open(opened.path);
    const again = await sit(room.url);
    again.send({ type: "follow", seenUpTo: 0 });
    const { state } = await again.next("snapshot");
    expect(state.entries.at(-1)?.event).toMatchObject({ type: "note-written", text: note.text });
  });

  it("replays a crisis into another as a live stream", async () => {
    const { owner, path } = await openedCrisis();
    const file = join(home, "old.ndjson");
    const line = (id: string, at: number) =>
      JSON.stringify({
        id,
        source: "test",
        kind: "post",
        text: id,
        publishedAt: new Date(at).toISOString(),
      });
    const at = Date.parse(startedAt);
    writeFileSync(file, [line("t:b", at + 300), line("t:a", at)].join("\n"));
    await ask(owner, { do: "add-replay", label: "Exercice", path: file, speed: 600 });
    await owner.next("pulse", ({ pulse }) => pulse.received === 2);
    await ask(owner, { do: "create-crisis", ...crisis, name: "Exercice" });
    await ask(owner, { do: "add-replay", label: "Exercice", path, speed: 600 });
    await owner.next("pulse", ({ pulse }) => pulse.received === 2 && pulse.position < 10);
  });

  it.skipIf(process.platform === "win32")("keeps its crises from anybody else on the machine", async () => {
    const folder = home;
    home = join(folder, "new");
    await open();
    expect(statSync(home).mode & 0o077).toBe(0);
    await room.close();
    rmSync(folder, { recursive: true });
  });

  it("removes what a killed host left waiting to be imported, and not what another host still has", async () => {
    const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await new Promise((resolve) => gone.once("exit", resolve));
    const uploads = join(home, "uploads");
    for (const name of [String(gone.pid), String(process.ppid), "notes"])
      mkdirSync(join(uploads, name, "x"), { recursive: true });
    await open();
    expect(readdirSync(uploads).sort()).toEqual([String(process.ppid), "notes"].sort());
  });

  it("says why a crisis cannot be opened", async () => {
    const path = join(home, "text.contrefeu");
    writeFileSync(path, "this is no database at all, only text that goes on for a while");
    const refused = await startHeadless({ home, port: 0, lang: "en", crisis: path });
    expect(refused).toMatchObject({
      refused: { refused: "file.not-a-database" },
      sentence: expect.stringContaining("text.contrefeu"),
    });
    await open();
  });
});

describe("run as a program", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  function launch(...args: readonly string[]): ChildProcess {
    const script = fileURLToPath(new URL("../src-main/headless.ts", import.meta.url));
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    children.push(child);
    return child;
  }

  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

  it("prints its address as JSON, serves, and ends in order when asked to", async () => {
    await open();
    const child = launch("--home", home, "--port", "0", "--json");
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    const { value = "" } = await lines[Symbol.asyncIterator]().next();
    const { url } = JSON.parse(String(value));
    const seat = await sit(url);
    await ask(seat, { do: "create-crisis", ...crisis });
    const exit = ended(child);
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
    const left = readdirSync(home).filter((name) => name.endsWith(".contrefeu-wal"));
    expect(left).toEqual([]);
  });

  it("ends with 2 on wrong usage and with 1 when the crisis cannot be opened", async () => {
    await open();
    expect(await ended(launch("--no-such-option"))).toBe(2);
    expect(await ended(launch("--port", "99999"))).toBe(2);
    expect(await ended(launch("--home", home, "--port", "0", join(home, "absent.contrefeu")))).toBe(1);
  });
});
