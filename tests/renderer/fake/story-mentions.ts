import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { MentionKind } from "../../../src-main/contract/mention.ts";
import { noEngagement } from "../../../src-main/contract/mention.ts";
import type { SpreadFamily } from "../../../src-main/contract/vocabulary.ts";
import { storyNow } from "./crisis-story.ts";

interface Told {
  readonly source: string;
  readonly kind: MentionKind;
  readonly name: string;
  readonly handle: string;
  readonly text: string;
  readonly family: SpreadFamily;
  readonly resonance: number;
  /** Minutes before the story's now. */
  readonly ago: number;
  readonly to?: {
    readonly id: string;
    readonly handle: string;
    readonly text: string | null;
  };
  readonly reposts?: number;
  readonly replies?: number;
  readonly quotes?: number;
  readonly likes?: number;
  readonly copies?: { readonly count: number; readonly accounts: number; readonly targets: number };
  /** Id of the text it repeats; absent: its own. */
  readonly copyOf?: string;
  readonly names?: readonly string[];
  readonly assignedTo?: string;
  readonly isFlagged?: boolean;
  readonly notes?: number;
  readonly isRefuted?: boolean;
  readonly root?: string;
}

const video = {
  id: "bluesky:p0",
  handle: "@lea_bricole",
  text: "Regardez ma batterie Lumen S2, elle a doublé de volume",
};
const rumour = {
  id: "x:p1",
  handle: "@infos_flash",
  text: "RAPPEL CACHÉ : selon nos sources Lumen savait",
};

/** The first page of the design, and the cases that break pages: bidi, invisible, very long, emoji, markup. */
const told: readonly Told[] = [
  {
    source: "bluesky",
    kind: "post",
    name: "Claire Vasseur",
    handle: "@clairev.bsky",
    text: "Ma Lumen S2 gonfle depuis hier. Trois appels au service client, personne ne rappelle. Je fais quoi, je la mets sur le balcon ?",
    family: "attack",
    resonance: 46,
    ago: 0,
    reposts: 38,
    replies: 12,
    assignedTo: "p4",
    root: "bluesky:p0",
  },
  {
    source: "press",
    kind: "article",
    name: "Ouest-Quotidien",
    handle: "ouest-quotidien.example",
    text: "Batteries Lumen : la marque « retire un lot », les distributeurs s’interrogent",
    family: "attack",
    resonance: 83,
    ago: 1,
    reposts: 6,
    isFlagged: true,
  },
  {
    source: "x",
    kind: "quote",
    name: "infos_flash",
    handle: "@infos_flash",
    text: "RAPPEL CACHÉ : selon nos sources Lumen savait depuis mars. On attend toujours une réponse.",
    family: "rumour",
    resonance: 71,
    ago: 1,
    to: { ...rumour, handle: "@infos_flash" },
    reposts: 412,
    quotes: 96,
    isRefuted: true,
    root: "x:p1",
  },
  {
    source: "mastodon",
    kind: "reply",
    name: "Jo (bricolage)",
    handle: "@jo@atelier.social",
    text: "Même modèle, même lot, aucun souci chez moi. Attendons les tests.",
    family: "support",
    resonance: 12,
    ago: 2,
    to: video,
    likes: 3,
    root: "bluesky:p0",
  },
  {
    source: "x",
    kind: "post",
    name: "61 comptes",
    handle: "@velo_citoyen_7",
    text: "« Bonjour @{partenaire}, saviez-vous que vos vélos embarquent des batteries Lumen ? … »",
    family: "campaign",
    resonance: 64,
    ago: 3,
    copies: { count: 61, accounts: 61, targets: 9 },
    reposts: 2,
    root: "x:p2",
  },
  {
    source: "bluesky",
    kind: "reply",
    name: "Marc T.",
    handle: "@marct.bsky",
    text: "Et vous comptez nous prévenir quand, exactement ? #Lumen",
    family: "attack",
    resonance: 22,
    ago: 4,
    to: video,
    reposts: 4,
    replies: 2,
    root: "bluesky:p0",
  },
  {
    source: "x",
    kind: "reply",
    name: "Nadia L.",
    handle: "@nadia_l",
    text: "Lumen a répondu en vingt minutes, lot échangé ce matin. Bravo au magasin de Vannes.",
    family: "support",
    resonance: 18,
    ago: 5,
    to: video,
    likes: 41,
    reposts: 5,
    notes: 1,
  },
  {
    source: "x",
    kind: "post",
    name: "ev\u202Eil\u200Bname\u202C",
    handle: "@faux\u200Bcompte",
    text: "Lumen \u202Esiuper sel suot ritrevA\u202C avant ce soir\u200B\u200B\u2066 !\u2069 <img src=x onerror=alert(1)>",
    family: "neutral",
    resonance: 9,
    ago: 6,
  },
  {
    source: "press",
    kind: "article",
    name: "La Gazette des transports",
    handle: "gazette-transports.example",
    text: "Batteries de vélos : le ministère demande « des explications » à Lumen",
    family: "attack",
    resonance: 77,
    ago: 8,
    reposts: 22,
  },
  {
    source: "x",
    kind: "post",
    name: "محمد العربي",
    handle: "@arabic_reader",
    text: "بطارية Lumen S2 انتفخت عندي أيضا، ماذا أفعل؟ שלום Lumen",
    family: "attack",
    resonance: 14,
    ago: 9,
  },
  {
    source: "bluesky",
    kind: "post",
    name: "Un nom vraiment beaucoup trop long pour tenir sur une seule ligne d’un fil, même large, même sur un mur d’écran, et pourtant des gens l’écrivent",
    handle: "@long",
    text: `${"Lumen ".repeat(20)}${"aaaaaaaaaa".repeat(40)} ${"Une phrase assez ordinaire, répétée pour faire long. ".repeat(60)}`,
    family: "neutral",
    resonance: 3,
    ago: 10,
  },
  {
    source: "bluesky",
    kind: "post",
    name: "Emoji 🔥",
    handle: "@emoji",
    text: `${"🔥".repeat(120)}👨‍👩‍👧‍👦 Lumen`,
    family: "attack",
    resonance: 5,
    ago: 11,
  },
  {
    source: "x",
    kind: "repost",
    name: "Léon Hamel",
    handle: "@leonh",
    text: "",
    family: "attack",
    resonance: 8,
    ago: 12,
    to: { id: "x:gone", handle: "@parti", text: null },
  },
  {
    source: "x",
    kind: "quote",
    name: "Collectif usagers",
    handle: "@usagers_idf",
    text: "On demande le numéro de lot exact et un remplacement, pas un communiqué. Lumen doit publier les essais.",
    family: "attack",
    resonance: 58,
    ago: 13,
    to: video,
    reposts: 120,
    quotes: 14,
    isFlagged: true,
    assignedTo: "p1",
  },
];

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
