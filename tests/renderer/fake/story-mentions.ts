import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { noEngagement } from "../../../src-main/contract/mention.ts";
import { storyNow } from "./story-frame.ts";
import { rumour, type Told, told, video } from "./story-tales.ts";

const lines = [
  "Quelqu’un sait si le lot S2-0417 concerne aussi les modèles de 2025 ? Lumen ne dit rien.",
  "Débranchée, posée sur le carrelage, je dors mal. Merci Lumen.",
  "Lumen, la communication c’est aussi rappeler les gens qui vous appellent.",
  "Je vends du Lumen depuis dix ans, premier souci de ce genre, laissons-les vérifier.",
  "Encore une marque qui savait et qui s’est tue. Lumen comme les autres.",
  "Reçu le mail de Lumen : échange gratuit, étiquette prépayée. Correct.",
  "Mon vélo cargo est équipé en Lumen S2, deux enfants dessus tous les matins…",
  "Lumen battery swelling here too, same batch, bought in Lyon last month.",
] as const;
const authors = [
  "Paul R.",
  "Amina K.",
  "Vélo Nantes",
  "Zoé",
  "Hugo M.",
  "Cyclo Rennes",
  "Lou",
  "Tom B.",
] as const;
const families = ["attack", "attack", "rumour", "support", "rumour", "support", "attack", "attack"] as const;
const kinds = ["post", "reply", "repost", "quote"] as const;

function rowOf(tale: Told, at: number): MentionRow {
  const time = Date.parse(storyNow) - tale.ago * 60_000 - at * 700;
  const published = new Date(time).toISOString();
  const id = tale.root !== undefined && at < 3 ? `${tale.source}:m${at}` : `${tale.source}:m${at}`;
  return {
    cursor: { time, row: 6000 - at },
    time,
    mention: {
      id,
      source: tale.source,
      kind: tale.kind,
      author: {
        id: tale.handle,
        handle: tale.handle,
        name: tale.name,
        followers: 100 + at * 37,
      },
      text: tale.text,
      lang: "fr",
      url: `https://${tale.source}.example/post/${at}`,
      publishedAt: published,
      receivedAt: published,
      repostOf: tale.kind === "repost" ? (tale.to?.id ?? null) : null,
      quoteOf: tale.kind === "quote" ? (tale.to?.id ?? null) : null,
      replyTo: tale.kind === "reply" ? (tale.to?.id ?? null) : null,
      root: tale.root ?? null,
      links: at % 5 === 1 ? ["https://www.xn--lumn-ora.example/rappel?id=1"] : [],
      hashtags: at % 6 === 5 ? ["Lumen"] : [],
      mentions: [...(tale.names ?? [])],
      media: [],
      engagement: {
        ...noEngagement,
        likes: tale.likes ?? null,
        reposts: tale.reposts ?? null,
        replies: tale.replies ?? null,
        quotes: tale.quotes ?? null,
      },
      reach: null,
      tone: { score: tale.family === "support" ? 0.4 : -0.5 },
    },
    root: tale.root ?? null,
    family: tale.family,
    resonance: tale.resonance,
    observed: {
      reposts: Math.round((tale.reposts ?? 0) / 2),
      quotes: tale.quotes ?? 0,
      replies: tale.replies ?? 0,
    },
    versions: at % 9 === 4 ? 2 : 1,
    isWithdrawn: at === 40,
    isErased: at === 55,
    isFlagged: tale.isFlagged ?? false,
    assignedTo: tale.assignedTo ?? null,
    notes: tale.notes ?? 0,
    copies: tale.copies === undefined ? null : { ...tale.copies, of: tale.copyOf ?? id },
    context: tale.to ?? null,
    information: tale.isRefuted === true ? { id: "id-info", status: "refuted" } : null,
  };
}

const partners = ["@velostation", "@cyclo_grand_ouest", "@loisirs_plus"] as const;

/** One of the copies of the campaign's text, under another name. */
function copyTale(at: number): Told {
  const partner = partners[at % 3] ?? "@velostation";
  return {
    source: "x",
    kind: "post",
    name: `Citoyen ${at}`,
    handle: `@velo_citoyen_${at}`,
    text: `« Bonjour ${partner}, saviez-vous que vos vélos embarquent des batteries Lumen ? … »`,
    family: "campaign",
    resonance: 20,
    ago: 14 + at * 0.36,
    copies: { count: 61, accounts: 61, targets: 9 },
    copyOf: "x:m4",
    names: [partner],
    root: "x:p2",
  };
}

/** 600 mentions, newest first. */
export const storyRows: readonly MentionRow[] = Array.from({ length: 600 }, (_, at): MentionRow => {
  const written = told[at];
  if (written !== undefined) return rowOf(written, at);
  if (at % 17 === 3) return rowOf(copyTale(at), at);
  const n = (at * 7) % 8;
  const kind = kinds[(at * 3) % 4] ?? "post";
  return rowOf(
    {
      source: ["bluesky", "x", "x", "press"][(at * 5) % 4] ?? "x",
      kind: (at * 5) % 4 === 3 ? "article" : kind,
      name: authors[n] ?? "Zoé",
      handle: `@${(authors[n] ?? "zoe").toLowerCase().replace(/[^a-z]/g, "")}${at}`,
      text: kind === "repost" ? "" : (lines[(at * 11) % 8] ?? ""),
      family: families[(at * 11) % 8] ?? "attack",
      resonance: (at * 37) % 60,
      ago: 14 + at * 0.36,
      ...(kind === "post"
        ? {}
        : {
            to: at % 2 === 0 ? video : rumour,
            root: at % 2 === 0 ? video.id : rumour.id,
          }),
      reposts: (at * 13) % 40,
      replies: (at * 7) % 9,
    },
    at,
  );
});
