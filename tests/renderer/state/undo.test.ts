import { beforeEach, describe, expect, it } from "vitest";
import { dropToastsOf, toast, useToasts } from "../../../src-renderer/state/toasts.ts";
import { forgetSteps, popStep, rememberStep, type UndoStep } from "../../../src-renderer/state/undo.ts";

const step = (label: string): UndoStep => ({ label, takeBack: async () => null });

describe("steps that can be taken back", () => {
  beforeEach(forgetSteps);

  it("come off newest first, or by name once, whatever was done after", () => {
    const [first, second, third] = [step("first"), step("second"), step("third")];
    for (const one of [first, second, third]) rememberStep(one);
    expect(popStep(first)).toBe(first);
    expect(popStep(first)).toBeUndefined();
    expect(popStep()).toBe(third);
    expect(popStep()).toBe(second);
    expect(popStep()).toBeUndefined();
  });

  it("take with them the message that offered them", () => {
    const [first, second] = [step("first"), step("second")];
    for (const one of [first, second]) toast(one.label, { undoes: one });
    dropToastsOf(first);
    expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(["second"]);
  });
});
