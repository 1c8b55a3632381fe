import { describe, expect, it } from "vitest";
import {
  isExpired,
  lateAtStart,
  progressOf,
  runningRun,
  shelve,
  withRunning,
} from "../../../../src-renderer/components/playbook/playbook-library.ts";
import { countMatches, matchRanges } from "../../../../src-renderer/components/playbook/search-playbook.ts";
import { tellStory } from "../../fake/crisis-story.ts";
import { createFakeLog } from "../../fake/fake-log.ts";
import { instant, storyNow, storyPlaybook } from "../../fake/story-frame.ts";

const log = createFakeLog();
tellStory(log);
const { actions, runs } = log.room();

describe("the library", () => {
  it("keeps versions of one playbook together, the newest in front", () => {
    const older = { ...storyPlaybook, version: 1 };
    const newer = { ...storyPlaybook, version: 2 };
    const english = { ...storyPlaybook, lang: "en" as const };
    const shelves = shelve([older, english, newer], (a, b) => a.localeCompare(b));
    expect(shelves.map(({ lang, newest, versions }) => [lang, newest.version, versions.length])).toEqual([
      ["fr", 2, 2],
      ["en", 1, 1],
    ]);
  });

  it("holds what runs here, though the library of this machine has it no more", () => {
    const [run] = Object.values(runs);
    if (run === undefined) throw new Error("The story runs a playbook");
    const other = { ...run.playbook, id: "other" };
    expect(withRunning([other], runs).map(({ id }) => id)).toContain(run.playbook.id);
    expect(withRunning([run.playbook], { [run.id]: run })).toEqual([run.playbook]);
  });

  it("lets a playbook expire after its last day, not during it", () => {
    const playbook = { expiresOn: "2026-03-03" };
    expect(isExpired(playbook, Date.parse("2026-03-03T23:59:59Z"))).toBe(false);
    expect(isExpired(playbook, Date.parse("2026-03-04T00:00:00Z"))).toBe(true);
  });

  it("warns of the cards that would start late", () => {
    expect(lateAtStart(storyPlaybook, Date.parse(instant("12:04")), Date.parse(instant("12:04")))).toBe(0);
    expect(lateAtStart(storyPlaybook, Date.parse(instant("12:04")), Date.parse(instant("12:20")))).toBe(
      storyPlaybook.cards.filter((card) => card.dueAfterMinutes < 16).length,
    );
  });

  it("shows how far the running one is", () => {
    const run = runningRun(storyPlaybook.id, runs);
    expect(run?.endedAt).toBeNull();
    expect(progressOf({ id: run?.id ?? "" }, actions, Date.parse(storyNow))).toMatchObject({
      settled: 11,
      total: storyPlaybook.cards.length,
    });
    expect(runningRun("none", runs)).toBeUndefined();
  });
});

describe("searching inside", () => {
  it("finds words whatever their accents, case and apostrophes, where they stand", () => {
    expect(matchRanges("L’été, l'Eté", "l'ete")).toEqual([
      { from: 0, to: 5 },
      { from: 7, to: 12 },
    ]);
    expect(matchRanges("rappel", "  ")).toEqual([]);
  });

  it("keeps places true where a letter has no single folded one", () => {
    expect(matchRanges("œuf ß oeuf", "oeuf")).toEqual([{ from: 6, to: 10 }]);
  });

  it("counts in every part of a playbook", () => {
    expect(countMatches(storyPlaybook, "RappelConso")).toBeGreaterThan(1);
    expect(countMatches(storyPlaybook, "dirigeable")).toBe(0);
  });
});
