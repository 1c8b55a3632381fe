import type { ArticlePlan, DemoCorpus } from "./demo-corpus.ts";
import { type Draft, draftOf, type Outlet } from "./draft.ts";
import { growCascade, type World } from "./grow-cascade.ts";
import { minute, parisTime, wakefulness } from "./paris-clock.ts";
import { toneOf } from "./tone.ts";

/** The reserved domain of a title. */
function outletHost(outlet: string): string {
  const slug = slugOf(outlet);
  return `${slug}.example`;
}

function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Address of an article. */
export function articleUrl(article: Pick<ArticlePlan, "outlet" | "title">): string {
  return `https://${outletHost(article.outlet)}/${slugOf(article.title).slice(0, 70).replace(/-$/, "")}`;
}

/** The articles, and the posts that share them. */
export function pressTalk(corpus: DemoCorpus, until: number, scale: number, world: World): readonly Draft[] {
  return corpus.articles.flatMap((article) => {
    const written = articleDraft(article, world);
    const shares = Math.round(world.random.heavyTail(1.6) * 1.6 * scale);
    return [
      written,
      ...Array.from({ length: Math.min(shares, 9) }, () => share(article, written.at, until, world)).flat(),
    ];
  });
}

function articleDraft(article: ArticlePlan, { random }: World): Draft {
  const outlet: Outlet = { id: outletHost(article.outlet), name: article.outlet };
  return draftOf({
    source: "press",
    kind: "article",
    by: outlet,
    text: `${article.title}\n\n${article.lead}`,
    at: parisTime(article.at) + random.whole(50_000),
    tone: toneOf("share", random),
  });
}

function share(article: ArticlePlan, after: number, until: number, world: World): readonly Draft[] {
  const { random, population, composer } = world;
  const source = random.pick(["x", "x", "x", "bluesky", "mastodon"] as const);
  const at = Math.round(after + (3 + 38 * random.heavyTail(1.7)) * minute);
  if (at > until || !random.chance(wakefulness(at))) return [];
  const by = random.pickWeighted(population.of(source), (one) => one.activity);
  const isSecondDay = article.at.startsWith("2026-03-04");
  const isBefore = article.at < "2026-03-03T12:00";
  const section = isBefore ? "share.before" : isSecondDay ? "share.day2" : "share.day1";
  const tone = toneOf("share", random);
  const places = {
    link: articleUrl(article),
    headline: article.title.replaceAll("«\u00a0", "“").replaceAll("\u00a0»", "”"),
    outlet: article.outlet,
  };
  const { text } = composer.compose(section, by, { at, isAnswer: false, to: null, tone, places });
  const root = draftOf({ source, kind: "post", by, text, at, tone, appeal: 3 });
  const size = Math.min(14, Math.floor(random.heavyTail(1.7)));
  const spread = {
    size,
    repostShare: 0.7,
    quote: null,
    reply: "thread.clarify",
    paceMinutes: 25,
    echoes: [],
    until,
    brandShare: 0,
  };
  return [root, ...growCascade(root, spread, world)];
}
