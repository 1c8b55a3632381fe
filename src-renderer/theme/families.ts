import {
  type Icon,
  IconCircleDot,
  IconFlame,
  IconHeartHandshake,
  IconQuestionMark,
  IconShieldCheck,
  IconStack2,
} from "@tabler/icons-react";
import type { SpreadFamily } from "../../src-main/contract/vocabulary.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

/** How a family of spread looks wherever it is seen: colour, dash and icon, so that no colour speaks alone. */
export interface FamilyLook {
  readonly colour: string;
  readonly ink: string;
  readonly tint: string;
  /** Dash of its outline on the graph and timeline, in pixels; empty: solid. */
  readonly dash: readonly number[];
  readonly icon: Icon;
  readonly label: MessageKey;
}

function look(hue: string, dash: readonly number[], icon: Icon, label: MessageKey): FamilyLook {
  return {
    colour: `var(--cf-${hue})`,
    ink: `var(--cf-${hue}-ink)`,
    tint: `var(--cf-${hue}-tint)`,
    dash,
    icon,
    label,
  };
}

export const familyLooks: Readonly<Record<SpreadFamily, FamilyLook>> = {
  attack: look("ember", [], IconFlame, "words.family.attack"),
  rumour: look("red", [6, 2], IconQuestionMark, "words.family.rumour"),
  campaign: look("violet", [2, 2], IconStack2, "words.family.campaign"),
  denial: look("teal", [8, 2, 2, 2], IconShieldCheck, "words.family.denial"),
  support: look("teal", [4, 3], IconHeartHandshake, "words.family.support"),
  neutral: {
    colour: "var(--cf-quiet)",
    ink: "var(--cf-secondary)",
    tint: "var(--cf-hover)",
    dash: [1, 3],
    icon: IconCircleDot,
    label: "words.family.neutral",
  },
};
