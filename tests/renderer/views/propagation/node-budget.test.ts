import { expect, it } from "vitest";
import { budgetFor } from "../../../../src-renderer/views/propagation/use-node-budget.ts";

it("the drawing holds as many nodes as its area carries, in steps, and never none", () => {
  expect(budgetFor(300, 200)).toBe(1200);
  expect(budgetFor(600, 540)).toBe(2800);
  expect(budgetFor(3800, 1500)).toBeGreaterThan(budgetFor(1100, 700));
  expect(budgetFor(640, 540)).toBe(budgetFor(600, 540));
});
