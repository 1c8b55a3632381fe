import { quantile } from "./baseline.ts";

/** One account showing one object (a link, a hashtag, an image, a text…) at one moment. */
export interface Share {
  readonly account: string;
  readonly object: string;
  /** Id of the mention it is in. */
  readonly mention: string;
  /** Occurrence time, ms UTC. */
  readonly time: number;
}

export interface CoordinationSettings {
  /** Two shares of an object count together when they are at most this far apart, ms. */
  readonly window: number;
  /** Shares that an account must have, and shares in company, to be counted. */
  readonly minParticipation: number;
  /** Pairs are kept when they met more often than this share (0-1) of the pairs did. */
  readonly quantile: number;
}

/** Two accounts and how often they shared the same object together, with the mentions that say so. */
export interface CoordinationEdge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly mentions: readonly string[];
}

export interface Coordination {
  readonly accounts: readonly string[];
  readonly edges: readonly CoordinationEdge[];
  /** Accounts tied by kept edges, the largest group first. */
  readonly groups: readonly (readonly string[])[];
}

interface Meeting {
  readonly one: Share;
  readonly other: Share;
}

/**
 * Who shares the same objects together, again and again: the method of CooRTweet (Righetti and Balluff 2025; after
 * Giglietto et al. 2020), with its results. Two accounts meet when both share an object within the window; an account
 * counts with at least `minParticipation` shares, and as many shares in company; a meeting stays when one of its two
 * mentions is by such an account; a pair is kept when it met more often than the given quantile of all pairs. It shows a
 * pattern of this crisis and judges nobody: fan clubs and news agencies look the same.
 */
export function findCoordination(shares: readonly Share[], settings: CoordinationSettings): Coordination {
  const active = byFrequency(shares, settings.minParticipation);
  const meetings = findMeetings(active, settings.window);
  const inCompany = new Set(meetings.flatMap(({ one, other }) => [one.mention, other.mention]));
  const regulars = byFrequency(
    active.filter((share) => inCompany.has(share.mention)),
    settings.minParticipation,
  );
  const kept = new Set(regulars.map((share) => share.mention));
  const edges = weighPairs(
    meetings.filter(({ one, other }) => kept.has(one.mention) || kept.has(other.mention)),
  );
  const weights = edges.map((edge) => edge.weight).sort((a, b) => a - b);
  const threshold = quantile(weights, settings.quantile);
  const strong = edges.filter((edge) => edge.weight > threshold);
  const groups = groupAccounts(strong);
  return { accounts: groups.flat().sort(), edges: strong, groups };
}

/** Shares of the accounts that have at least so many. */
function byFrequency(shares: readonly Share[], least: number): readonly Share[] {
  const counts = new Map<string, number>();
  for (const { account } of shares) counts.set(account, (counts.get(account) ?? 0) + 1);
  return shares.filter(({ account }) => (counts.get(account) ?? 0) >= least);
}

/** Pairs of shares of one object by two accounts within the window; one mention never meets itself. */
function findMeetings(shares: readonly Share[], window: number): readonly Meeting[] {
  const byObject = Map.groupBy(shares, (share) => share.object);
  const meetings: Meeting[] = [];
  for (const list of byObject.values()) {
    const inTime = [...list].sort((a, b) => a.time - b.time);
    let first = 0;
    for (const [i, other] of inTime.entries()) {
      while ((inTime[first]?.time ?? 0) < other.time - window) first++;
      for (let j = first; j < i; j++) {
        const one = inTime[j];
        if (one === undefined || one.account === other.account || one.mention === other.mention) continue;
        meetings.push({ one, other });
      }
    }
  }
  return meetings;
}

/** Heaviest first, then by name. */
function weighPairs(meetings: readonly Meeting[]): readonly CoordinationEdge[] {
  const pairs = new Map<string, { a: string; b: string; weight: number; mentions: Set<string> }>();
  for (const { one, other } of meetings) {
    const [a, b] = one.account < other.account ? [one.account, other.account] : [other.account, one.account];
    const key = `${a.length} ${a}${b}`;
    const pair = pairs.get(key) ?? { a, b, weight: 0, mentions: new Set<string>() };
    pairs.set(key, pair);
    pair.weight++;
    pair.mentions.add(one.mention).add(other.mention);
  }
  return [...pairs.values()]
    .map(({ a, b, weight, mentions }) => ({ a, b, weight, mentions: [...mentions] }))
    .sort((p, q) => q.weight - p.weight || (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1));
}

/** Connected accounts, each group sorted, the largest first. */
function groupAccounts(edges: readonly CoordinationEdge[]): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  const tie = (from: string, to: string): void => {
    const list = neighbours.get(from);
    if (list === undefined) neighbours.set(from, [to]);
    else list.push(to);
  };
  for (const { a, b } of edges) {
    tie(a, b);
    tie(b, a);
  }
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const account of neighbours.keys()) {
    if (seen.has(account)) continue;
    seen.add(account);
    const group = [account];
    for (const member of group) {
      for (const other of neighbours.get(member) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort());
  }
  return groups.sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
