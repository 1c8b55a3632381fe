import { describe, expect, it } from "vitest";
import { fr } from "../../../../src-renderer/i18n/fr.ts";
import { createSpeech } from "../../../../src-renderer/i18n/language.ts";
import { actionsMarkdown, actionsText } from "../../../../src-renderer/views/actions/actions-copy.ts";
import { rowsOf } from "../../../../src-renderer/views/actions/rows-of.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";

const log = createFakeLog();
tellStory(log);
const room = log.room();
const speech = createSpeech("fr", fr);
const [action] = Object.values(room.actions);
if (action === undefined) throw new Error("The story has no action");

describe("actions copied", () => {
  it("are one line each, cells between tabs, whatever their titles hold", () => {
    const text = actionsText([{ ...action, title: "Rappeler\tl’AFP\nvite" }, action], room, speech);
    expect(text.split("\n")).toHaveLength(2);
    expect(text.split("\n")[0]?.split("\t")).toHaveLength(5);
    expect(text).toContain("Rappeler l’AFP vite");
  });

  it("keep a Markdown table a table", () => {
    const table = actionsMarkdown([{ ...action, title: "oui | non" }], room, speech).split("\n");
    expect(table).toHaveLength(3);
    expect(table[2]).toContain("oui \\| non");
    expect(table[0]).toContain("Responsable");
  });
});

describe("groups as lines", () => {
  it("put a head with its count before the actions of each group", () => {
    const rows = rowsOf([{ key: "late", actions: [action, action] }]);
    expect(rows.map((row) => row.kind)).toEqual(["head", "action", "action"]);
    expect(rows[0]).toEqual({ kind: "head", key: "late", count: 2 });
  });
});
