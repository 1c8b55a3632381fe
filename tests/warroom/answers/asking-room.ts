import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Answer } from "../../../src-main/contract/answer.ts";
import type { AsOf } from "../../../src-main/contract/as-of.ts";
import type { Mention } from "../../../src-main/contract/mention.ts";
import type { MentionFilter, Query, QueryOf } from "../../../src-main/contract/query.ts";
import { sampleMention } from "../../store/sample-mentions.ts";
import { openTestRoom, type TestRoom } from "../open-test-room.ts";

export const root = sampleMention(1, { text: "La batterie de ma Voltine a pris feu, honte à vous" });
export const reply = sampleMention(2, {
  kind: "reply",
  replyTo: root.id,
  text: "C’est faux, rien n’a brûlé",
});
export const repost = sampleMention(3, { kind: "repost", repostOf: root.id, text: "" });
export const later = sampleMention(4, {
  kind: "quote",
  quoteOf: root.id,
  text: "Une autre batterie en feu",
});

export const page = (filter: MentionFilter = {}, asOf: AsOf | null = null): QueryOf<"mentions"> => ({
  name: "mentions",
  filter,
  before: null,
  after: null,
  limit: 50,
  withCount: true,
  asOf,
});

/** A room of its own for each test of the file that asks for it, which receives mentions and is asked. */
export function askingRoom() {
  let test: TestRoom;
  beforeEach(async () => {
    test = await openTestRoom();
  });
  afterEach(() => test.cleanUp());

  return {
    test: () => test,
    /** A question that must be answered. */
    async ask<Q extends Query>(query: Q): Promise<Answer<Q["name"]>> {
      const answer = await test.room().ask(query);
      if (answer !== null && "refused" in answer && !("understood" in answer))
        throw new Error(JSON.stringify(answer));
      return answer as Answer<Q["name"]>;
    },
    /** A minute later: gives the position the room has come to. */
    async receive(mentions: readonly Mention[]): Promise<number> {
      test.wait(60_000);
      const path = join(test.folder, `lot-${test.now().replaceAll(":", "")}.ndjson`);
      writeFileSync(path, mentions.map((mention) => JSON.stringify(mention)).join("\n"));
      const { finished } = test
        .room()
        .importFiles({ paths: [path], as: "mentions", mapping: null, by: "host" });
      await finished;
      return test.room().state().position;
    },
  };
}
