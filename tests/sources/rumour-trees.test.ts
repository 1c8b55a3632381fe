import { describe, expect, it } from "vitest";
import { readBytes } from "../../src-main/sources/list-inputs.ts";
import { unpack } from "../../src-main/sources/unpack.ts";
import { sharedData, withoutSharedData } from "../helpers/shared-data.ts";
import { readAll } from "./read-all.ts";

const archive = sharedData("rumoureval2017-train/rumoureval2017-train-7-events.tar.gz");

interface Tree {
  readonly [id: string]: Tree | readonly [];
}

/** The authors' reply trees: parent of each post, null at the top. */
async function structures(path: string): Promise<readonly ReadonlyMap<string, string | null>[]> {
  const trees: Map<string, string | null>[] = [];
  for await (const file of unpack(
    path,
    readBytes(path, () => {}),
    () => {},
  )) {
    if (!file.label.endsWith("/structure.json")) continue;
    const parents = new Map<string, string | null>();
    const walk = (tree: Tree | readonly [], parent: string | null) => {
      for (const [id, below] of Object.entries(tree)) {
        parents.set(id, parent);
        walk(below, id);
      }
    };
    walk(JSON.parse(file.head.toString("utf8")) as Tree, null);
    trees.push(parents);
  }
  return trees;
}

describe.skipIf(archive === null)(
  `the rumour threads of X v1.1 (${archive === null ? withoutSharedData : "real"})`,
  () => {
    it("imports the archive whole: every post once, nothing rejected, companions passed over", async () => {
      const { mentions, rejected, skipped } = await readAll([archive ?? ""]);
      expect(mentions).toHaveLength(4238);
      expect(new Set(mentions.map((mention) => mention.id)).size).toBe(4238);
      expect(rejected).toEqual([]);
      // One structure.json and one urls.dat a thread.
      expect(skipped).toBe(272 * 2);
    });

    it("builds the authors' reply tree for every delivered post, and leaves missing parents unknown", async () => {
      const { mentions } = await readAll([archive ?? ""]);
      const replyTo = new Map(mentions.map((mention) => [mention.id, mention.replyTo]));
      let compared = 0;
      let missing = 0;
      for (const parents of await structures(archive ?? "")) {
        for (const [id, parent] of parents) {
          if (!replyTo.has(`x:${id}`)) {
            missing++;
            continue;
          }
          compared++;
          // A top of a tree can answer a post outside it; the tree itself says nothing of that.
          if (parent !== null) expect(replyTo.get(`x:${id}`)).toBe(`x:${parent}`);
        }
      }
      expect(missing).toBe(321);
      expect(compared).toBeGreaterThan(4200);
      // No post is made up for a parent that was never delivered.
      expect([...replyTo.keys()].every((id) => /^x:\d+$/.test(id))).toBe(true);
    });

    it("keeps ids above 2^53 exact", async () => {
      const { mentions } = await readAll([archive ?? ""]);
      const above = mentions.filter((mention) => BigInt(mention.id.slice(2)) > 2n ** 53n);
      expect(above).toHaveLength(4238);
      expect(above.some((mention) => !Number.isSafeInteger(Number(mention.id.slice(2))))).toBe(true);
      expect(
        above.filter((mention) => String(Number(mention.id.slice(2))) !== mention.id.slice(2)).length,
      ).toBeGreaterThan(3000);
    });
  },
);
