import { beforeEach, expect, it, vi } from "vitest";

/** A browser's storage, in memory. */
function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

let storage: ReturnType<typeof memoryStorage>;

beforeEach(() => {
  storage = memoryStorage();
  vi.resetModules();
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("window", { localStorage: storage });
});

it("reads, without their stores, what the stores of a first look have kept", async () => {
  const { setPreference } = await import("../../../src-renderer/state/preferences.ts");
  const { applyLayout } = await import("../../../src-renderer/state/layout.ts");
  const { setColumns } = await import("../../../src-renderer/views/stream/columns-store.ts");
  const { firstColumns } = await import("../../../src-renderer/views/stream/columns.ts");
  const { useSeatStore } = await import("../../../src-renderer/state/seat-store.ts");
  const { keptPreferences } = await import("../../../src-renderer/state/start-preferences.ts");
  const { keptSizes, startSizes } = await import("../../../src-renderer/state/pane-sizes.ts");
  const { keptColumnsOf } = await import("../../../src-renderer/views/stream/kept-columns.ts");
  expect([keptSizes(), keptColumnsOf("/a")]).toEqual([startSizes, firstColumns]);

  setPreference({ theme: "dark", density: "compact", lang: "en" });
  applyLayout({ columns: [0.5, 0.3, 0.2], timeline: 0.4 });
  useSeatStore.setState({ crisisPath: "/a" });
  const [column] = firstColumns.list;
  if (column === undefined) throw new Error("No column to begin with");
  const both = { list: [column, { ...column, id: "two" }], last: 2, isArranged: true };
  setColumns(both);

  expect(keptPreferences()).toMatchObject({
    theme: "dark",
    density: "compact",
    lang: "en",
    hasMotion: true,
  });
  expect(keptSizes()).toMatchObject({ columns: [0.5, 0.3, 0.2], timeline: 0.4 });
  expect(keptColumnsOf("/a")).toEqual(both);
  expect(keptColumnsOf("/b")).toEqual(firstColumns);
});

it.each([
  ["rubbish", "{"],
  ["another version", '{"state":{"theme":"dark"},"version":99}'],
  ["nothing in it", "null"],
  ["a text", '"dark"'],
])("begins anew on %s", async (_, text) => {
  const { keptPreferences, startPreferences } = await import(
    "../../../src-renderer/state/start-preferences.ts"
  );
  storage.setItem("contrefeu.preferences", text);
  expect(keptPreferences()).toEqual(startPreferences());
});

it("begins anew where the browser keeps nothing for a page", async () => {
  const { keptSizes, startSizes } = await import("../../../src-renderer/state/pane-sizes.ts");
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new Error("SecurityError");
    },
  });
  expect(keptSizes()).toEqual(startSizes);
});
