import type { SpreadFamily } from "../../contract/vocabulary.ts";

export const demoNetworks = ["x", "bluesky", "mastodon", "forum"] as const;
export type DemoNetwork = (typeof demoNetworks)[number];
export type DemoSourceId = DemoNetwork | "press";

/** An account with a part in the story. Handles on X are longer than the 15 characters X allows, so that none can exist. */
export interface CastMember {
  readonly key: string;
  readonly source: DemoNetwork;
  readonly handle: string;
  readonly name: string;
  readonly followers: number | null;
}

/** A post whose cascade carries the story. Times are Paris wall clock, without offset. */
export interface StoryPlan {
  readonly key: string;
  readonly author: string;
  readonly at: string;
  /** Mentions wanted in its cascade, before the volume is scaled. */
  readonly size: number;
  /** Part of the cascade that only reposts, 0 to 1. */
  readonly repostShare: number;
  readonly quote: string | null;
  readonly reply: string;
  readonly family: SpreadFamily | null;
  /** Scale of the delays between the post and its answers, minutes. */
  readonly paceMinutes: number;
  readonly media: "video" | "photo" | "document" | null;
  /** Later returns of attention: Paris time and part of the cascade. */
  readonly echoes: readonly (readonly [string, number])[];
  readonly lang: string;
  readonly tone: number;
  /** Written by an institution: careful typography, no typos. */
  readonly isOfficial: boolean;
  readonly text: string;
}

export interface ArticlePlan {
  readonly at: string;
  readonly outlet: string;
  readonly title: string;
  readonly lead: string;
}

/** A text that tests the screens: zero-width, right-to-left, markup, walls of emoji, an absurd date. */
interface HostilePlan {
  readonly at: string;
  readonly source: DemoNetwork;
  readonly text: string;
  readonly lang: string;
  /** What the source claims, when it is absurd. */
  readonly publishedAt: string | null;
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** All words of the demo, written for it. `texts`: sections of templates; `lexicon`: what fills their places. */
export interface DemoCorpus {
  readonly lexicon: Lists;
  readonly texts: Lists;
  readonly names: Lists;
  readonly cast: readonly CastMember[];
  readonly stories: readonly StoryPlan[];
  readonly articles: readonly ArticlePlan[];
  readonly hostile: readonly HostilePlan[];
}

/** Files of `resources/demo/` that make the corpus, without `.json`. */
export const demoCorpusFiles = [
  "lexicon",
  "texts",
  "names",
  "cast",
  "stories",
  "articles",
  "hostile",
] as const;
export type DemoCorpusFile = (typeof demoCorpusFiles)[number];

/** The corpus from its files, each given as text by `read`. Throws with the file's name when one is not what it must be. */
export function assembleDemoCorpus(read: (file: DemoCorpusFile) => string): DemoCorpus {
  const lists = (file: DemoCorpusFile): Lists => {
    const value: unknown = JSON.parse(read(file));
    if (!isLists(value)) throw new Error(`resources/demo/${file}.json must hold named lists of texts`);
    return value;
  };
  const rows = <Row>(file: DemoCorpusFile): readonly Row[] => {
    const value: unknown = JSON.parse(read(file));
    if (!Array.isArray(value) || value.length === 0)
      throw new Error(`resources/demo/${file}.json must be a list`);
    // The files ship with the program and a test builds the whole demo from them.
    return value as readonly Row[];
  };
  return {
    lexicon: lists("lexicon"),
    texts: lists("texts"),
    names: lists("names"),
    cast: rows<CastMember>("cast"),
    stories: rows<StoryPlan>("stories"),
    articles: rows<ArticlePlan>("articles"),
    hostile: rows<HostilePlan>("hostile"),
  };
}

function isLists(value: unknown): value is Lists {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (list) => Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === "string"),
  );
}
