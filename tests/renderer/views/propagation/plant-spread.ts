import type {
  CampaignFigures,
  CascadeFigures,
  PropagationGraph,
} from "../../../../src-main/contract/propagation.ts";

export const start = Date.UTC(2026, 2, 3, 14);

export function figuresOf(root: string, more: Partial<CascadeFigures> = {}): CascadeFigures {
  return {
    root,
    size: 1,
    depth: 0,
    maxBreadth: 1,
    structuralVirality: 0,
    unknown: 0,
    startedAt: new Date(start).toISOString(),
    lastAt: new Date(start).toISOString(),
    family: "attack",
    handle: `@${root}`,
    text: null,
    sources: ["x"],
    accounts: 1,
    pace: 0,
    paceBefore: 0,
    viralityRank: null,
    ...more,
  };
}

/** A campaign of three copies: c (earliest), d and e; e was answered once. */
export const campaign: CampaignFigures = {
  cascade: 2,
  roots: ["c", "d", "e"],
  sizes: [1, 1, 2],
  template: "Bonjour @…, saviez-vous | que ?",
  copies: 61,
  accounts: 58,
  mentions: 4,
  targets: [{ handle: "@velos", copies: 2 }],
  targetCount: 9,
  startedAt: new Date(start).toISOString(),
  lastAt: new Date(start + 60_000).toISOString(),
  busiest: { copies: 3, at: new Date(start).toISOString() },
  family: "campaign",
  sources: ["x"],
};

interface Planted {
  readonly id: string;
  readonly kind?: PropagationGraph["kind"][number];
  readonly parent: number;
  readonly cascade: number;
  readonly isInferred?: boolean;
  readonly handle?: string | null;
  readonly weight?: number;
}

const nodes: readonly Planted[] = [
  { id: "a", parent: -1, cascade: 0, weight: 2 },
  { id: "a1", parent: 0, cascade: 0, kind: "repost" },
  { id: "a2", parent: 1, cascade: 0, kind: "repost", isInferred: true },
  { id: "b", parent: -1, cascade: 1, kind: "unknown", handle: null },
  { id: "c", parent: -1, cascade: 2, weight: 3 },
  { id: "d", parent: 4, cascade: 2, isInferred: true },
  { id: "e", parent: 4, cascade: 2, isInferred: true },
  { id: "e1", parent: 6, cascade: 2, kind: "reply" },
];

/** Two cascades (a, of three; b, never received) and a campaign. */
export function plantSpread(more: Partial<PropagationGraph> = {}): PropagationGraph {
  return {
    ids: nodes.map(({ id }) => id),
    kind: nodes.map(({ kind }) => kind ?? "post"),
    family: nodes.map(({ cascade }) => (cascade === 2 ? "campaign" : "attack")),
    handle: nodes.map(({ id, handle }) => (handle === undefined ? `@${id}` : handle)),
    time: nodes.map((_, at) => start + at * 60_000),
    parent: nodes.map(({ parent }) => parent),
    cascade: nodes.map(({ cascade }) => cascade),
    weight: nodes.map(({ weight }) => weight ?? 0),
    extra: [],
    isInferred: nodes.map(({ isInferred }) => isInferred === true),
    cascades: [
      figuresOf("a", { size: 716, depth: 2 }),
      figuresOf("b", { size: 20, handle: null, family: "rumour" }),
      figuresOf("c", { family: "campaign" }),
    ],
    campaigns: [campaign],
    positions: null,
    leftOut: { cascades: 5, nodes: 12 },
    ...more,
  };
}

/** The same as accounts: three of them, the second carried what the first is credited with. */
export function plantAccounts(): PropagationGraph {
  return plantSpread({
    ids: ["did:1", "did:2", "did:3"],
    kind: ["account", "account", "account"],
    family: ["attack", "attack", "attack"],
    handle: ["@une", "@deux", null],
    time: [start, start, start],
    parent: [-1, 0, 0],
    cascade: [0, 0, 0],
    weight: [1, 4, 1],
    isInferred: [false, false, false],
    positions: { observed: [6, 1, 2], throughIt: [0, 5, 0], throughOthers: [5, 0, 0] },
  });
}
