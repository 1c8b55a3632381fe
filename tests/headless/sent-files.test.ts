import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { headlessRooms, note, startedAt } from "./headless-rooms.ts";

const { home, room, open, sit, ask, run, query, openedCrisis, send } = headlessRooms();

const line = (id: string, at: number) =>
  JSON.stringify({ id, source: "test", kind: "post", text: id, publishedAt: new Date(at).toISOString() });

describe("a file that was sent", () => {
  it("is imported, with progress to its end", async () => {
    const { owner } = await openedCrisis();
    const lines = Array.from({ length: 300 }, (_, index) =>
      line(`t:${index}`, Date.parse(startedAt) + index * 1000),
    );
    const path = await send("mentions.ndjson", [...lines, "{broken"].join("\n"));
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
    await room().close();
    expect(existsSync(path)).toBe(false);
  });

  it("is kept when it is a crisis, with all that is done in it, once its room is closed", async () => {
    const { owner, path, anna } = await openedCrisis();
    await ask(owner, { do: "close-crisis" });
    const sent = await send("Rappel.contrefeu", readFileSync(path));
    const opened = await ask<{ path: string }>(owner, { do: "open-crisis", path: sent });
    expect(dirname(opened.path)).toBe(home());
    await ask(owner, { do: "sit-down", personId: anna });
    expect((await run(owner, note)).type).toBe("done");
    const bad = await send("notes.contrefeu", "no crisis at all");
    await expect(ask(owner, { do: "open-crisis", path: bad })).rejects.toThrow(/notes/);
    owner.close();
    await room().close();
    expect(readdirSync(home()).filter((name) => name.startsWith("notes"))).toEqual([]);

    await open(opened.path);
    const again = await sit(room().url);
    again.send({ type: "follow", seenUpTo: 0 });
    const { state } = await again.next("snapshot");
    expect(state.entries.at(-1)?.event).toMatchObject({ type: "note-written", text: note.text });
  });

  it("is replayed on after a restart, and goes once the replay is over", async () => {
    const { owner, path } = await openedCrisis();
    const at = Date.parse(startedAt);
    const sent = await send("exercice.ndjson", [line("t:a", at), line("t:b", at + 86_400_000)].join("\n"));
    await ask(owner, { do: "add-replay", label: "Exercice", path: sent, speed: 600 });
    await owner.next("pulse", ({ pulse }) => pulse.received === 1);
    owner.close();
    await room().close();
    expect(existsSync(sent)).toBe(false);

    await open(path);
    const again = await sit(room().url);
    await again.next("pulse", ({ pulse }) => {
      const states = Object.values(pulse.sources).map(({ state }) => state);
      return pulse.received === 2 && states.join() === "ended";
    });
    expect(readdirSync(join(home(), "replays"))).toHaveLength(1);
    again.close();
    await room().close();
    expect(readdirSync(join(home(), "replays"))).toEqual([]);
  });

  it("that is replayed is kept while the source that was disconnected may be connected again", async () => {
    const { owner } = await openedCrisis();
    const sent = await send("exercice.ndjson", line("t:a", Date.parse(startedAt)));
    const replay = { do: "add-replay", label: "Exercice", path: sent, speed: 600 } as const;
    const { sourceId } = await ask<{ sourceId: string }>(owner, replay);
    owner.send({ type: "follow", seenUpTo: 0 });
    const { state } = await owner.next("snapshot");
    const kept = String(state.sources[sourceId]?.settings.path);
    expect(kept).toContain(join(home(), "replays"));
    await ask(owner, { do: "remove-source", sourceId });
    await ask(owner, { ...replay, path: kept });
    expect(existsSync(kept)).toBe(true);
    await ask(owner, { do: "close-crisis" });
  });

  it("goes alone: what a crisis file says it replayed takes nothing else along", async () => {
    const { owner } = await openedCrisis();
    const others = join(home(), "replays", "r-other");
    mkdirSync(others, { recursive: true });
    // As a file from elsewhere may say: a place right in the folder.
    const said = join(home(), "replays", "exercice.ndjson");
    writeFileSync(said, line("t:a", Date.parse(startedAt)));
    await ask(owner, { do: "add-replay", label: "Exercice", path: said, speed: 600 });
    await owner.next("pulse", ({ pulse }) =>
      Object.values(pulse.sources).some(({ state }) => state === "ended"),
    );
    await ask(owner, { do: "close-crisis" });
    expect(existsSync(others)).toBe(true);
  });

  it("is removed when a killed host left it waiting, and not when another host still has it", async () => {
    const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await new Promise((resolve) => gone.once("exit", resolve));
    const uploads = join(home(), "uploads");
    for (const name of [String(gone.pid), String(process.ppid), "notes"])
      mkdirSync(join(uploads, name, "x"), { recursive: true });
    await open();
    expect(readdirSync(uploads).sort()).toEqual([String(process.ppid), "notes"].sort());
  });
});
