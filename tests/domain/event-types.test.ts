import { expect, it } from "vitest";
import { eventSchema } from "../../src-main/contract/event.ts";
import { eventTypes } from "../../src-main/contract/event-types.ts";

it("names every kind of entry that the log's schema knows, and no other", () => {
  const inSchema = eventSchema().options.map((option) => option.shape.type.value);
  expect([...eventTypes].sort()).toEqual([...inSchema].sort());
});
