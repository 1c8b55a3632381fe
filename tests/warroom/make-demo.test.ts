import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TaskProgress } from "../../src-main/contract/seat-message.ts";
import { readDemoScript } from "../../src-main/headless/read-demo-script.ts";
import { readPlaybooks } from "../../src-main/headless/read-playbooks.ts";
import { readFiles } from "../../src-main/sources/read-files.ts";
import { canonicalJson } from "../../src-main/store/canonical-json.ts";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import { openLibrary } from "../../src-main/store/library-file.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";
import { type House, type HouseAsk, openHouse } from "../../src-main/warroom/house.ts";
import { createDemoMaker } from "../../src-main/warroom/make-demo.ts";
import { createTasks } from "../../src-main/warroom/tasks.ts";

const resources = fileURLToPath(new URL("../../resources/", import.meta.url));
const started = Date.parse("2026-11-02T09:00:00.000Z");
let real = started;
let folder: string;
let house: House;
const told: TaskProgress[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-demo-"));
  real = started;
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const clock = () => new Date(real).toISOString();
  const tasks = createTasks(newId);
  const playbooks = await readPlaybooks(join(resources, "playbooks"));
  const readScript = () => readDemoScript(join(resources, "demo"));
  house = openHouse({
    library: openLibrary(folder),
    clock,
    newId,
    fingerprint: (wording) => createHash("sha256").update(canonicalJson(wording)).digest("hex"),
    readFiles,
    connectSource: () => null,
    readWhole: async () => null,
    playbooks: async () => playbooks,
    tasks,
    makeDemo: createDemoMaker({ readScript, playbooks: async () => playbooks, tasks, clock }),
    async openFile(path, how) {
      if (how === "create") createCrisisFile(path, { station: "poste-1", now: clock() });
      return openCrisisFile(path, { station: "poste-1", readOnly: how === "read-only", workers: false });
    },
  });
  told.length = 0;
  house.onProgress((task) => told.push(task));
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(request: HouseAsk): Promise<object> {
  const answer = await house.ask(request, { personId: null, isOwner: true, lang: "fr" });
  if ("refused" in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

describe("the demo crisis in the house", () => {
  it("is written whole to review, with progress, in its own time", async () => {
    const { path } = (await ask({ do: "create-demo", mode: "review", lang: "fr" })) as { path: string };
    const state = house.room()?.state();
    expect(state?.crisis).toMatchObject({ isDemo: true });
    expect(state?.mentions.received).toBeGreaterThan(5000);
    expect(told.at(-1)).toMatchObject({ kind: "demo", state: "done", done: expect.any(Number) });
    // A day later on the machine, the demo is still at its own end.
    const last = state?.entries.at(-1)?.recordedAt ?? "";
    await ask({ do: "close-crisis" });
    real += 86_400_000;
    await ask({ do: "open-crisis", path });
    expect(Date.parse(house.room()?.now() ?? "") - Date.parse(last)).toBeLessThan(60_000);
    expect(Object.values(house.room()?.pulse().sources ?? {}).map((source) => source.state)).not.toContain(
      "cut",
    );
  }, 60_000);

  it("is removed whole on request, the open room first", async () => {
    const { path } = (await ask({ do: "create-demo", mode: "live", lang: "en" })) as { path: string };
    await ask({ do: "remove-demo" });
    expect([house.room(), existsSync(path)]).toEqual([null, false]);
    expect(await ask({ do: "list-crises" })).toMatchObject({ crises: [] });
  }, 60_000);

  it("plays live: what led to it is there, the rest comes sixty times faster, another room left for it", async () => {
    const crisis = { name: "Autre", brand: "Autre", startedAt: "2026-11-02T09:00:00.000Z", query: "" };
    await ask({ do: "create-crisis", ...crisis, lang: "fr" });
    await ask({ do: "create-demo", mode: "live", lang: "fr" });
    expect(told.at(-1)).toMatchObject({ kind: "demo", state: "running" });
    const script = await readDemoScript(join(resources, "demo"));
    const room = house.room();
    const lead = Date.parse(script.startedAt) - 300_000;
    const isThere = () => Date.parse(room?.now() ?? "") >= lead;
    await vi.waitFor(() => expect(isThere()).toBe(true), { timeout: 30_000, interval: 20 });
    expect(Object.keys(room?.state().people ?? {}).length).toBeGreaterThan(0);
    const now = Date.parse(room?.now() ?? "");
    real += 1000;
    expect(Date.parse(room?.now() ?? "") - now).toBe(60_000);
  }, 60_000);
});
