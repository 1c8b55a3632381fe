import { describe, expect, it } from "vitest";
import { draftKeys } from "../../../../src-renderer/views/settings/kept-here.ts";

describe("the drafts kept on this machine", () => {
  it("are told from everything else the browser keeps", () => {
    const keys = [
      "contrefeu.draft.record.write",
      "contrefeu.preferences",
      "contrefeu.draft.team.handover.logger",
    ];
    const storage = { length: keys.length, key: (at: number) => keys[at] ?? null };
    expect(draftKeys(storage)).toEqual(["record.write", "team.handover.logger"]);
  });
});
