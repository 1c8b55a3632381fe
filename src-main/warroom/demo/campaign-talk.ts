import type { DemoCorpus } from "./demo-corpus.ts";
import { type Draft, draftOf } from "./draft.ts";
import { growCascade, type World } from "./grow-cascade.ts";
import { parisTime } from "./paris-clock.ts";
import { toneOf } from "./tone.ts";

/** The nine partners the campaign aims at: invented companies, handles that X could not hold. */
const partnerHandles = [
  "@velos_kerdanet_fr",
  "@cycles_aubrac_et_fils",
  "@roulavel_france_off",
  "@maison_volbec_magasins",
  "@coop_pedalier_ouest",
  "@triporteur_et_cie_fr",
  "@habitat_clairsol_fr",
  "@brisemer_assurances",
  "@quai_bleu_location",
] as const;

const start = "2026-03-03T15:08:20";
/** Length of the salvo, ms; most of it falls in the first ten minutes. */
const length = 46 * 60_000;

/** One text, 61 young accounts, nine partners: posted in volleys a few seconds apart. */
export function campaignTalk(corpus: DemoCorpus, until: number, world: World): readonly Draft[] {
  const { random, population } = world;
  const templates = corpus.texts.campaign ?? [];
  const volleys = [0, 0.03, 0.07, 0.12, 0.2, 0.34, 0.52, 0.77];
  return population.campaign.flatMap((by, index) => {
    const volley = volleys[Math.floor((index / population.campaign.length) * volleys.length)] ?? 0;
    const at = Math.round(parisTime(start) + volley * length + random.unit() * 38_000);
    const partner = partnerHandles[index % partnerHandles.length] ?? partnerHandles[0];
    const second = random.chance(0.3) ? ` ${random.pick(partnerHandles)}` : "";
    const text = random
      .pick(templates)
      .replace("{partner}", `${partner}${second === ` ${partner}` ? "" : second}`);
    const key = index < 3 ? `campaign.${index + 1}` : null;
    const tone = toneOf("campaign", random);
    const root = draftOf({ source: "x", kind: "post", by, text, at, tone, appeal: 6, key });
    const spread = {
      size: Math.floor(random.heavyTail(1.5) * 1.5) + (key === null ? 0 : 5),
      repostShare: 0.55,
      quote: null,
      reply: "campaign.reply",
      paceMinutes: 12,
      echoes: [],
      until,
      brandShare: 0,
    };
    return [root, ...growCascade(root, { ...spread, size: Math.min(spread.size, 22) }, world)];
  });
}
