import type { FirstKey } from "../catalogue.ts";

/** What the first look says, before its catalogue is there. */
export const firstWords: Readonly<Record<FirstKey, string>> = {
  "frame.pane.stream": "Stream",
  "stream.author.unknown": "unknown author",
  "stream.author.erased": "erased author",
  "stream.context.reply": "replies to {who}",
  "stream.context.quote": "quotes {who}",
  "stream.context.repost": "reposts {who}",
  "stream.context.replyUnknown": "replies to a message never received",
  "stream.context.quoteUnknown": "quotes a message never received",
  "stream.context.repostUnknown": "reposts a message never received",
  "stream.copies.oneAccount": "1 account",
  "stream.copies.someAccounts": "{count} accounts",
};
