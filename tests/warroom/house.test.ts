import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HouseAnswers } from "../../src-main/contract/seat-message.ts";
import { readWholeFile } from "../../src-main/headless/read-whole-file.ts";
import { readFiles } from "../../src-main/sources/read-files.ts";
import { canonicalJson } from "../../src-main/store/canonical-json.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openLibrary } from "../../src-main/store/library-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { type House, type HouseAsk, openHouse } from "../../src-main/warroom/house.ts";
import { createTasks, type Tasks } from "../../src-main/warroom/tasks.ts";
import { sampleMentions } from "../store/sample-mentions.ts";
import { tamper } from "../store/tamper.ts";

const now = "2026-03-02T09:00:00.000Z";
let folder: string;
let house: House;
let tasks: Tasks;

function open(): House {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  tasks = createTasks(newId);
  return openHouse({
    library: openLibrary(folder),
    clock: () => now,
    newId,
    fingerprint: (wording) => createHash("sha256").update(canonicalJson(wording)).digest("hex"),
    readFiles,
    connectSource: () => null,
    readWhole: readWholeFile,
    playbooks: async () => [],
    tasks,
    makeDemo: async () => ({ refused: "room.failed", args: { reason: "none here" } }),
    async openFile(path, how) {
      if (how === "create") createCrisisFile(path, { station: "poste-1", now });
      return openCrisisFile(path, { station: "poste-1", readOnly: how === "read-only" });
    },
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-house-"));
  house = open();
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<R extends HouseAsk>(request: R): Promise<HouseAnswers[R["do"]]> {
  const answer = await house.ask(request, { personId: null, isOwner: true, lang: "fr" });
  if ("refused" in answer) throw new Error(JSON.stringify(answer));
  return answer as HouseAnswers[R["do"]];
}

const crisis = { name: "Batteries en feu", brand: "Voltine", startedAt: now, query: "", lang: "fr" } as const;
const create = () => ask({ do: "create-crisis", ...crisis });
const list = async () => (await ask({ do: "list-crises" })).crises;

describe("the house", () => {
  it("creates a crisis, opens it, and lists it with its shape", async () => {
    const { path } = await create();
    expect(path).toBe(join(folder, "batteries-en-feu.contrefeu"));
    expect(house.room()?.state().crisis).toMatchObject({ name: "Batteries en feu", isDemo: false });
    house.room()?.receive("src", sampleMentions(5), [], null);
    await house.close();
    expect(await list()).toMatchObject([
      {
        path,
        name: "Batteries en feu",
        brand: "Voltine",
        mentions: 5,
        fault: null,
        peak: { at: now, perHour: 5 },
        spark: [5],
      },
    ]);
  });

  it("never writes over a crisis of the same name", async () => {
    const first = await create();
    const second = await create();
    expect(second.path).not.toBe(first.path);
    expect(await list()).toHaveLength(2);
  });

  it("has one crisis open at a time, and keeps it when another cannot be opened", async () => {
    const { path } = await create();
    const broken = join(folder, "abime.contrefeu");
    writeFileSync(broken, "pas une base");
    const changes: (string | null)[] = [];
    house.onRoomChange(() => changes.push(house.room()?.path ?? null));
    const refused = await house.ask(
      { do: "open-crisis", path: broken },
      { personId: null, isOwner: true, lang: "fr" },
    );
    expect(refused).toMatchObject({ refused: "file.not-a-database" });
    expect(house.room()?.path).toBe(path);
    const second = await create();
    expect(house.room()?.path).toBe(second.path);
    await ask({ do: "open-crisis", path });
    await ask({ do: "close-crisis" });
    expect(changes).toEqual([second.path, path, null]);
  });

  it("does not replay a crisis into itself", async () => {
    const { path } = await create();
    const replay = { do: "add-replay", label: "encore", path, speed: 60 } as const;
    expect(await house.ask(replay, { personId: null, isOwner: true, lang: "fr" })).toEqual({
      refused: "room.replay-of-itself",
    });
    expect(await ask({ ...replay, path: join(folder, "autre.contrefeu") })).toHaveProperty("sourceId");
  });

  it("lets only those who may import stop an import", async () => {
    await create();
    const room = house.room();
    const join = async (name: string, role: "crisisDirector" | "observer") => {
      const done = await room?.run({ type: "join-person", name, roles: [role] }, "host");
      const event = done !== undefined && "events" in done ? done.events[0]?.event : undefined;
      return event?.type === "person-joined" ? event.personId : "";
    };
    const director = await join("Anna", "crisisDirector");
    const observer = await join("Ben", "observer");
    const task = tasks.start({ kind: "import", label: "a", unit: "bytes", canCancel: true });
    const cancel = (personId: string) =>
      house.ask({ do: "cancel-task", taskId: task.taskId }, { personId, isOwner: false, lang: "fr" });
    expect(await cancel(observer)).toMatchObject({ refused: "seat.role-may-not-ask-person" });
    expect(task.signal.aborted).toBe(false);
    expect(await cancel(director)).toEqual({});
    expect(task.signal.aborted).toBe(true);
    task.finish();
  });

  it("says that a log was altered, and where, and lets go of its file", async () => {
    const { path } = await create();
    await house.room()?.run({ type: "rename-crisis", name: "Autre nom" }, "host");
    await ask({ do: "close-crisis" });
    const become = (body: string) =>
      tamper(path, (db) => db.prepare("UPDATE event SET body = ? WHERE position = 2").run(body));
    rmSync(`${path}-cache`, { force: true });
    for (const [body, refused] of [
      ['{"type":"note-written"}', "room.log-altered"],
      ["[]", "room.log-altered"],
      ["{", "file.altered"],
    ] as const) {
      become(body);
      expect(await house.open(path)).toMatchObject({ refused });
      // Another program can open it: it was not left locked.
      const store = await openCrisisFile(path, { station: "poste-2", workers: false });
      await store.close();
    }
  });

  it("finds crisis files left in its folder, says which cannot be opened, and forgets on request", async () => {
    const { path } = await create();
    await house.close();
    rmSync(join(folder, "library.json"));
    writeFileSync(join(folder, "abime.contrefeu"), "pas une base");
    house = open();
    const crises = await list();
    expect(crises.map((one) => [one.path, one.fault])).toEqual([
      [path, null],
      [join(folder, "abime.contrefeu"), "file.not-a-database"],
    ]);
    await ask({ do: "forget-crisis", path });
    expect((await list()).map((one) => one.path)).toEqual([join(folder, "abime.contrefeu")]);
    expect(existsSync(path)).toBe(true);
    rmSync(join(folder, "abime.contrefeu"));
    expect((await list())[0]?.fault).toBe("file.absent");
  });

  it("puts an unreadable library aside and goes on", async () => {
    await create();
    await house.close();
    writeFileSync(join(folder, "library.json"), "{");
    house = open();
    expect(await list()).toHaveLength(1);
    expect(existsSync(join(folder, "library.json.unreadable"))).toBe(true);
  });

  it("remembers as who one sat, crisis by crisis", async () => {
    const { path } = await create();
    house.rememberSeat(path, "anna");
    await house.close();
    house = open();
    expect(house.seatOf(path)).toBe("anna");
    expect(house.seatOf(join(folder, "autre.contrefeu"))).toBeNull();
  });

  it("lets only those who may import, and the owner", async () => {
    await create();
    const file = join(folder, "lot.ndjson");
    writeFileSync(
      file,
      sampleMentions(3)
        .map((one) => JSON.stringify(one))
        .join("\n"),
    );
    const request = { do: "import-files", paths: [file], as: "auto", mapping: null } as const;
    const asGuest = (personId: string) =>
      house.ask({ ...request, paths: [file] }, { personId, isOwner: false, lang: "fr" });
    const joined = await house.room()?.run({ type: "join-person", name: "Léo", roles: ["observer"] }, "host");
    const personId = joined !== undefined && "events" in joined ? (joined.events[0]?.event ?? null) : null;
    if (personId?.type !== "person-joined") throw new Error("nobody joined");
    expect(await asGuest(personId.personId)).toMatchObject({ refused: expect.stringMatching(/^seat\./) });
    const { importId } = await ask({ ...request, paths: [file] });
    expect(importId).toMatch(/^id-/);
  });

  it("keeps each person's drafts apart", async () => {
    await create();
    await ask({ do: "save-draft", key: "note", text: "brouillon" });
    expect((await ask({ do: "list-drafts" })).drafts).toMatchObject([{ key: "note", text: "brouillon" }]);
    const other = await house.ask({ do: "list-drafts" }, { personId: "anna", isOwner: false, lang: "fr" });
    expect(other).toEqual({ drafts: [] });
    await ask({ do: "drop-draft", key: "note" });
    expect((await ask({ do: "list-drafts" })).drafts).toEqual([]);
  });

  describe("with an attachment", () => {
    const asObserver = async (request: HouseAsk) => {
      const joined = await house
        .room()
        ?.run({ type: "join-person", name: "Léo", roles: ["observer"] }, "host");
      const event = joined !== undefined && "events" in joined ? joined.events[0]?.event : undefined;
      if (event?.type !== "person-joined") throw new Error("nobody joined");
      return house.ask(request, { personId: event.personId, isOwner: false, lang: "fr" });
    };
    const attach = (path: string): HouseAsk => ({
      ...{ do: "attach-file", path, name: "facture.pdf", mediaType: "application/pdf" },
    });

    it("gives back the bytes it was given, under their SHA-256, to everyone in the room", async () => {
      await create();
      const bytes = Buffer.from([0, 1, 2, 254, 255]);
      const file = join(folder, "facture.bin");
      writeFileSync(file, bytes);
      const { hash, bytes: size } = await ask({
        ...{ do: "attach-file", path: file, name: "facture.pdf", mediaType: "application/pdf" },
      });
      expect({ hash, size }).toEqual({ hash: createHash("sha256").update(bytes).digest("hex"), size: 5 });
      expect(await asObserver({ do: "read-attachment", hash })).toEqual({
        name: "facture.pdf",
        mediaType: "application/pdf",
        base64: bytes.toString("base64"),
      });
    });

    it("refuses one from an observer, one that is not there, one too large, and a hash it does not know", async () => {
      await create();
      const file = join(folder, "gros.bin");
      writeFileSync(file, Buffer.alloc(25_000_001));
      const owner = { personId: null, isOwner: true, lang: "fr" } as const;
      expect(await house.ask(attach(file), owner)).toEqual({
        refused: "room.attachment-too-large",
        args: { name: "facture.pdf", most: 25 },
      });
      expect(await house.ask(attach(join(folder, "rien.bin")), owner)).toMatchObject({
        refused: "rejection.file-unreadable",
        args: { code: "ENOENT" },
      });
      expect(await house.ask({ do: "read-attachment", hash: "0".repeat(64) }, owner)).toEqual({
        refused: "room.attachment-unknown",
      });
      expect(await asObserver(attach(file))).toMatchObject({ refused: expect.stringMatching(/^seat\./) });
    });
  });
});
