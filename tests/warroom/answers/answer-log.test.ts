import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fingerprintInput } from "../../../src-main/projections/fingerprint-input.ts";
import { canonicalJson } from "../../../src-main/store/canonical-json.ts";
import { addPerson } from "../open-test-room.ts";
import { askingRoom, reply, repost, root } from "./asking-room.ts";

const { test, ask, receive } = askingRoom();

describe("the room and its log as of a moment", () => {
  it("gives the room, its log and its moments as known then", async () => {
    const anna = await addPerson(test(), "Anna", ["cellLead"]);
    const before = test().room().state();
    await test().run({ type: "change-severity", severity: 3, reason: "" }, anna);
    const then = await ask({ name: "room", asOf: { position: before.position } });
    expect(then.state).toEqual(before);
    const log = await ask({ name: "log", before: null, limit: 1, asOf: { position: before.position } });
    expect(log.entries.map((entry) => entry.position)).toEqual([before.position]);
    const moments = await ask({ name: "moments", asOf: { position: before.position } });
    expect(moments.moments.at(-1)?.type).toBe("person-joined");
  });

  it("pages the log without the batches of mentions", async () => {
    await receive([root]);
    await receive([reply]);
    const { entries } = await ask({ name: "log", before: null, limit: 10, asOf: null });
    expect(entries.map((entry) => entry.event.type)).toEqual([
      "crisis-opened",
      "import-finished",
      "import-finished",
    ]);
  });

  it("gives the same fingerprint of every position on every run", async () => {
    await addPerson(test(), "Anna", ["cellLead"]);
    await receive([root, reply]);
    await receive([repost]);
    const last = test().room().state().position;
    const prints = async () => {
      const all: string[] = [];
      for (let position = 0; position <= last; position += 1) {
        const { state } = await ask({ name: "room", asOf: { position } });
        all.push(
          createHash("sha256")
            .update(canonicalJson(fingerprintInput(state)))
            .digest("hex"),
        );
      }
      return all;
    };
    const first = await prints();
    await test().reopen();
    expect(await prints()).toEqual(first);
  });

  it("verifies the file, and refuses a checkpoint that is none", async () => {
    expect(await ask({ name: "verify", checkpoint: null })).toMatchObject({ intact: true });
    expect(
      await test()
        .room()
        .ask({ name: "verify", checkpoint: { position: 3 } }),
    ).toMatchObject({
      refused: "room.not-a-checkpoint",
    });
    const checkpoint = test().room().signCheckpoint("host");
    expect(await ask({ name: "verify", checkpoint })).toMatchObject({ intact: true });
  });
});
