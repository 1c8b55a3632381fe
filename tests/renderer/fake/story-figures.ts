import type { Volume } from "../../../src-main/contract/answer.ts";
import type { MentionKind } from "../../../src-main/contract/mention.ts";
import type {
  CampaignFigures,
  CascadeFigures,
  PropagationGraph,
} from "../../../src-main/contract/propagation.ts";
import type { SpreadFamily } from "../../../src-main/contract/vocabulary.ts";
import { instant, storyNow } from "./story-frame.ts";

const minute = 60_000;

/** Two waves on a quiet morning, mentions a minute at `ms`. */
function pace(ms: number): number {
  const m = (ms - Date.parse(instant("00:00"))) / minute;
  const wave = (start: number, rise: number, fall: number, height: number): number =>
    m < start
      ? 0
      : height * Math.min(1, (m - start) / rise) * Math.exp(-Math.max(0, m - start - rise) / fall);
  const ripple = 1 + 0.12 * Math.sin(m / 3.1) + 0.08 * Math.sin(m / 1.3);
  return (4 + wave(702, 28, 70, 70) + wave(835, 32, 90, 96)) * ripple;
}

export function storyVolume(from: number, to: number, bucket: number): Volume {
  const start = Math.floor(from / bucket) * bucket;
  const length = Math.max(1, Math.min(5000, Math.ceil((to - start) / bucket)));
  const shares = [0.38, 0.36, 0.2, 0.06];
  const minutes = bucket / minute;
  const counts = shares.map((share) =>
    Array.from({ length }, (_, at) => Math.round(pace(start + at * bucket) * share * minutes)),
  );
  const usual = (factor: number): number[] => Array.from({ length }, () => 6.1 * factor * minutes);
  return {
    from: start,
    bucket,
    sources: ["x", "bluesky", "press", "mastodon"],
    counts,
    baseline: {
      low: usual(0.4),
      median: usual(1),
      high: usual(1.8),
      basis: { kind: "sameHours", count: 14 },
    },
    firstAt: Date.parse(instant("09:30")),
    lastAt: Date.parse(storyNow),
  };
}

interface Shape {
  readonly root: string;
  readonly handle: string;
  readonly text: string;
  readonly family: SpreadFamily;
  readonly size: number;
  readonly drawn: number;
  readonly started: string;
  readonly rank: number;
}

const shapes: readonly Shape[] = [
  {
    root: "bluesky:p0",
    handle: "@lea_bricole",
    text: "Regardez ma batterie Lumen S2, elle a doublé de volume",
    family: "attack",
    size: 2180,
    drawn: 190,
    started: "11:52",
    rank: 0.88,
  },
  {
    root: "x:p1",
    handle: "@infos_flash",
    text: "RAPPEL CACHÉ : selon nos sources Lumen savait",
    family: "rumour",
    size: 1204,
    drawn: 130,
    started: "13:58",
    rank: 0.71,
  },
  {
    root: "x:p2",
    handle: "@velo_citoyen_7",
    text: "Bonjour @{partenaire}, saviez-vous que vos vélos",
    family: "campaign",
    size: 61,
    drawn: 61,
    started: "15:01",
    rank: 0.2,
  },
  {
    root: "bluesky:p3",
    handle: "@lumen",
    text: "Nous avons connaissance de signalements",
    family: "denial",
    size: 469,
    drawn: 84,
    started: "12:31",
    rank: 0.35,
  },
];

export const storyCascades: readonly CascadeFigures[] = shapes.map((shape, at) => ({
  root: shape.root,
  size: shape.size,
  depth: [9, 7, 1, 4][at] ?? 3,
  maxBreadth: [612, 420, 60, 210][at] ?? 10,
  structuralVirality: [4.7, 3.9, 1.97, 2.8][at] ?? 2,
  unknown: at * 3,
  startedAt: instant(shape.started),
  lastAt: storyNow,
  family: shape.family,
  handle: shape.handle,
  text: shape.text,
  sources: at === 0 ? ["bluesky", "x", "mastodon", "press"] : ["x"],
  accounts: Math.round(shape.size * 0.8),
  pace: [31, 44, 6, 3][at] ?? 1,
  paceBefore: [52, 20, 0, 5][at] ?? 1,
  viralityRank: shape.rank,
}));

/** The third shape is one text by 61 accounts. */
const storyCampaign: CampaignFigures = {
  cascade: 2,
  roots: Array.from({ length: 61 }, (_, at) => (at === 0 ? "x:p2" : `x:p2/${at}`)),
  sizes: Array.from({ length: 61 }, () => 1),
  template: "Bonjour @…, saviez-vous que vos vélos embarquent des batteries Lumen ?",
  copies: 61,
  accounts: 61,
  mentions: 61,
  targets: ["@velos_du_port", "@cycles_amont"].map((handle) => ({ handle, copies: 12 })),
  targetCount: 9,
  startedAt: instant("15:01"),
  lastAt: instant("15:51"),
  busiest: { copies: 34, at: instant("15:02") },
  family: "campaign",
  sources: ["x"],
};

/** A small seeded forest: the same picture every time. */
export function storyGraph(maxNodes: number): PropagationGraph {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const ids: string[] = [];
  const kind: MentionKind[] = [];
  const family: SpreadFamily[] = [];
  const handle: (string | null)[] = [];
  const time: number[] = [];
  const parent: number[] = [];
  const cascade: number[] = [];
  const isInferred: boolean[] = [];
  shapes.forEach((shape, c) => {
    const first = ids.length;
    const count = Math.min(shape.drawn, Math.floor(maxNodes / shapes.length));
    for (let at = 0; at < count; at += 1) {
      const isQuote = random() < 0.25;
      ids.push(at === 0 ? shape.root : `${shape.root}/${at}`);
      kind.push(at === 0 ? "post" : isQuote ? "quote" : "repost");
      family.push(shape.family);
      handle.push(at === 0 ? shape.handle : `@compte${first + at}`);
      time.push(Date.parse(instant(shape.started)) + at * 70_000);
      parent.push(at === 0 ? -1 : first + Math.floor(at * random() ** 2.4));
      cascade.push(c);
      isInferred.push(at > 0 && !isQuote);
    }
  });
  const weight = ids.map(() => 1);
  for (let at = ids.length - 1; at > 0; at -= 1) {
    const up = parent[at] ?? -1;
    if (up >= 0) weight[up] = (weight[up] ?? 1) + (weight[at] ?? 1);
  }
  const rootAt = (c: number): number => cascade.indexOf(c);
  return {
    ids,
    kind,
    family,
    handle,
    time,
    parent,
    cascade,
    weight,
    extra: [
      {
        from: rootAt(0),
        to: rootAt(2),
        isInferred: true,
        reason: "likelySource",
        weight: 1,
      },
      {
        from: rootAt(3),
        to: rootAt(1),
        isInferred: true,
        reason: "sameLink",
        weight: 1,
      },
      {
        from: rootAt(0),
        to: rootAt(3),
        isInferred: true,
        reason: "interaction",
        weight: 1,
      },
    ],
    isInferred,
    cascades: storyCascades,
    campaigns: [storyCampaign],
    positions: null,
    leftOut: { cascades: 812, nodes: 2449 },
  };
}
