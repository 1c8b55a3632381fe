import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dropAll,
  isKeyed,
  type Keyed,
  lookUp,
  noneKeyed,
  put,
  putAll,
  valuesOf,
} from "../../src-main/domain/keyed.ts";

const key = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "", "toString", "a", "b", "c"),
  fc.string({ maxLength: 3 }),
  fc.integer({ min: 0, max: 200 }).map(String),
);
const change = fc.oneof(
  fc.record({ put: fc.array(key, { maxLength: 30 }), value: fc.nat() }),
  fc.record({ drop: fc.array(key, { maxLength: 10 }) }),
);

describe("a keyed collection", () => {
  it("answers as a Map does, whatever the ids, and never changes what it was", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const model = new Map<string, number>();
        let keyed: Keyed<number> = noneKeyed;
        for (const one of changes) {
          const before = JSON.stringify(keyed);
          const previous = keyed;
          if ("put" in one) {
            keyed = putAll(keyed, one.put, one.value);
            for (const id of one.put) model.set(id, one.value);
          } else {
            keyed = dropAll(keyed, one.drop);
            for (const id of one.drop) model.delete(id);
          }
          expect(JSON.stringify(previous)).toBe(before);
        }
        expect(keyed.size).toBe(model.size);
        expect(valuesOf(keyed).toSorted()).toEqual([...model.values()].toSorted());
        for (const [id, value] of model) expect(lookUp(keyed, id)).toBe(value);
        for (const id of ["__proto__", "hasOwnProperty"]) expect(isKeyed(keyed, id)).toBe(model.has(id));
      }),
    );
  });

  it("is the same whether its values come one by one or together", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
        const together = putAll<number>(noneKeyed, keys, 1);
        const oneByOne = keys.reduce((keyed, id) => put<number>(keyed, id, 1), noneKeyed as Keyed<number>);
        expect(oneByOne).toEqual(together);
        expect(JSON.parse(JSON.stringify(together))).toEqual(together);
      }),
    );
  });
});
