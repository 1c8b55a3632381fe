import { type Draft, isAccount } from "./draft.ts";
import { articleUrl } from "./press-talk.ts";
import type { Random } from "./seeded-random.ts";

export interface Address {
  readonly id: string;
  readonly url: string;
}

/** First instant of X's own clock, ms UTC. */
const snowflakeEpoch = 1_288_834_974_657n;
const sortable = "234567abcdefghijklmnopqrstuvwxyz";

/** Id and address of a mention, shaped as its network shapes them, on reserved domains. `number` counts mentions from 1. */
export function addressOf(draft: Draft, number: number, random: Random): Address {
  const { by, at } = draft;
  if (!isAccount(by)) {
    const [title = ""] = draft.text.split("\n");
    const url = articleUrl({ outlet: by.name, title });
    return { id: `press:${url}`, url };
  }
  const name = by.handle.replace(/^@/, "");
  switch (by.source) {
    case "x": {
      const id = (((BigInt(at) - snowflakeEpoch) << 22n) | BigInt(random.whole(1 << 22))).toString();
      return { id: `x:${id}`, url: `https://x.example/${name}/status/${id}` };
    }
    case "bluesky": {
      const key = sortableKey(BigInt(at) * 1000n + BigInt(random.whole(1000)), random.whole(1024));
      const collection = draft.kind === "repost" ? "app.bsky.feed.repost" : "app.bsky.feed.post";
      return {
        id: `bluesky:at://${by.id}/${collection}/${key}`,
        url: `https://ciel.example/profile/${name}/post/${key}`,
      };
    }
    case "mastodon": {
      const id = ((BigInt(at) << 16n) | BigInt(random.whole(1 << 16))).toString();
      const [user = "", host = ""] = name.split("@");
      return { id: `mastodon:${by.id}/statuses/${id}`, url: `https://${host}/@${user}/${id}` };
    }
    case "forum": {
      const id = String(481_200 + number);
      return { id: `forum:message-${id}`, url: `https://forum-velo.example/message/${id}` };
    }
  }
}

/** An id on the same network that no mention of the demo has: what it answers was never received. */
export function unknownId(draft: Draft, random: Random): string {
  const earlier = { ...draft, at: draft.at - 60_000 * (2 + random.whole(240)), kind: "post" as const };
  const { id } = addressOf(earlier, -1 - random.whole(100_000), random);
  return id;
}

/** 13 characters that sort by time: microseconds, then a clock number, as AT Protocol writes its keys. */
function sortableKey(microseconds: bigint, clock: number): string {
  let rest = (microseconds << 10n) | BigInt(clock);
  let key = "";
  for (let place = 0; place < 13; place += 1) {
    key = `${sortable[Number(rest & 31n)]}${key}`;
    rest >>= 5n;
  }
  return key;
}
