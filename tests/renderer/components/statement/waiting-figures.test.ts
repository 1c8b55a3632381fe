import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src-main/contract/command.ts";
import { wordsReadBefore } from "../../../../src-renderer/components/statement/statement-record.ts";
import { totalsByRole, waitsOf } from "../../../../src-renderer/components/statement/waiting-figures.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog, type FakeLog } from "../../fake/fake-log.ts";
import { instant, storyNow } from "../../fake/story-frame.ts";

const now = Date.parse(storyNow);
const minutes = (ms: number): number => ms / 60_000;

function told(): FakeLog {
  const log = createFakeLog();
  tellStory(log);
  return log;
}

function titled(log: FakeLog, title: string) {
  const found = Object.values(log.room().statements).find((statement) => statement.title === title);
  if (found === undefined) throw new Error(`No statement is called ${title}`);
  return found;
}

function run(log: FakeLog, by: string, time: string, command: Command): void {
  const done = log.run(command, by, instant(time));
  if ("refused" in done) throw new Error(done.refused);
}

const figures = (log: FakeLog, title: string, at = now) =>
  waitsOf(titled(log, title), log.room().entries, at).map(({ role, from, to, end }) => [
    role,
    minutes(to - from),
    end,
  ]);

describe("minutes waited by role", () => {
  it("run from submission to the role's own approval", () => {
    expect(figures(told(), "Message d’attente")).toEqual([
      ["legalCounsel", 12, "approved"],
      ["commsDirector", 16, "approved"],
    ]);
  });

  it("go on while a role has not spoken", () => {
    expect(figures(told(), "Retrait du lot S2-0417")).toContainEqual(["commsDirector", 12, "open"]);
  });

  it("stop for everyone when one refuses, and count again from the next submission", () => {
    const log = told();
    const title = "Retrait du lot S2-0417";
    const { id: statementId, fingerprint } = titled(log, title);
    const reason = "Manque le numéro de téléphone.";
    run(log, "p0", "15:55", {
      type: "reject-statement",
      statementId,
      role: "commsDirector",
      fingerprint,
      reason,
    });
    run(log, "p4", "15:58", { type: "submit-statement", statementId });
    const waits = waitsOf(titled(log, title), log.room().entries, Date.parse(instant("16:00")));
    expect(totalsByRole(waits).map(({ role, total, isOpen }) => [role, minutes(total), isOpen])).toEqual([
      ["commsDirector", 15, true],
      ["cellLead", 11, true],
      ["legalCounsel", 7, true],
    ]);
  });

  it("stop when the words are edited under review", () => {
    const log = told();
    const title = "Retrait du lot S2-0417";
    const { id: statementId, wording, approvers } = titled(log, title);
    run(log, "p4", "15:56", {
      type: "edit-statement",
      statementId,
      title,
      wording: { ...wording, text: `${wording.text} Merci.` },
      approvers: [...approvers],
    });
    expect(figures(log, title, Date.parse(instant("17:00")))).toContainEqual(["commsDirector", 14, "ended"]);
    expect(wordsReadBefore(titled(log, title), log.room().entries)).toEqual(wording);
  });

  it("are none for words never submitted", () => {
    expect(figures(told(), "Réponse aux partenaires")).toEqual([]);
    expect(totalsByRole([])).toEqual([]);
  });
});
