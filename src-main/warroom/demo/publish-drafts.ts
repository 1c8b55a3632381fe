import type { Mention } from "../../contract/mention.ts";
import { type Draft, isAccount } from "./draft.ts";
import { type Answers, countersOf } from "./engagement.ts";
import { addressOf, unknownId } from "./mention-address.ts";
import { instantOf } from "./paris-clock.ts";
import { mastodonCut, receptionTime } from "./reception.ts";
import type { Random } from "./seeded-random.ts";

export interface Published {
  /** In the order the room receives them; an id that comes again is an update. */
  readonly mentions: readonly Mention[];
  /** Id of the story's post of this key. Throws when the story has none. */
  readonly idOf: (key: string) => string;
  /** Exact words of the story's post of this key. */
  readonly textOf: (key: string) => string;
  /** Ids of the latest posts of a section received before an instant, newest first. */
  readonly latest: (topic: string, before: number, count: number) => readonly string[];
}

interface Addressed {
  readonly draft: Draft;
  readonly mention: Mention;
}

/** Drafts become mentions: ids, references, entities, counters, and the moment the room receives each version. */
export function publishDrafts(drafts: readonly Draft[], until: number, random: Random): Published {
  const answers = answersOf(drafts);
  const ids = new Map<Draft, string>();
  const byTime = drafts.toSorted((one, other) => one.at - other.at);
  const first: Addressed[] = [];
  const updates: Mention[] = [];
  for (const [index, draft] of byTime.entries()) {
    const { id, url } = addressOf(draft, index + 1, random);
    ids.set(draft, id);
    const receivedAt = receptionTime(draft.source, draft.at, random);
    const counters = countersOf(draft, answers.get(draft) ?? noAnswers, until, random);
    const references = referencesOf(draft, ids, random);
    if (receivedAt === null) continue;
    const mention: Mention = {
      id,
      source: draft.source,
      kind: draft.kind,
      author: authorOf(draft),
      text: draft.text,
      lang: draft.lang,
      url,
      publishedAt: draft.claimedAt ?? instantOf(draft.at),
      receivedAt: instantOf(receivedAt),
      ...references,
      ...entitiesOf(draft),
      media: draft.media,
      engagement: counters.at(receivedAt),
      reach: null,
      tone: { score: draft.tone },
    };
    first.push({ draft, mention });
    for (const time of counters.updates) {
      if (time > receivedAt + 60_000 && !isCut(draft, time)) {
        updates.push({ ...mention, receivedAt: instantOf(time), engagement: counters.at(time) });
      }
    }
  }
  const mentions = [...first.map(({ mention }) => mention), ...updates].toSorted((one, other) =>
    one.receivedAt < other.receivedAt ? -1 : one.receivedAt > other.receivedAt ? 1 : 0,
  );
  return { mentions, ...findersIn(first) };
}

function findersIn(first: readonly Addressed[]): Omit<Published, "mentions"> {
  const byKey = new Map<string | null, Mention>(first.map(({ draft, mention }) => [draft.key, mention]));
  const named = (key: string): Mention => {
    const mention = byKey.get(key);
    if (mention === undefined) throw new Error(`The demo story has no post ${key}`);
    return mention;
  };
  return {
    idOf: (key) => named(key).id,
    textOf: (key) => named(key).text,
    latest: (topic, before, count) =>
      first
        .filter(({ draft, mention }) => draft.topic === topic && Date.parse(mention.receivedAt) < before)
        .slice(-count)
        .toReversed()
        .map(({ mention }) => mention.id),
  };
}

const noAnswers: Answers = { reposts: [], quotes: [], replies: [] };

function answersOf(drafts: readonly Draft[]): ReadonlyMap<Draft, Answers> {
  const found = new Map<Draft, { reposts: number[]; quotes: number[]; replies: number[] }>();
  for (const { kind, parent, at } of drafts) {
    if (parent === null) continue;
    const entry = found.get(parent) ?? { reposts: [], quotes: [], replies: [] };
    found.set(parent, entry);
    if (kind === "repost") entry.reposts.push(at);
    else if (kind === "quote") entry.quotes.push(at);
    else entry.replies.push(at);
  }
  return found;
}

type References = Pick<Mention, "repostOf" | "quoteOf" | "replyTo" | "root">;

function referencesOf(draft: Draft, ids: ReadonlyMap<Draft, string>, random: Random): References {
  const none: References = { repostOf: null, quoteOf: null, replyTo: null, root: null };
  if (draft.parent === null) return none;
  const to = draft.isOrphan ? unknownId(draft, random) : (ids.get(draft.parent) ?? null);
  switch (draft.kind) {
    case "repost":
      return { ...none, repostOf: to };
    case "quote":
      return { ...none, quoteOf: to };
    default:
      return { ...none, replyTo: to, root: draft.isOrphan ? null : (ids.get(threadOf(draft)) ?? null) };
  }
}

/** The post a thread of replies started under. */
function threadOf(draft: Draft): Draft {
  let top = draft;
  while (top.kind === "reply" && top.parent !== null && !top.isOrphan) top = top.parent;
  return top;
}

function authorOf({ by }: Draft): Mention["author"] {
  if (!isAccount(by)) return { id: by.id, handle: null, name: by.name, followers: null };
  const { id, handle, name, followers } = by;
  return { id, handle, name, followers };
}

function entitiesOf(draft: Draft): Pick<Mention, "links" | "hashtags" | "mentions"> {
  const { text, parent, kind } = draft;
  const answered = kind === "reply" && parent !== null && isAccount(parent.by) ? [parent.by.handle] : [];
  return {
    links: distinct(text.match(/https?:\/\/[^\s)"<>]+/g) ?? []),
    hashtags: distinct([...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag]) => (tag ?? "").toLowerCase())),
    mentions: distinct([...answered, ...(text.match(/@[\w.-]*\w(?:@[\w-]+(?:\.[\w-]+)+)?/g) ?? [])]),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function isCut(draft: Draft, time: number): boolean {
  return draft.source === "mastodon" && time >= mastodonCut.from && time < mastodonCut.to;
}
