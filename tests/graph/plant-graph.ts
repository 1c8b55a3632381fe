import type { PropagationGraph } from "../../src-main/contract/propagation.ts";
import type { SpreadFamily } from "../../src-main/contract/vocabulary.ts";

const start = Date.UTC(2026, 2, 3, 11, 40);
const minute = 60_000;
const families: readonly SpreadFamily[] = ["attack", "rumour", "campaign", "denial"];
const handles = ["@lea_bricole", "@infos_flash", "@velo_pour_tous", "@lumen"];
const texts = [
  "Vidéo d’origine : la batterie fume",
  "Rappel caché, selon nos sources",
  "Bonjour @partenaire, saviez-vous…",
  "Message d’attente",
];

interface Node {
  readonly kind: PropagationGraph["kind"][number];
  readonly family: SpreadFamily;
  readonly parent: number;
  readonly cascade: number;
  readonly time: number;
  readonly isInferred: boolean;
}

/**
 * A made-up crisis as a graph, the same every time: four large cascades of four families, some tens of small ones,
 * and `alone` mentions nobody answered.
 */
export function plantGraph(nodes: number, alone: number): PropagationGraph {
  let state = 11;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const list: Node[] = families.map((family, cascade) => ({
    kind: "post",
    family,
    parent: -1,
    cascade,
    time: start + cascade * 40 * minute,
    isInferred: false,
  }));
  const members = families.map((_, cascade) => [cascade]);
  const small = Math.min(60, Math.floor(nodes / 50));
  while (list.length < nodes - alone - small * 4) {
    const draw = random();
    const cascade = draw < 0.44 ? 0 : draw < 0.68 ? 1 : draw < 0.86 ? 2 : 3;
    const own = members[cascade] ?? [];
    const hubs = own.slice(1, 1 + Math.floor(own.length / 14));
    const luck = random();
    const at =
      luck > 0.93
        ? own[Math.floor(random() * own.length)]
        : luck > 0.62
          ? hubs[Math.floor(random() * hubs.length)]
          : own[0];
    const parent = at ?? own[0] ?? 0;
    const kind = random() < 0.13 ? "quote" : random() < 0.16 ? "reply" : "repost";
    own.push(list.length);
    list.push({
      kind,
      family: families[cascade] ?? "neutral",
      parent,
      cascade,
      time: start + cascade * 40 * minute + list.length * 4000,
      isInferred: kind === "repost" && parent !== own[0] && random() < 0.7,
    });
  }
  const others: readonly SpreadFamily[] = ["attack", "neutral", "neutral", "support", "rumour", "campaign"];
  let cascade = families.length;
  for (let k = 0; k < small; k++, cascade++) {
    const root = list.length;
    const family = others[k % others.length] ?? "neutral";
    const time = start + random() * 240 * minute;
    list.push({ kind: "post", family, parent: -1, cascade, time, isInferred: false });
    for (let j = Math.floor(random() * 4); j >= 0; j--) {
      list.push({
        kind: random() < 0.3 ? "quote" : "reply",
        family,
        parent: root,
        cascade,
        time: time + j * minute,
        isInferred: false,
      });
    }
  }
  for (let k = 0; k < alone; k++, cascade++) {
    list.push({
      kind: "post",
      family: others[k % 4] ?? "neutral",
      parent: -1,
      cascade,
      time: start + random() * 240 * minute,
      isInferred: false,
    });
  }
  return toGraph(list, cascade);
}

function toGraph(list: readonly Node[], cascades: number): PropagationGraph {
  const weight = list.map(() => 0);
  for (let i = list.length - 1; i >= 0; i--) {
    const above = list[i]?.parent ?? -1;
    if (above >= 0) weight[above] = (weight[above] ?? 0) + (weight[i] ?? 0) + 1;
  }
  const roots = list.flatMap((node, i) => (node.parent < 0 ? [i] : []));
  return {
    ids: list.map((_, i) => `mention-${i}`),
    kind: list.map((node) => node.kind),
    family: list.map((node) => node.family),
    handle: list.map((_, i) => handles[i] ?? `@compte_${i}`),
    time: list.map((node) => node.time),
    parent: list.map((node) => node.parent),
    cascade: list.map((node) => node.cascade),
    weight,
    extra: [
      { from: 0, to: 2, isInferred: true, reason: "sameText", weight: 3 },
      { from: 0, to: 1, isInferred: true, reason: "sameLink", weight: 2 },
      { from: 3, to: 1, isInferred: true, reason: "sameLink", weight: 2 },
    ],
    isInferred: list.map((node) => node.isInferred),
    cascades: Array.from({ length: cascades }, (_, c) => {
      const root = roots[c] ?? 0;
      return {
        root: `mention-${root}`,
        size: (weight[root] ?? 0) + 1,
        depth: 1,
        maxBreadth: 1,
        structuralVirality: 0,
        unknown: 0,
        startedAt: null,
        lastAt: null,
        family: list[root]?.family ?? "neutral",
        handle: handles[c] ?? null,
        text: texts[c] ?? null,
        sources: ["bluesky"],
        accounts: 1,
        pace: 0,
        paceBefore: 0,
        viralityRank: null,
      };
    }),
    campaigns: [],
    positions: null,
    leftOut: { cascades: 0, nodes: 0 },
  };
}
