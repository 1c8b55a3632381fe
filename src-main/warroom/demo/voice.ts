import type { Random } from "./seeded-random.ts";

/** How somebody writes. Probabilities are per text, 0 to 1. */
export interface Voice {
  readonly isLowerCase: boolean;
  /** Drops the "ne" of negations and shortens words. */
  readonly style: "careful" | "spoken" | "short";
  readonly apostrophe: "'" | "’";
  /** Before ? ! and :  */
  readonly gap: " " | "" | "\u202f";
  readonly keepsAccents: boolean;
  readonly typos: number;
  readonly emoji: number;
  readonly hashtags: number;
  readonly endsWithStop: number;
  readonly shouts: number;
  readonly isEnglish: boolean;
}

/** For institutions and journalists: what is written is what is published. */
export const officialVoice: Voice = {
  isLowerCase: false,
  style: "careful",
  apostrophe: "’",
  gap: "\u202f",
  keepsAccents: true,
  typos: 0,
  emoji: 0,
  hashtags: 0,
  endsWithStop: 1,
  shouts: 0,
  isEnglish: false,
};

/** Somebody's own way of writing, drawn once for each account. */
export function drawVoice(random: Random, isEnglish: boolean): Voice {
  const manner = random.unit();
  return {
    isLowerCase: random.chance(0.17),
    style: isEnglish || manner < 0.45 ? "careful" : manner < 0.86 ? "spoken" : "short",
    apostrophe: random.chance(0.42) ? "’" : "'",
    gap: isEnglish || random.chance(0.22) ? "" : random.chance(0.12) ? "\u202f" : " ",
    keepsAccents: isEnglish || !random.chance(0.07),
    typos: random.chance(0.12) ? 0.24 : 0.015,
    emoji: random.chance(0.3) ? 0.32 : 0.02,
    hashtags: random.chance(0.25) ? 0.55 : 0.05,
    endsWithStop: random.pick([0.05, 0.3, 0.9]),
    shouts: random.chance(0.06) ? 0.35 : 0,
    isEnglish,
  };
}

/** `text` as this voice writes it. Words that start with @, # or http are left as they are. */
export function speak(text: string, voice: Voice, random: Random): string {
  let spoken = voice.isEnglish ? text : inStyle(text, voice.style);
  spoken = withStop(spoken, random.chance(voice.endsWithStop));
  if (!voice.isEnglish) spoken = withGap(spoken, voice.gap);
  spoken = spoken.replaceAll(/['’]/g, voice.apostrophe);
  if (voice.isLowerCase) spoken = eachWord(spoken, (word) => word.toLowerCase());
  if (!voice.keepsAccents) spoken = eachWord(spoken, withoutAccents);
  if (random.chance(voice.typos)) spoken = withTypo(spoken, random);
  if (random.chance(voice.shouts)) spoken = withShout(spoken, random);
  return spoken;
}

function inStyle(text: string, style: Voice["style"]): string {
  if (style === "careful") return text;
  const spoken = text
    .replaceAll(/\b([Jj]e|[Ii]ls?|[Oo]n|[Tt]u|[Vv]ous|[Ee]lles?|[Çç]a) ne /g, "$1 ")
    .replaceAll(/\b([Cc])e n['’]est /g, "$1'est ")
    .replaceAll(/\b([Jj])e n['’]([aeéèêiou])/g, "$1'$2")
    .replaceAll(/\b([Oo]n|[Ii]ls?|[Tt]u|[Vv]ous) n['’]([aeéèêiou])/g, "$1 $2")
    .replaceAll(/\b([Ii])l n['’]y a/g, "$1l y a");
  return style === "spoken" ? spoken : shortened(spoken);
}

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bje suis\b/g, "jsuis"],
  [/\bJe suis\b/g, "Jsuis"],
  [/\b[Pp]arce que\b/g, "pcq"],
  [/\bquelqu['’]un\b/g, "qqn"],
  [/\bQuelqu['’]un\b/g, "Qqn"],
  [/\bquelque chose\b/g, "qqch"],
  [/\bbeaucoup\b/g, "bcp"],
  [/\btoujours\b/g, "tjrs"],
  [/\bToujours\b/g, "Tjrs"],
  [/\bpourquoi\b/g, "pk"],
  [/\bPourquoi\b/g, "Pk"],
  [/\bquand\b/g, "qd"],
  [/\b[Ii]l y a\b/g, "ya"],
  [/\bpendant\b/g, "pdt"],
  [/\bmaintenant\b/g, "mtn"],
  [/\bça fait\b/g, "sa fait"],
  [/\bproblème\b/g, "pb"],
  [/\bmessage privé\b/g, "mp"],
  [/\b[Ss]'il vous plaît\b/g, "svp"],
  [/\bréponse\b/g, "rép"],
];

function shortened(text: string): string {
  return shortForms.reduce((rest, [long, short]) => rest.replaceAll(long, short), text);
}

function withStop(text: string, isWanted: boolean): string {
  return isWanted ? text : text.replace(/(?<![.…])\.$/, "");
}

function withGap(text: string, gap: Voice["gap"]): string {
  return gap === " " ? text : text.replaceAll(/ (?=[?!]+(?:\s|$|\)))/g, gap);
}

function isPlain(word: string): boolean {
  return !/^[(«"]?(?:[@#]|https?:)/.test(word);
}

function eachWord(text: string, change: (word: string) => string): string {
  return text.replaceAll(/\S+/g, (word) => (isPlain(word) ? change(word) : word));
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "");
}

/** One slip of the thumb in one long word: two letters swapped, one lost or one doubled. */
function withTypo(text: string, random: Random): string {
  const words = text.split(" ");
  const places = [...words.keys()].filter((index) => /^\p{L}{6,}$/u.test(words[index] ?? ""));
  if (places.length === 0) return text;
  const place = random.pick(places);
  const word = words[place] ?? "";
  const at = 2 + random.whole(word.length - 4);
  const slip = random.whole(3);
  const pair = `${word[at + 1] ?? ""}${word[at] ?? ""}`;
  if (slip === 0) words[place] = word.slice(0, at) + pair + word.slice(at + 2);
  else if (slip === 1) words[place] = word.slice(0, at) + word.slice(at + 1);
  else words[place] = word.slice(0, at + 1) + word.slice(at);
  return words.join(" ");
}

function withShout(text: string, random: Random): string {
  const words = text.split(" ");
  const places = [...words.keys()].filter((index) => /^\p{L}{4,}$/u.test(words[index] ?? ""));
  if (places.length === 0) return text;
  const place = random.pick(places);
  words[place] = (words[place] ?? "").toUpperCase();
  return words.join(" ");
}
