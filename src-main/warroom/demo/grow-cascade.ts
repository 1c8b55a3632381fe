import type { Account, Population } from "./accounts.ts";
import type { Composer, Scene } from "./compose-text.ts";
import { type Draft, draftOf, isAccount } from "./draft.ts";
import type { Line } from "./expand-template.ts";
import { minute, wakefulness } from "./paris-clock.ts";
import type { Random } from "./seeded-random.ts";
import { toneOf } from "./tone.ts";

/** How a post spreads. */
export interface Spread {
  /** Mentions wanted, root excluded. */
  readonly size: number;
  readonly repostShare: number;
  readonly quote: string | null;
  readonly reply: string;
  readonly paceMinutes: number;
  /** Later returns of attention: ms UTC and part of the whole. */
  readonly echoes: readonly (readonly [number, number])[];
  /** Nothing happens after it (ms, UTC). */
  readonly until: number;
  /** Part of the replies that the brand answers itself. */
  readonly brandShare: number;
}

export interface World {
  readonly population: Population;
  readonly composer: Composer;
  readonly random: Random;
}

interface Pending {
  readonly after: Draft;
  readonly asker: Draft["by"];
  /** Who wrote what the dialogue started from. */
  readonly asked: Draft["by"] | undefined;
  readonly lines: readonly Line[];
  readonly at: number;
}

/**
 * What follows a post, oldest first. Reposts all credit an original, as networks do, so depth comes from quotes and
 * replies; who is answered is drawn by appeal (heavy-tailed) and freshness, so that some quotes get cascades of their own.
 */
export function growCascade(root: Draft, spread: Spread, world: World): readonly Draft[] {
  const { random } = world;
  const grown: Draft[] = [];
  const originals: Draft[] = [root];
  const reposted = new Map<Draft, Set<string>>();
  let pending: readonly Pending[] = [];
  const add = (draft: Draft): void => {
    grown.push(draft);
    if (draft.kind !== "repost") originals.push(draft);
  };
  for (const at of moments(root.at, spread, random)) {
    const due = spread.size > 2 ? pending.find((one) => one.at <= at) : undefined;
    if (due !== undefined) {
      pending = pending.filter((one) => one !== due);
      const [line, ...rest] = due.lines;
      if (line === undefined) continue;
      const said = sayLine(line, due, at, world);
      if (said !== null) {
        add(said);
        if (rest.length > 0) {
          pending = [...pending, { ...due, after: said, lines: rest, at: at + pause(random) }];
        }
        continue;
      }
    }
    const drawn = random.unit();
    if (drawn < spread.repostShare) {
      const repost = repostOne(originals, at, reposted, world);
      if (repost !== null) add(repost);
      continue;
    }
    const isQuote = spread.quote !== null && drawn < spread.repostShare + (1 - spread.repostShare) * 0.3;
    const { draft, next } = isQuote
      ? quoteOne(originals, at, spread.quote ?? "", world)
      : replyOne(originals, at, spread, world);
    add(draft);
    if (next.length > 0) {
      const asked = draft.parent?.by;
      pending = [...pending, { after: draft, asker: draft.by, asked, lines: next, at: at + pause(random) }];
    }
  }
  return grown;
}

/** When things happen: a burst with a long tail (Lomax), thinned at night, and echoes later. ms UTC, ascending. */
function moments(start: number, spread: Spread, random: Random): readonly number[] {
  const times: number[] = [];
  for (let tries = 0; times.length < spread.size && tries < spread.size * 30; tries += 1) {
    let left = random.unit();
    let from = start;
    for (const [at, share] of spread.echoes) {
      if (left < share) {
        from = at;
        break;
      }
      left -= share;
    }
    const delay = (0.4 + spread.paceMinutes * random.heavyTail(1.35)) * minute;
    const at = Math.round(from + delay);
    if (at < spread.until && random.chance(wakefulness(at))) times.push(at);
  }
  return times.sort((one, other) => one - other);
}

function pause(random: Random): number {
  return (1 + 4 * random.heavyTail(2)) * minute;
}

/** Freshness halves every 70 minutes, and never quite goes. */
function pull(draft: Draft, at: number): number {
  const age = at - draft.at;
  return age < 15_000 ? 0 : draft.appeal * (0.04 + 0.5 ** (age / (70 * minute)));
}

function speaker(source: Draft["source"], world: World, except: Draft["by"]): Account {
  const network = source === "press" ? "x" : source;
  const { random, population } = world;
  for (;;) {
    const account = random.pickWeighted(population.of(network), (one) => one.activity);
    if (account.id !== except.id) return account;
  }
}

function repostOne(
  originals: readonly Draft[],
  at: number,
  reposted: Map<Draft, Set<string>>,
  world: World,
): Draft | null {
  const candidates = originals.filter((draft) => draft.kind !== "reply" || draft.appeal > 4);
  const parent = world.random.pickWeighted(candidates, (draft) => pull(draft, at));
  const accounts = reposted.get(parent) ?? new Set([parent.by.id]);
  reposted.set(parent, accounts);
  const by = speaker(parent.source, world, parent.by);
  if (accounts.has(by.id)) return null;
  accounts.add(by.id);
  const { source, text, lang, tone, media } = parent;
  return draftOf({ source, kind: "repost", by, text, lang, at, parent, tone, media });
}

interface Answer {
  readonly draft: Draft;
  readonly next: readonly Line[];
}

function quoteOne(originals: readonly Draft[], at: number, section: string, world: World): Answer {
  const { random } = world;
  const parent = random.pickWeighted(
    originals.filter((draft) => draft.kind !== "reply"),
    (draft) => pull(draft, at) * (draft.kind === "quote" ? 1.6 : 1),
  );
  return answer(parent, "quote", section, at, world, 0.6 + Math.min(40, random.heavyTail(1.05)) * 1.4);
}

function replyOne(originals: readonly Draft[], at: number, spread: Spread, world: World): Answer {
  const { random, population } = world;
  // Arguments go on where they were last fed.
  const fresh = originals.slice(-25).filter((draft) => draft.kind === "reply" && at - draft.at < 90 * minute);
  const isArgument = fresh.length > 0 && random.chance(0.42);
  const parent = isArgument
    ? random.pickWeighted(fresh, (draft) => (at - draft.at < 20_000 ? 0 : 1 + draft.depth))
    : random.pickWeighted(originals, (draft) => pull(draft, at) * (draft.kind === "reply" ? 0.3 : 1));
  const brand = population.cast.get(`brand.${parent.source}`);
  const isForBrand =
    brand !== undefined && parent.by.id !== brand.id && parent.tone < 0.1 && parent.depth <= 1;
  if (isForBrand && parent.kind !== "quote" && random.chance(spread.brandShare)) {
    return answer(parent, "reply", "care.brand", at, world, 1.2, brand);
  }
  const section = random.chance(0.04) ? "thread.chat" : (parent.replies ?? spread.reply);
  return answer(parent, "reply", section, at, world, 0.5 + Math.min(12, random.heavyTail(1.4)) * 0.5);
}

function answer(
  parent: Draft,
  kind: "quote" | "reply",
  section: string,
  at: number,
  world: World,
  appeal: number,
  as?: Account,
): Answer {
  const { random, population, composer } = world;
  const network = parent.source === "press" ? "x" : parent.source;
  const english = population.english(network).filter((account) => account.id !== parent.by.id);
  // A European matter: one answer to a French post in twenty is in English, and English threads stay English.
  const isForAll = parent.depth === 0 && !/^(?:baseline|noise|joke)/.test(section);
  const isEnglish =
    as === undefined && english.length > 0 && (parent.lang === "en" || (isForAll && random.chance(0.13)));
  const by = as ?? (isEnglish ? random.pick(english) : speaker(network, world, parent.by));
  const spoken = isEnglish ? `english.${kind}` : section.startsWith("english") ? "thread.agree" : section;
  const tone = toneOf(spoken, random);
  const scene: Scene = {
    at,
    isAnswer: kind === "reply",
    to: isAccount(parent.by) ? parent.by : null,
    tone,
    places: {},
  };
  const { text, next } = composer.compose(spoken, by, scene);
  const draft = draftOf({
    source: network,
    kind,
    by,
    text,
    lang: isEnglish ? "en" : "fr",
    at,
    parent,
    tone,
    replies: repliesTo(spoken, kind, random),
    appeal,
  });
  return { draft, next };
}

/** Where answers to an answer come from: the thread's own talk, once it has left the post. */
function repliesTo(section: string, kind: "quote" | "reply", random: Random): string | null {
  if (section === "care.brand") return "care.customer";
  if (section === "baseline.reply" || section === "noise.reply") return section;
  if (/^(?:care|forum|weak|complaint)/.test(section))
    return random.pick(["thread.case", "thread.case", "thread.agree", "thread.clarify"]);
  if (section.startsWith("joke")) return "joke.reply";
  if (kind === "quote" && section !== "thread.chat") return random.chance(0.5) ? null : "thread.agree";
  return random.pick(["thread.agree", "thread.disagree", "thread.disagree", "thread.clarify"]);
}

/** The next line of a dialogue; null when the one who has to say it does not chat: the brand, a title, a star. */
function sayLine(line: Line, due: Pending, at: number, world: World): Draft | null {
  const { population, composer, random } = world;
  const { after } = due;
  const asked = due.asked !== undefined && isAccount(due.asked) && due.asked.activity > 0 ? due.asked : null;
  if (line.by === "asked" && (asked === null || asked.id === after.by.id)) return null;
  const network = after.source === "press" ? "x" : after.source;
  const brand = population.cast.get(`brand.${network}`);
  const asker = isAccount(due.asker) ? due.asker : undefined;
  const crowd = population.english(network).filter((account) => account.id !== after.by.id);
  const other =
    after.lang === "en" && crowd.length > 0 ? random.pick(crowd) : speaker(network, world, after.by);
  const named = { brand, asker, asked: asked ?? undefined, author: undefined, other: undefined }[line.by];
  const by = named ?? other;
  const tone = toneOf(line.by === "brand" ? "care.brand" : "thread.clarify", random);
  const scene: Scene = { at, isAnswer: true, to: isAccount(after.by) ? after.by : null, tone, places: {} };
  const text = composer.say(line.template, by, scene);
  const lang = after.lang === "en" ? "en" : "fr";
  const replies = repliesTo("thread", "reply", random);
  return draftOf({
    source: network,
    kind: "reply",
    by,
    text,
    lang,
    at,
    parent: after,
    tone,
    replies,
    appeal: 0.8,
  });
}
