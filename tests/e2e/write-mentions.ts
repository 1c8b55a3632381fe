import { writeFileSync } from "node:fs";

/** One mention in the neutral format; what is not given is plain and fictional. */
export interface WrittenMention {
  readonly id: string;
  readonly text: string;
  /** ISO UTC. */
  readonly publishedAt: string;
  readonly kind?: string;
  readonly source?: string;
  readonly author?: { readonly id?: string; readonly handle?: string; readonly name?: string };
  readonly [field: string]: unknown;
}

export function mentionLine(mention: WrittenMention): string {
  const { id } = mention;
  return JSON.stringify({
    source: "bluesky",
    kind: "post",
    author: { id: `did:plc:${id}`, handle: `@compte-${id}.example`, name: `Compte ${id}` },
    ...mention,
  });
}

/** A file of the neutral format; `extra` lines are put in as they are, after the mentions. */
export function writeMentions(
  path: string,
  mentions: readonly WrittenMention[],
  extra: readonly string[] = [],
): string {
  writeFileSync(path, [...mentions.map(mentionLine), ...extra, ""].join("\n"));
  return path;
}

/** Plain mentions, a minute apart, the last one at `endMs` (UTC). */
export function plainMentions(count: number, endMs: number, text = "Ma batterie chauffe"): WrittenMention[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `plain-${at}`,
    text: `${text} (${at + 1}).`,
    publishedAt: new Date(endMs - (count - 1 - at) * 60_000).toISOString(),
  }));
}
