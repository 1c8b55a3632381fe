import type { Account } from "./accounts.ts";
import type { DemoNetwork } from "./demo-corpus.ts";
import { type Draft, draftOf } from "./draft.ts";
import { growCascade, type Spread, type World } from "./grow-cascade.ts";
import { parisTime, wakefulness } from "./paris-clock.ts";
import type { Random } from "./seeded-random.ts";
import { toneOf } from "./tone.ts";

/** Posts of one kind that nobody answers for: how many, when, where. */
export interface Talk {
  readonly section: string;
  readonly count: number;
  /** Paris times `[from, to, weight]`; within each, as often as people are awake. */
  readonly when: readonly (readonly [string, string, number])[];
  readonly reply: string;
  readonly quote?: string;
  /** Exponent of the size of what follows; the lower, the larger the largest. */
  readonly tail: number;
  readonly repostShare: number;
  readonly networks?: readonly DemoNetwork[];
}

const firstDay = "2026-03-03T";
const secondDay = "2026-03-04T";
const whole = [[`${firstDay}05:04:00`, `${secondDay}18:02:00`, 1]] as const;
const social: readonly DemoNetwork[] = ["x", "x", "x", "x", "bluesky", "bluesky", "mastodon"];

/** All the talk around the story, from ordinary days to opinions on the second one. */
export const talks: readonly Talk[] = [
  {
    section: "baseline",
    count: 76,
    when: [[`${firstDay}05:04:00`, `${firstDay}11:50:00`, 1.15], ...whole],
    reply: "baseline.reply",
    tail: 2.4,
    repostShare: 0.4,
    networks: [...social, "mastodon", "forum"],
  },
  {
    section: "noise",
    count: 57,
    when: whole,
    reply: "noise.reply",
    tail: 2.6,
    repostShare: 0.6,
    networks: social,
  },
  {
    section: "weak",
    count: 8,
    when: [[`${firstDay}05:40:00`, `${firstDay}11:40:00`, 1]],
    reply: "care.peer",
    tail: 1.9,
    repostShare: 0.3,
  },
  {
    section: "complaint",
    count: 172,
    when: [
      [`${firstDay}11:58:00`, `${firstDay}13:00:00`, 1.4],
      [`${firstDay}13:00:00`, `${firstDay}14:00:00`, 0.4],
      [`${firstDay}14:00:00`, `${firstDay}18:30:00`, 1.2],
      [`${firstDay}18:30:00`, `${firstDay}23:30:00`, 0.5],
      [`${secondDay}06:40:00`, `${secondDay}12:00:00`, 0.9],
      [`${secondDay}12:00:00`, `${secondDay}17:40:00`, 0.4],
    ],
    reply: "care.peer",
    tail: 1.25,
    repostShare: 0.35,
  },
  {
    section: "opinion1",
    count: 86,
    when: [
      [`${firstDay}12:08:00`, `${firstDay}13:05:00`, 1.8],
      [`${firstDay}13:05:00`, `${firstDay}14:00:00`, 0.5],
      [`${firstDay}14:00:00`, `${firstDay}18:30:00`, 1.1],
      [`${firstDay}18:30:00`, `${firstDay}23:40:00`, 0.7],
    ],
    reply: "opinion.reply",
    tail: 1.3,
    repostShare: 0.6,
  },
  {
    section: "rumour.own",
    count: 34,
    when: [
      [`${firstDay}14:04:00`, `${firstDay}16:10:00`, 3],
      [`${firstDay}16:10:00`, `${firstDay}20:30:00`, 0.6],
    ],
    reply: "rumour.reply",
    tail: 1.3,
    repostShare: 0.55,
  },
  {
    section: "denial.own",
    count: 16,
    when: [
      [`${firstDay}15:05:00`, `${firstDay}19:30:00`, 2],
      [`${secondDay}07:30:00`, `${secondDay}10:30:00`, 1],
    ],
    reply: "check.reply",
    tail: 1.4,
    repostShare: 0.6,
  },
  {
    section: "joke",
    count: 68,
    when: [
      [`${firstDay}12:15:00`, `${firstDay}14:30:00`, 2],
      [`${firstDay}14:30:00`, `${firstDay}23:30:00`, 1],
      [`${secondDay}07:30:00`, `${secondDay}16:30:00`, 0.35],
    ],
    reply: "joke.reply",
    tail: 1.15,
    repostShare: 0.72,
    networks: social,
  },
  {
    section: "support",
    count: 54,
    when: [
      [`${firstDay}13:00:00`, `${firstDay}16:00:00`, 1],
      [`${firstDay}16:00:00`, `${firstDay}22:30:00`, 1.2],
      [`${secondDay}08:00:00`, `${secondDay}17:30:00`, 1],
    ],
    reply: "opinion.reply",
    tail: 1.35,
    repostShare: 0.5,
  },
  {
    section: "opinion2",
    count: 67,
    when: [
      [`${secondDay}06:45:00`, `${secondDay}11:30:00`, 1.7],
      [`${secondDay}11:30:00`, `${secondDay}17:45:00`, 0.7],
    ],
    reply: "opinion.reply",
    tail: 1.35,
    repostShare: 0.55,
  },
  {
    section: "forum.post",
    count: 24,
    when: [
      [`${firstDay}12:20:00`, `${firstDay}22:30:00`, 1.2],
      [`${secondDay}07:30:00`, `${secondDay}17:00:00`, 1],
    ],
    reply: "forum.reply",
    tail: 1.5,
    repostShare: 0,
    networks: ["forum"],
  },
  {
    section: "english.post",
    count: 31,
    when: [
      [`${firstDay}13:20:00`, `${firstDay}22:50:00`, 1.3],
      [`${secondDay}08:00:00`, `${secondDay}17:00:00`, 1],
    ],
    reply: "english.reply",
    tail: 1.6,
    repostShare: 0.5,
    networks: ["x", "x", "bluesky", "mastodon"],
  },
];

const largestTail = 46;

/** The posts of one talk and what follows each, in no order. */
export function talk(plan: Talk, until: number, scale: number, world: World): readonly Draft[] {
  const { random } = world;
  const count = Math.round(plan.count * scale);
  return Array.from({ length: count }, () => momentIn(plan, random))
    .sort((one, other) => one - other)
    .flatMap((at) => {
      const root = post(plan, at, world);
      const size = Math.min(
        largestTail,
        Math.floor(random.heavyTail(plan.tail) * (root.source === "forum" ? 2 : 1)),
      );
      const spread: Spread = {
        size,
        repostShare: root.source === "forum" ? 0 : plan.repostShare,
        quote: plan.quote ?? null,
        reply: plan.reply,
        paceMinutes: root.source === "forum" ? 75 : 22,
        echoes: [],
        until,
        brandShare: plan.section === "complaint" || plan.section === "weak" ? 0.26 : 0,
      };
      return [root, ...growCascade(root, spread, world)];
    });
}

function momentIn(plan: Talk, random: Random): number {
  for (;;) {
    const [from, to] = random.pickWeighted(plan.when, ([, , weight]) => weight);
    const start = parisTime(from);
    const at = Math.round(start + random.unit() * (parisTime(to) - start));
    if (random.chance(wakefulness(at))) return at;
  }
}

function post(plan: Talk, at: number, world: World): Draft {
  const { random, population, composer } = world;
  const source: DemoNetwork = random.pick(plan.networks ?? [...social, "forum" as const]);
  const isEnglish = plan.section.startsWith("english");
  const crowd = isEnglish ? population.english(source) : population.of(source);
  const by: Account = random.pickWeighted(crowd, (one) => one.activity);
  const tone = toneOf(plan.section, random);
  const { text } = composer.compose(plan.section, by, { at, isAnswer: false, to: null, tone, places: {} });
  const hasPhoto = plan.section === "complaint" ? random.chance(0.34) : random.chance(0.06);
  return draftOf({
    source,
    kind: "post",
    by,
    text,
    lang: isEnglish ? "en" : "fr",
    at,
    tone,
    media: hasPhoto ? [photo(plan.section, random)] : [],
    appeal: 3 + random.heavyTail(1.2),
    topic: plan.section,
  });
}

const altTexts: Readonly<Record<string, readonly string[]>> = {
  complaint: [
    "Batterie noire au boîtier bombé posée sur un carrelage",
    "Thermomètre infrarouge pointé sur une batterie",
    "Étiquette de lot sous une poignée de batterie",
    "Rail de vélo électrique au plastique fondu",
    "Capture d’écran d’une réponse automatique du service client",
    "Batterie dans un seau de sable, au fond d’un jardin",
  ],
  other: [
    "Vélo contre un mur de briques",
    "Compteur de vélo",
    "Chat endormi près d’un chargeur",
    "Piste cyclable sous la pluie",
  ],
};

function photo(section: string, random: Random): Draft["media"][number] {
  const alt = random.chance(0.6) ? random.pick(altTexts[section] ?? altTexts.other ?? []) : null;
  const name = Array.from({ length: 12 }, () => random.whole(16).toString(16)).join("");
  return { kind: "image", url: `https://images.example/${name}.jpg`, alt, hash: null };
}
