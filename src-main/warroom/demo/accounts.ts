import { type Naming, personName, pseudonym } from "./account-names.ts";
import type { CastMember, DemoCorpus, DemoNetwork } from "./demo-corpus.ts";
import { type Random, seededRandom } from "./seeded-random.ts";
import { drawVoice, officialVoice, type Voice } from "./voice.ts";

export interface Account {
  readonly source: DemoNetwork;
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly followers: number | null;
  readonly voice: Voice;
  readonly isEnglish: boolean;
  /** How often it speaks, next to others. */
  readonly activity: number;
}

export interface Population {
  readonly of: (source: DemoNetwork) => readonly Account[];
  readonly english: (source: DemoNetwork) => readonly Account[];
  /** Accounts made for the campaign: young, few followers. */
  readonly campaign: readonly Account[];
  readonly cast: ReadonlyMap<string, Account>;
}

const sizes: Readonly<Record<DemoNetwork, number>> = { x: 2300, bluesky: 760, mastodon: 330, forum: 170 };
const englishShare: Readonly<Record<DemoNetwork, number>> = {
  x: 0.06,
  bluesky: 0.07,
  mastodon: 0.06,
  forum: 0,
};
const medianFollowers: Readonly<Record<DemoNetwork, number>> = {
  x: 190,
  bluesky: 120,
  mastodon: 85,
  forum: 0,
};

/** Everybody who speaks in the demo. Handles are unique on their network; followers are log-normal with a long tail. */
export function populate(corpus: DemoCorpus, seed: number): Population {
  const random = seededRandom(seed, "accounts");
  const taken = new Set(corpus.cast.map((member) => `${member.source} ${member.handle.toLowerCase()}`));
  const draw = (source: DemoNetwork, isEnglish: boolean, isYoung: boolean): Account => {
    const naming = { corpus, random, isEnglish };
    const named = uniqueName(source, naming, taken);
    const median = isYoung ? 9 : medianFollowers[source];
    const followers = Math.round(
      median * Math.exp(1.5 * random.normal()) * (1 + 0.2 * random.heavyTail(1.3)),
    );
    return {
      source,
      id: accountId(source, named.handle, random),
      ...named,
      followers: source === "forum" ? null : Math.min(followers, 160_000),
      voice: drawVoice(random, isEnglish),
      isEnglish,
      activity: 1 + Math.min(30, random.heavyTail(1.25)),
    };
  };
  const crowd = (source: DemoNetwork): readonly Account[] =>
    Array.from({ length: sizes[source] }, (_, index) =>
      draw(source, index < sizes[source] * englishShare[source], false),
    );
  const everyone = {
    x: crowd("x"),
    bluesky: crowd("bluesky"),
    mastodon: crowd("mastodon"),
    forum: crowd("forum"),
  };
  const campaign = Array.from({ length: 61 }, () => draw("x", false, true));
  const cast = new Map(corpus.cast.map((member) => [member.key, castAccount(member, random)]));
  const speaking = (isEnglish: boolean) => (source: DemoNetwork) =>
    everyone[source].filter((account) => account.isEnglish === isEnglish);
  return { of: onEach(speaking(false)), english: onEach(speaking(true)), campaign, cast };
}

/** The same answer each time, computed once for each network. */
function onEach<T>(compute: (source: DemoNetwork) => T): (source: DemoNetwork) => T {
  const computed = {
    x: compute("x"),
    bluesky: compute("bluesky"),
    mastodon: compute("mastodon"),
    forum: compute("forum"),
  };
  return (source) => computed[source];
}

function castAccount(member: CastMember, random: Random): Account {
  const { source, name, followers } = member;
  const handle = source === "forum" ? member.handle : `@${member.handle}`;
  const id = accountId(source, handle, random);
  return { source, id, handle, name, followers, voice: officialVoice, isEnglish: false, activity: 0 };
}

function uniqueName(
  source: DemoNetwork,
  naming: Naming,
  taken: Set<string>,
): Pick<Account, "handle" | "name"> {
  for (;;) {
    const person = naming.random.chance(naming.isEnglish ? 0.7 : 0.62)
      ? personName(naming)
      : pseudonym(naming);
    const handle = handleOn(source, person.slug, naming);
    const key = `${source} ${handle.toLowerCase()}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return { handle: source === "forum" ? handle : `@${handle}`, name: person.name };
  }
}

/** On X always 16 characters or more: X allows 15, so nobody real can have it. Elsewhere a reserved domain does that. */
function handleOn(source: DemoNetwork, slug: string, naming: Naming): string {
  const { corpus, random } = naming;
  switch (source) {
    case "x":
      return lengthened(slug, naming);
    case "bluesky": {
      const host = random.chance(0.84) ? ".ciel.example" : ".example";
      return `${slug.replaceAll("_", random.pick(["", "-", "."]))}${host}`.toLowerCase();
    }
    case "mastodon":
      return `${slug}@${random.pick(corpus.names.instance ?? [])}`.toLowerCase();
    case "forum": {
      const short = slug.split("_")[0] ?? slug;
      const name = short.charAt(0).toUpperCase() + short.slice(1);
      return random.pick([
        `${name}${10 + random.whole(88)}`,
        slug,
        `${name}_VAE`,
        `Papy_${name}`,
        `${name}35`,
        `${name}.w`,
      ]);
    }
  }
}

function lengthened(slug: string, { corpus, random, isEnglish }: Naming): string {
  const city = random
    .pick(corpus.lexicon[isEnglish ? "enCity" : "city"] ?? [])
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z]/g, "");
  const hobbies = corpus.names.hobby ?? [];
  const pieces = random.shuffled([
    random.pick(hobbies),
    city,
    String(10 + random.whole(88)),
    isEnglish ? "uk" : "fr",
    isEnglish ? "rides" : "bzh",
    random.pick(hobbies),
  ]);
  let long = slug;
  for (const piece of pieces) {
    if (long.length >= 16) break;
    if (!long.includes(piece)) long = `${long}${/^\d/.test(piece) && random.chance(0.5) ? "" : "_"}${piece}`;
  }
  return long.length >= 16
    ? long.slice(0, 22).replace(/_$/, "0")
    : `${long}_velo_du_${10 + random.whole(88)}`;
}

const base32 = [..."abcdefghijklmnopqrstuvwxyz234567"];

function accountId(source: DemoNetwork, handle: string, random: Random): string {
  switch (source) {
    case "x":
      return (
        String(100_000_000 + random.whole(900_000_000)) + String(random.whole(1_000_000_000)).padStart(9, "0")
      );
    case "bluesky":
      // did:example is the method W3C reserves for examples.
      return `did:example:${Array.from({ length: 24 }, () => random.pick(base32)).join("")}`;
    case "mastodon": {
      const [name = "", host = ""] = handle.replace(/^@/, "").split("@");
      return `https://${host}/users/${name}`;
    }
    case "forum":
      return `membre-${1000 + random.whole(90_000)}`;
  }
}
