import type { MentionKind } from "../../../src-main/contract/mention.ts";
import type { SpreadFamily } from "../../../src-main/contract/vocabulary.ts";

/** A mention in the few words that matter of it. */
export interface Told {
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

export const video = {
  id: "bluesky:p0",
  handle: "@lea_bricole",
  text: "Regardez ma batterie Lumen S2, elle a doublé de volume",
};
export const rumour = {
  id: "x:p1",
  handle: "@infos_flash",
  text: "RAPPEL CACHÉ : selon nos sources Lumen savait",
};

/** The first page of the design, and the cases that break pages: bidi, invisible, very long, emoji, markup. */
export const told: readonly Told[] = [
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
