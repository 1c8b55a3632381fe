import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchingKeys } from "../../../src-main/store/text/matching-keys.ts";
import type { TextIndexReader } from "../../../src-main/store/text/text-index.ts";

/** An index over plain numbers that counts how often it is asked. */
function plainIndex(keys: readonly number[], asked: number[], number: number): TextIndexReader {
  const sorted = [...keys].sort((a, b) => a - b);
  const answer = (found: readonly number[]) => {
    asked.push(number);
    return found;
  };
  return {
    firstKey: sorted[0] ?? 0,
    lastKey: sorted.at(-1) ?? -1,
    before: (_match, key, limit) =>
      answer(
        sorted
          .filter((one) => one < key)
          .reverse()
          .slice(0, limit),
      ),
    after: (_match, key, limit) => answer(sorted.filter((one) => one > key).slice(0, limit)),
  };
}

const someShards = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 400 })
  .chain((keys) =>
    fc.tuple(
      fc.constant(keys),
      fc.array(fc.nat({ max: 4 }), { minLength: keys.length, maxLength: keys.length }),
    ),
  );

describe("matching keys over shards", () => {
  it("are all of them, in order, however the shards overlap", () => {
    fc.assert(
      fc.property(someShards, fc.integer({ min: 0, max: 5001 }), ([keys, shardOf], from) => {
        const shards = [0, 1, 2, 3, 4].map((shard) => keys.filter((_, i) => shardOf[i] === shard));
        const indexes = shards
          .filter((shard) => shard.length > 0)
          .map((shard, number) => ({ reader: plainIndex(shard, [], number), isOurs: () => true }));
        const sorted = [...keys].sort((a, b) => a - b);
        expect([...matchingKeys(indexes, "x", "newestFirst", from)]).toEqual(
          sorted.filter((key) => key < from).reverse(),
        );
        expect([...matchingKeys(indexes, "x", "oldestFirst", from)]).toEqual(
          sorted.filter((key) => key > from),
        );
      }),
    );
  });

  it("leave out rows that are found elsewhere", () => {
    const index = { reader: plainIndex([1, 2, 3, 4], [], 0), isOurs: (row: number) => row <= 2 };
    expect([...matchingKeys([index], "x", "newestFirst", 100)]).toEqual([2, 1]);
  });

  it("never ask an old shard for the newest page", () => {
    const asked: number[] = [];
    const shards = [0, 1, 2].map((number) => ({
      reader: plainIndex([number * 10 + 1, number * 10 + 2], asked, number),
      isOurs: () => true,
    }));
    expect(matchingKeys(shards, "x", "newestFirst", 100).next().value).toBe(22);
    expect(new Set(asked)).toEqual(new Set([2]));
  });
});
