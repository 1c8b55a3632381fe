import type { DemoCorpus } from "./demo-corpus.ts";
import type { Random } from "./seeded-random.ts";

export interface Naming {
  readonly corpus: DemoCorpus;
  readonly random: Random;
  readonly isEnglish: boolean;
}

export interface Named {
  /** What stands above the text. */
  readonly name: string;
  /** Letters, digits and underscores, from which each network makes its handle. */
  readonly slug: string;
}

const ornaments = ["🚲", "🌻", "🐙", "☕", "🧶", "🌊", "🔧", "🇪🇺", "🐈", "📚"];

/** Somebody under a given and a family name, whole, short, or with what they add to it. */
export function personName({ corpus, random, isEnglish }: Naming): Named {
  const given = random.pick(corpus.names[isEnglish ? "english" : "given"] ?? []);
  const family = random.pick(corpus.names[isEnglish ? "englishFamily" : "family"] ?? []);
  const initial = `${family.charAt(0)}.`;
  const name = random.pickWeighted(
    [
      `${given} ${family}`,
      given,
      `${given} ${initial}`,
      `${given.toLowerCase()} ${family.charAt(0).toLowerCase()}`,
      `${given} ${random.pick(ornaments)}`,
      `${given} ${family} ${random.pick(ornaments)}`,
      given.toLowerCase(),
    ],
    (_) => 1,
  );
  const slug = random.pick([
    `${given}_${family}`,
    `${given}${family}`,
    `${given.charAt(0)}${family}`,
    `${family}_${given}`,
    `${given}_${family.charAt(0)}`,
  ]);
  return { name, slug: plainSlug(slug) };
}

/** Somebody who goes by an invented name. */
export function pseudonym({ corpus, random, isEnglish }: Naming): Named {
  const noun = random.pick(corpus.names.noun ?? []);
  const adjective = random.pick(corpus.names.adjective ?? []);
  const other = random.pick(corpus.names.noun ?? []);
  const name = isEnglish
    ? `${random.pick(corpus.names.english ?? [])} on a bike`
    : random.pick([
        `${capital(noun)} ${adjective}`,
        capital(noun),
        `${noun} & ${other}`,
        `Monsieur ${capital(noun)}`,
        `${noun} ${adjective}`,
        `Mme ${capital(noun)}`,
        `${capital(noun)} ${random.pick(ornaments)}`,
        `${noun} du ${10 + random.whole(85)}`,
      ]);
  const slug = isEnglish
    ? name
    : random.pick([`${noun}_${adjective}`, `${noun}_${other}`, `${noun}${adjective}`]);
  return { name, slug: plainSlug(slug) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function plainSlug(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll(/[^A-Za-z0-9_]+/g, "_")
    .toLowerCase();
}
