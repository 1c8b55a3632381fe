import { seededRandom } from "../bench/synthetic-mentions.ts";
import { killHosts } from "../faults/host-cycles.ts";
import { expect, test } from "./room-test.ts";

test("a host killed at random under a live feed and commands loses nothing it had acknowledged", async () => {
  const { losses, published, stored, acknowledged } = await killHosts(6, seededRandom(42));
  expect(losses).toEqual([]);
  expect(stored).toBe(published);
  expect(acknowledged).toBeGreaterThan(0);
});
