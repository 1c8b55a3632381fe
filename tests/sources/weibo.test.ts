import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { normaliseWeibo, weiboCascadeOf } from "../../src-main/sources/weibo/normalise-weibo.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll, receivedAt } from "./read-all.ts";

const archive = sharedData("weibo-cascades/ced-weibo-65.tar.gz");

describe.skipIf(archive === null)(
  `real Weibo cascades (${archive === null ? withoutSharedData : "real"})`,
  () => {
    it("imports every record and every original, under its own id", async () => {
      const { mentions, rejected, skipped } = await readAll([archive ?? ""]);
      expect(gunzipSync(readFileSync(archive ?? "")).length).toBeGreaterThan(0);
      expect(mentions).toHaveLength(23_438 + 65);
      expect(new Set(mentions.map((mention) => mention.id)).size).toBe(23_503);
      expect(rejected).toEqual([]);
      expect(skipped).toBe(0);
    });

    it("links every repost to a parent that exists and is not later than it", async () => {
      const { mentions } = await readAll([archive ?? ""]);
      const byId = new Map(mentions.map((mention) => [mention.id, mention]));
      let unknown = 0;
      let backwards = 0;
      for (const mention of mentions) {
        if (mention.kind !== "repost") continue;
        expect(mention.repostOf).not.toBeNull();
        expect(byId.has(mention.root ?? "")).toBe(true);
        const parent = byId.get(mention.repostOf ?? "");
        if (parent === undefined) unknown++;
        else if (parent.publishedAt > mention.publishedAt) backwards++;
      }
      expect({ unknown, backwards }).toEqual({ unknown: 0, backwards: 0 });
    });
  },
);

describe("a Weibo cascade", () => {
  const cascade = weiboCascadeOf("weibo/12_zAbC09xyz_1234567890.json");

  it("takes its original's id from the name of the file", () => {
    expect(cascade).toEqual({ mid: "zAbC09xyz", uid: "1234567890" });
    expect(weiboCascadeOf("anything.json")).toEqual({ mid: null, uid: null });
  });

  it("reads an empty parent as the original, a filled one as it stands, and trusts no list of kids", () => {
    const record = {
      mid: "zKid1",
      uid: "42",
      parent: "",
      kids: ["zOther"],
      text: "转发微博",
      date: "2012-11-29 23:19:37",
    };
    const first = normaliseWeibo(record, cascade, receivedAt);
    const second = normaliseWeibo({ ...record, mid: "zKid2", parent: "zKid1" }, cascade, receivedAt);
    expect(first).toMatchObject({
      mention: {
        id: "weibo:zKid1",
        repostOf: "weibo:zAbC09xyz",
        root: "weibo:zAbC09xyz",
        publishedAt: "2012-11-29T15:19:37.000Z",
      },
    });
    expect(second).toMatchObject({
      mention: { repostOf: "weibo:zKid1", root: "weibo:zAbC09xyz" },
    });
  });

  it("invents no root where the file's name tells none", () => {
    const record = {
      mid: "zKid1",
      uid: "42",
      parent: "",
      kids: [],
      text: "",
      date: "2012-11-29 23:19:37",
    };
    expect(normaliseWeibo(record, { mid: null, uid: null }, receivedAt)).toMatchObject({
      mention: { repostOf: null, root: null },
    });
  });
});
