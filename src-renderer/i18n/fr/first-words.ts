/** What the first look says, before its catalogue is there. */
export const firstWords = {
  "frame.pane.stream": "Fil",
  "stream.author.unknown": "auteur inconnu",
  "stream.author.erased": "auteur effacé",
  "stream.context.reply": "répond à {who}",
  "stream.context.quote": "cite {who}",
  "stream.context.repost": "republie {who}",
  "stream.context.replyUnknown": "répond à un message jamais reçu",
  "stream.context.quoteUnknown": "cite un message jamais reçu",
  "stream.context.repostUnknown": "republie un message jamais reçu",
  "stream.copies.oneAccount": "1 compte",
  "stream.copies.someAccounts": "{count} comptes",
};
