import type { InformationStatus, SpreadFamily } from "../contract/vocabulary.ts";
import type { Stance, StanceReading } from "./stance.ts";
import { readStance } from "./stance.ts";

/** What is known of a root when its family is asked. */
export interface FamilySigns {
  /** A person's reading, which always stands. */
  readonly given: SpreadFamily | null;
  /** Status of the information attached to it or its cascade; null: none. */
  readonly information: InformationStatus | null;
  /** Its group of near-identical texts (`createTextGroups`); null: alone. */
  readonly group: { readonly texts: number; readonly accounts: number } | null;
  readonly text: string;
}

/** The family, and why, as a key of the catalogues with its arguments: a person can check it and correct it. */
export interface FamilyReading {
  readonly family: SpreadFamily;
  readonly reason:
    | "family.given"
    | "family.information"
    | "family.same-text"
    | "family.words"
    | "family.no-sign";
  readonly args: Readonly<Record<string, string | number>>;
}

/** Accounts that must write the same text before it is called a campaign. */
export const campaignAccounts = 5;

/**
 * The family of a root, the first of these that holds: given by a person; a rumour when information attached to it is
 * refuted, unverified or being verified (unless the text denies it); a campaign when at least 5 accounts wrote nearly
 * the same text; denial, attack or support by its words; else neutral. It sorts texts of one crisis, never people.
 */
export function readFamily(signs: FamilySigns): FamilyReading {
  if (signs.given !== null) return { family: signs.given, reason: "family.given", args: {} };
  const stance = readStance(signs.text);
  const family = familyOfStance(signs, stance.stance);
  const { information, group } = signs;
  switch (family) {
    case "rumour":
      return { family, reason: "family.information", args: { status: information ?? "" } };
    case "campaign":
      return {
        family,
        reason: "family.same-text",
        args: { texts: group?.texts ?? 0, accounts: group?.accounts ?? 0 },
      };
    case "neutral":
      return { family, reason: "family.no-sign", args: {} };
    default:
      return { family, reason: "family.words", args: { words: citedCues(stance) } };
  }
}

/** The same for texts whose stance was read before: what a graph of a million nodes is coloured by. */
export function familyOfStance(signs: Omit<FamilySigns, "text">, stance: Stance | null): SpreadFamily {
  const { given, information, group } = signs;
  if (given !== null) return given;
  // What carries refuted information and says that it is false is the answer to the rumour, not the rumour.
  if (information !== null && information !== "verified" && stance !== "denial") return "rumour";
  if (group !== null && group.accounts >= campaignAccounts) return "campaign";
  return stance ?? "neutral";
}

function citedCues(reading: StanceReading): string {
  const cited = reading.cues.filter((cue) => cue.stance === reading.stance).map((cue) => cue.cue);
  return [...new Set(cited)].slice(0, 3).join(", ");
}
