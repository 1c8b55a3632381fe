import { foldText } from "./fold-text.ts";
import { contrasts, negations, stanceWords } from "./stance-words.ts";

export type Stance = "denial" | "attack" | "support";

/** How strongly a text shows each stance, and the cues that say so, as folded there. */
export interface StanceReading {
  readonly stance: Stance | null;
  readonly score: Readonly<Record<Stance, number>>;
  readonly cues: readonly { readonly stance: Stance; readonly cue: string; readonly isNegated: boolean }[];
}

interface Cue {
  readonly stance: Stance;
  readonly words: readonly string[];
}

// By first word, longest first: "plus jamais" must be met before "plus".
const cuesByWord = new Map<string, Cue[]>();
for (const stance of ["denial", "attack", "support"] as const) {
  for (const cue of stanceWords[stance]) {
    const words = cue.split(" ");
    const first = words[0] ?? "";
    const list = cuesByWord.get(first);
    if (list === undefined) cuesByWord.set(first, [{ stance, words }]);
    else list.push({ stance, words });
  }
}
for (const list of cuesByWord.values()) list.sort((a, b) => b.words.length - a.words.length);
const negationWords = new Set(negations.filter((word) => !word.includes(" ")));
const negationPairs = new Set(negations.filter((word) => word.includes(" ")));
const contrastWords = new Set(contrasts);

/** A negation reaches this many words forward. */
const reach = 3;

/**
 * What a text does, by cue words in French and English. A denial quotes what it denies ("C'est faux, aucune batterie
 * n'a explosé"), so a denial cue weighs as much as two attack cues; what comes after "mais" or "but" weighs double,
 * so that "ils démentent, mais ils mentent" stays an attack. A negated attack speaks for the brand, negated support
 * against it, a negated denial ("ils n'ont pas démenti") against it. No cue, or a draw: null.
 */
export function readStance(text: string): StanceReading {
  const words = foldText(text).trim().split(" ");
  const score: Record<Stance, number> = { denial: 0, attack: 0, support: 0 };
  const cues: { stance: Stance; cue: string; isNegated: boolean }[] = [];
  let weight = 1;
  let negatedUntil = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1] ?? "";
    if (contrastWords.has(word) || contrastWords.has(`${word} ${next}`)) {
      weight = 2;
      negatedUntil = -1;
      continue;
    }
    const cue = cuesByWord.get(word)?.find((one) => one.words.every((part, j) => words[i + j] === part));
    if (cue !== undefined) {
      const isNegated = i <= negatedUntil;
      const effective = isNegated ? turned(cue.stance) : cue.stance;
      score[effective] += (cue.stance === "denial" && !isNegated ? 2 : 1) * weight;
      cues.push({ stance: effective, cue: cue.words.join(" "), isNegated });
      i += cue.words.length - 1;
      // French says the negation after the verb too: "n'explose pas" is handled by what precedes, "faux" by itself.
      negatedUntil = -1;
      continue;
    }
    if (negationWords.has(word) || negationPairs.has(`${word} ${next}`)) negatedUntil = i + reach;
  }
  return { stance: strongest(score), score, cues };
}

function turned(stance: Stance): Stance {
  return stance === "attack" ? "support" : "attack";
}

function strongest(score: Readonly<Record<Stance, number>>): Stance | null {
  const best = Math.max(score.denial, score.attack, score.support);
  if (best === 0) return null;
  const first = (["denial", "attack", "support"] as const).filter((stance) => score[stance] === best);
  return first.length === 1 ? (first[0] ?? null) : null;
}
