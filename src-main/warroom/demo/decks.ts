import { type TimedTemplate, timedTemplate } from "./expand-template.ts";
import type { Random } from "./seeded-random.ts";

/** The next template of a section that makes sense at this time (ms, UTC). */
export type Deal = (section: string, at: number) => string;

/** Each section is a deck: no template comes back before all others that the hour allows have been out. */
export function makeDecks(texts: Readonly<Record<string, readonly string[]>>, random: Random): Deal {
  const decks = new Map<string, TimedTemplate[]>();
  const shuffledDeck = (section: string): TimedTemplate[] => {
    const all = texts[section];
    if (all === undefined) throw new Error(`The demo corpus has no section ${section}`);
    return random.shuffled(all).map(timedTemplate);
  };
  return (section, at) => {
    const deck = decks.get(section) ?? [];
    decks.set(section, deck);
    for (let round = 0; round < 2; round += 1) {
      const index = deck.findIndex(({ from, to }) => at >= from && at <= to);
      const [dealt] = index < 0 ? [] : deck.splice(index, 1);
      if (dealt !== undefined) return dealt.template;
      // What the hour forbids stays out: the deck starts again with all cards.
      deck.splice(0, deck.length, ...shuffledDeck(section));
    }
    throw new Error(
      `Section ${section} of the demo corpus has nothing to say at ${new Date(at).toISOString()}`,
    );
  };
}
