import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startHeadless } from "../src-main/headless/start-headless.ts";
import { crisis, headlessRooms, note, startedAt } from "./headless/headless-rooms.ts";
import { startJetstreamServer } from "./helpers/jetstream-server.ts";

const { home, room, bugs, open, sit, ask, run, query, openedCrisis } = headlessRooms();

describe("the war room in plain Node", () => {
  it("opens a crisis, writes what its people do on disk, and finds it again", async () => {
    const { owner, path, anna } = await openedCrisis();
    const done = await run(owner, note);
    expect(done).toMatchObject({ type: "done", events: [{ by: anna, event: { type: "note-written" } }] });
    owner.close();
    await room().close();

    await open(path);
    const again = await sit(room().url);
    again.send({ type: "follow", seenUpTo: 0 });
    const { state } = await again.next("snapshot");
    expect(state.crisis?.name).toBe("Rappel Mirabel");
    expect(state.entries.at(-1)?.event).toMatchObject({ type: "note-written", text: note.text });
    const { crises } = await ask<{ crises: { path: string; fault: string | null }[] }>(again, {
      do: "list-crises",
    });
    expect(crises).toMatchObject([{ path, fault: null }]);
    expect(bugs()).toEqual([]);
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

  it("replays a crisis into another as a live stream", async () => {
    const { owner, path } = await openedCrisis();
    const file = join(home(), "old.ndjson");
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
    const folder = join(home(), "new");
    await open(undefined, folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("says why a crisis cannot be opened", async () => {
    const path = join(home(), "text.contrefeu");
    writeFileSync(path, "this is no database at all, only text that goes on for a while");
    const refused = await startHeadless({ home: home(), port: 0, lang: "en", crisis: path });
    expect(refused).toMatchObject({
      refused: { refused: "file.not-a-database" },
      sentence: expect.stringContaining("text.contrefeu"),
    });
    await open();
  });
});
