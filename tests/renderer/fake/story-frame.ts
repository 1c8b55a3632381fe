import playbook from "../../../resources/playbooks/product-safety.fr.json" with { type: "json" };
import type { Playbook } from "../../../src-main/contract/playbook.ts";

/** The fictional afternoon: 3 March 2026, T0 at 12:04, seen at 15:54. */
export const day = "2026-03-03";
export const instant = (time: string): string => new Date(`${day}T${time}:00.000Z`).toISOString();
export const storyNow = instant("15:54");

// Safe: the file is checked against the schema by its own test.
export const storyPlaybook = playbook as Playbook;

/** The mentions that its cascades hang under. */
export const storyRoots = {
  video: "bluesky:p0",
  rumour: "x:p1",
  campaign: "x:p2",
  denial: "bluesky:p3",
} as const;
