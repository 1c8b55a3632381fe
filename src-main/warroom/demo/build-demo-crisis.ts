import { populate } from "./accounts.ts";
import { talk, talks } from "./background-talk.ts";
import { campaignTalk } from "./campaign-talk.ts";
import { makeComposer } from "./compose-text.ts";
import { type DemoCorpus, demoNetworks } from "./demo-corpus.ts";
import type { DemoScript } from "./demo-script.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { World } from "./grow-cascade.ts";
import { parisTime } from "./paris-clock.ts";
import { pressTalk } from "./press-talk.ts";
import { publishDrafts } from "./publish-drafts.ts";
import { afternoon } from "./room-afternoon.ts";
import { evening } from "./room-evening.ts";
import { hostEvents } from "./room-feeds.ts";
import { firstWords } from "./room-first-words.ts";
import { brand, crisisStart, crisisTitle, morning } from "./room-morning.ts";
import { roomHours, secondDay } from "./room-second-day.ts";
import { people } from "./room-steps.ts";
import { seededRandom } from "./seeded-random.ts";
import { tellStories } from "./tell-stories.ts";

/** Last publication, ms UTC: thirty-six hours after the first. */
const until = parisTime("2026-03-04T18:04:00");

/** Share of the sizes planned for stories, talk and shares of articles: together they make about 6,000 mentions. */
const scale = { stories: 0.7, talk: 0.87, shares: 0.9 } as const;

/** Share of answers whose parent was never received: deleted, private, or posted before the feeds. */
const orphanShare = 0.013;

/**
 * The demo crisis, whole: mentions as the feeds deliver them, what the feeds do, and what eight people do about it over
 * thirty-six hours. Pure: the same corpus and seed give the same bytes. Everything in it is invented.
 */
export function buildDemoCrisis(corpus: DemoCorpus, seed = 20_260_303): DemoScript {
  const population = populate(corpus, seed);
  const composer = makeComposer(corpus, population, seededRandom(seed, "words"));
  const worldOf = (stream: string): World => ({ population, composer, random: seededRandom(seed, stream) });

  const drafts = [
    ...tellStories(corpus, until, scale.stories, worldOf("stories")),
    ...pressTalk(corpus, until, scale.shares, worldOf("press")),
    ...campaignTalk(corpus, until, worldOf("campaign")),
    ...talks.flatMap((plan) => talk(plan, until, scale.talk, worldOf(`talk ${plan.section}`))),
    ...hostileDrafts(corpus, worldOf("hostile")),
  ];
  const published = publishDrafts(withOrphans(drafts, seed), until, seededRandom(seed, "publishing"));
  const steps = [morning, firstWords, afternoon, evening, secondDay].flatMap((part) => part(published));
  return {
    slug: "lumorel-s2",
    title: crisisTitle,
    brand,
    seed,
    startedAt: crisisStart,
    ...roomHours,
    people: Object.values(people),
    mentions: published.mentions,
    hostEvents: hostEvents(published).toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    steps: steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
  };
}

function hostileDrafts(corpus: DemoCorpus, { population, random }: World): readonly Draft[] {
  return corpus.hostile.map(({ at, source, text, lang, publishedAt }) =>
    draftOf({
      source,
      kind: "post",
      by: random.pick(population.of(source)),
      text,
      lang,
      at: parisTime(at),
      tone: -0.2,
      topic: "hostile",
      claimedAt: publishedAt,
    }),
  );
}

/** Some answers lose their parent; never one that others answer, so that what is known stays joined. */
function withOrphans(drafts: readonly Draft[], seed: number): readonly Draft[] {
  const random = seededRandom(seed, "orphans");
  const answered = new Set(drafts.map((draft) => draft.parent));
  const networks: ReadonlySet<string> = new Set(demoNetworks);
  return drafts.map((draft) => {
    const isLeaf = draft.parent !== null && !answered.has(draft) && networks.has(draft.source);
    return isLeaf && draft.key === null && random.chance(orphanShare) ? { ...draft, isOrphan: true } : draft;
  });
}
