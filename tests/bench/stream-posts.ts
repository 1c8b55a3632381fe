import { seededRandom, syntheticLines } from "./synthetic-mentions.ts";

/** A post to be published, as Jetstream carries it; `answers`: number of the post it replies to. */
export interface StreamPost {
  readonly did: string;
  readonly rkey: string;
  readonly text: string;
  readonly answers: number | null;
}

/** Seeded posts with 208-character texts; about a third answer one of the 5,000 before them. */
export function streamPosts(count: number): readonly StreamPost[] {
  const random = seededRandom(29);
  const lines = syntheticLines(0, count);
  return lines.map((line, number): StreamPost => {
    const { author, text } = JSON.parse(line) as { author: { id: string }; text: string };
    const answers =
      number > 10 && random() < 0.35 ? number - 1 - Math.floor(random() * Math.min(number - 1, 5000)) : null;
    return { did: author.id, rkey: rkeyOf(number), text, answers };
  });
}

export function rkeyOf(number: number): string {
  return `p${number}`;
}

/** Number of the post with this mention id; -1: not one of ours. */
export function postNumber(mentionId: string): number {
  const found = /\/p(\d+)$/.exec(mentionId);
  return found === null ? -1 : Number(found[1]);
}

/** What the record of a post says of the one it answers. */
export function replyTo(post: StreamPost, posts: readonly StreamPost[]): object {
  const above = post.answers === null ? undefined : posts[post.answers];
  if (above === undefined) return {};
  const reference = { uri: `at://${above.did}/app.bsky.feed.post/${above.rkey}`, cid: `cid${post.answers}` };
  return { reply: { root: reference, parent: reference } };
}
