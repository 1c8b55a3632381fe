import type { Media } from "../../contract/mention.ts";
import type { DemoCorpus, StoryPlan } from "./demo-corpus.ts";
import { type Draft, draftOf } from "./draft.ts";
import { growCascade, type World } from "./grow-cascade.ts";
import { parisTime } from "./paris-clock.ts";

const media: Readonly<Record<NonNullable<StoryPlan["media"]>, Media>> = {
  video: {
    kind: "video",
    url: "https://videos.example/lea-bricole/lumorel-s2.mp4",
    alt: "Une batterie noire sur un établi, un thermomètre affiche 61 °C",
    hash: null,
  },
  photo: {
    kind: "image",
    url: "https://images.example/s2-bombee.jpg",
    alt: "Batterie au boîtier bombé, une règle posée dessus",
    hash: null,
  },
  document: {
    kind: "image",
    url: "https://images.example/note-interne-floue.jpg",
    alt: null,
    hash: "f0c3a1b25d7e9846",
  },
};

/** The posts that carry the story, each with its cascade. `scale` multiplies the sizes planned. */
export function tellStories(
  corpus: DemoCorpus,
  until: number,
  scale: number,
  world: World,
): readonly Draft[] {
  return corpus.stories.flatMap((story) => {
    const root = rootOf(story, world);
    const spread = {
      size: Math.max(3, Math.round(story.size * scale)),
      repostShare: story.repostShare,
      quote: story.quote,
      reply: story.reply,
      paceMinutes: story.paceMinutes,
      echoes: story.echoes.map(([at, share]) => [parisTime(at), share] as const),
      until,
      brandShare: story.author.startsWith("brand")
        ? 0.12
        : story.key === "weak.forum"
          ? 0.02
          : story.key.startsWith("weak")
            ? 0.2
            : 0,
    };
    return [root, ...growCascade(root, spread, world)];
  });
}

function rootOf(story: StoryPlan, { population }: World): Draft {
  const by = population.cast.get(story.author);
  if (by === undefined) throw new Error(`Story ${story.key} has no author in the cast: ${story.author}`);
  return draftOf({
    source: by.source,
    kind: "post",
    by,
    text: story.text,
    lang: story.lang,
    at: parisTime(story.at),
    tone: story.tone,
    media: story.media === null ? [] : [media[story.media]],
    // A root of this size stays in sight: most answers are to it.
    appeal: 14 + story.size * 0.28,
    key: story.key,
  });
}
