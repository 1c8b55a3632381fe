import { eld } from "eld/extrasmall";
import { foldWords } from "./fold-text.ts";

/** Fewer words than this, links, handles and tags apart, and any guess is a coin toss: "ok merci" is not evidence. */
const fewestWords = 4;
const fewestLetters = 16;

/**
 * Language of a text (ISO 639-1), or null when it is too short or the detector itself is unsure. Links, @handles and
 * #tags are left out first. Loads one megabyte of n-grams: import it when wanted, not at start.
 */
export function detectLanguage(text: string): string | null {
  const bare = text.replace(/https?:\/\/\S+|[@#＃][\p{L}\p{N}_.-]+/gu, " ");
  const words = foldWords(bare);
  if (words.length < fewestWords || words.join("").length < fewestLetters) return null;
  const found = eld.detect(bare);
  return found.language !== "" && found.isReliable() ? found.language : null;
}
