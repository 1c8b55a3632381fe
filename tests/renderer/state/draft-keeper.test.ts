import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftKeeper, type DraftStorage } from "../../../src-renderer/state/draft-keeper.ts";

/** A browser's storage, as far as drafts use it. */
function createStorage(): DraftStorage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
  };
}

let storage: DraftStorage;
let sent: string[];
let isLinked: boolean;

const keep = () =>
  createDraftKeeper({
    storage: () => storage,
    send: async (_, text) => {
      if (isLinked) sent.push(text);
      return isLinked;
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  storage = createStorage();
  sent = [];
  isLinked = true;
});
afterEach(() => vi.useRealTimers());

describe("a draft", () => {
  it("is with the host within a second though one types without a pause", async () => {
    const keeper = keep();
    for (let typed = 1; typed <= 30; typed += 1) {
      keeper.write("k", "x".repeat(typed));
      await vi.advanceTimersByTimeAsync(100);
      const last = sent.at(-1) ?? "";
      expect(typed - last.length).toBeLessThanOrEqual(10);
    }
  });

  it("comes back from the host when the browser lost what it had not yet written to its disk", async () => {
    const keeper = keep();
    keeper.write("k", "Nous vérifions");
    await vi.advanceTimersByTimeAsync(1000);
    keeper.recover("k", "Nous vérifions le lot S2-0417");
    expect(keeper.read("k")).toBe("Nous vérifions le lot S2-0417");
  });

  it("is kept as it stands here when the host has only what it was sent before", async () => {
    keep().write("k", "Nous vérifions");
    await vi.advanceTimersByTimeAsync(1000);
    isLinked = false;
    keep().write("k", "Nous vérifions le lot S2-0417");
    await vi.advanceTimersByTimeAsync(1000);
    const opened = keep();
    opened.recover("k", "Nous vérifions");
    expect(opened.read("k")).toBe("Nous vérifions le lot S2-0417");
  });

  it("is listed by what its key begins with, and forgotten whole", async () => {
    const keeper = keep();
    keeper.write("statement.c1.new", "Un");
    keeper.write("record.c1", "Deux");
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.kept("statement.")).toEqual([{ key: "statement.c1.new", text: "Un" }]);
    keeper.forget("statement.c1.new");
    expect(keeper.kept("statement.")).toEqual([]);
    expect(storage.length).toBe(2);
  });
});
