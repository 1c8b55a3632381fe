import { describe, expect, it } from "vitest";
import { circuitOf } from "../../../../src-renderer/components/statement/circuit.ts";
import { shortFingerprint } from "../../../../src-renderer/components/statement/fingerprint.ts";
import {
  statementMarkdown,
  statementText,
} from "../../../../src-renderer/components/statement/statement-copy.ts";
import { openStatements, recordOf } from "../../../../src-renderer/components/statement/statement-record.ts";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";
import { storyNow } from "../../fake/story-frame.ts";

const log = createFakeLog();
tellStory(log);
const room = log.room();
const speech = createSpeech("fr", fr);
const statement = Object.values(room.statements).find(({ status }) => status === "inReview");
if (statement === undefined) throw new Error("The story has no statement in approval");
const circuit = circuitOf(statement, Date.parse(storyNow));
const nameOf = (id: string): string => room.people[id]?.name ?? id;

describe("a statement copied", () => {
  it("carries its exact words, what they are bound to, and who has approved", () => {
    const text = statementText(statement, circuit, nameOf, speech);
    expect(text).toContain(statement.wording.text);
    expect(text).toContain(shortFingerprint(statement.fingerprint));
    expect(text).toMatch(/Juriste\u00a0: validée \d\d:\d\d \(Julien Morel\)/);
    expect(text).toContain("Directeur de la communication\u00a0: en attente");
  });

  it("quotes every line of its words in Markdown", () => {
    const lines = { ...statement, wording: { ...statement.wording, text: "Un\n\nDeux" } };
    expect(statementMarkdown(lines, circuit, nameOf, speech)).toContain("> Un\n>\n> Deux");
  });
});

describe("a fingerprint", () => {
  it("is read in three groups of four", () => {
    expect(shortFingerprint("9f3ac41e07b2ffff")).toBe("9f3a c41e 07b2");
  });
});

describe("the record of a statement", () => {
  it("is every entry about it and none about another", () => {
    const record = recordOf(statement.id, room.entries).map(({ event }) => event.type);
    expect(record).toEqual([
      "statement-drafted",
      "statement-submitted",
      "statement-approved",
      "statement-approved",
    ]);
  });
});

describe("what is still on its way out", () => {
  it("begins with what presses most and leaves out what is public", () => {
    const all = Object.values(room.statements);
    const stale = { ...statement, id: "stale", number: 9, status: "stale" as const };
    const byId = Object.fromEntries([...all, stale].map((one) => [one.id, one]));
    expect(openStatements(byId).map(({ status }) => status)).toEqual(["stale", "inReview", "draft"]);
  });
});
