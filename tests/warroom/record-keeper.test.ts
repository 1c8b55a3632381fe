import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrisisEvent } from "../../src-main/contract/event.ts";
import type { CrisisStore } from "../../src-main/store/crisis-store.ts";
import { keepRecord } from "../../src-main/warroom/record-keeper.ts";
import { refusalOf } from "../../src-main/warroom/refusal-of.ts";
import { at, type CrisisFolder, crisisFolder, note, opened } from "../store/open-crisis.ts";

let home: CrisisFolder;
let store: CrisisStore;
beforeEach(async () => {
  home = crisisFolder();
  home.create();
  store = await home.open({ workers: false });
  store.append([opened(), note("un")]);
});
afterEach(() => home.cleanUp());

/** What a program that knows more would write: the chain holds, only the kind of entry is new. */
function appendFromNewer(): void {
  // Not one of ours, and meant to be.
  const event = { type: "rumour-mapped", map: ["a"] } as unknown as CrisisEvent;
  store.append([{ ...note("x"), event }]);
}

const refusalOnOpening = () => {
  try {
    keepRecord(store, () => at);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
};

describe("an entry that only a newer version knows", () => {
  it("keeps the log from being folded, and is named as that, not as altered; the proof holds", async () => {
    appendFromNewer();
    store.append([note("deux")]);
    const refusal = { refused: "room.entry-unknown", args: { position: 3, type: "rumour-mapped" } };
    expect(refusalOnOpening()).toEqual(refusal);
    expect(store.head().position).toBe(4);
    expect(await store.verify(null)).toMatchObject({ intact: true, position: 4 });
  });

  it("is not folded over from a snapshot that stands beyond it, left by that version", () => {
    appendFromNewer();
    const { position, hash } = store.head();
    for (const shape of ["2", "2.9999"]) {
      store.saveSnapshot(`room@${shape}`, position, { hash, state: { position } });
      store.saveSnapshot(`crisis@${shape}`, position, { hash, state: { position } });
    }
    expect(store.nearestSnapshot("room@2.9999", position)?.position).toBe(position);
    expect(refusalOnOpening()).toMatchObject({ refused: "room.entry-unknown" });
  });
});
