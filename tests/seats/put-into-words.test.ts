import { describe, expect, it } from "vitest";
import type { Verification } from "../../src-main/contract/answer.ts";
import type { TaskProgress } from "../../src-main/contract/seat-message.ts";
import { sayRefusal } from "../../src-main/headless/say-refusals.ts";
import { answerInWords, houseAnswerInWords, messageInWords } from "../../src-main/seats/put-into-words.ts";

const say = (refusal: Parameters<typeof sayRefusal>[0]) => sayRefusal(refusal, "en");
const broken: Verification = { intact: false, position: 12, reason: "verify.entry-changed" };
const task: TaskProgress = {
  taskId: "t",
  kind: "import",
  label: "f",
  done: 0,
  total: null,
  unit: "bytes",
  rate: 0,
  remainingMs: null,
  state: "failed",
  refusal: { refused: "rejection.file-empty" },
  canCancel: true,
};

describe("what a seat is told", () => {
  it("says why a file is not intact, asked for or not", () => {
    const sentence = "Entry 12 was changed after it was recorded.";
    expect(answerInWords("verify", broken, say)).toEqual({ ...broken, sentence });
    expect(messageInWords({ type: "verified", verification: broken }, say)).toEqual({
      type: "verified",
      verification: { ...broken, sentence },
    });
  });

  it("says why each record was kept out, with the facts of that record", () => {
    const row = { importId: "i", file: "a.csv", line: 3, excerpt: "x" };
    const rows = [{ ...row, reason: "rejection.missing-field", args: { field: "id" } }];
    expect(answerInWords("rejections", { total: 1, rows }, say)).toMatchObject({
      rows: [{ sentence: "The field “id” is missing." }],
    });
  });

  it("says where a query stops", () => {
    const reading = { understood: false, at: 4, refused: "query.no-letters", args: { text: "!!" } };
    expect(answerInWords("explain-query", reading, say)).toMatchObject({
      at: 4,
      sentence: "“!!” holds no letter and no digit.",
    });
  });

  it("says why a crisis does not open, naming its file", () => {
    const list = { folder: "/c", crises: [{ path: "/c/a.contrefeu", fault: "file.absent" }] };
    expect(houseAnswerInWords("list-crises", list, say)).toMatchObject({
      crises: [{ sentence: "The file a.contrefeu does not exist (any more) in this place." }],
    });
  });

  it("says why work failed, and leaves the rest as it is", () => {
    expect(messageInWords({ type: "progress", task }, say)).toMatchObject({
      task: { sentence: "The file is empty." },
    });
    const fine = { type: "progress", task: { ...task, refusal: null } } as const;
    expect(messageInWords(fine, say)).toBe(fine);
    const moments = { moments: [] };
    expect(answerInWords("moments", moments, say)).toBe(moments);
  });
});
