import type { firstWords } from "./fr/first-words.ts";
import type { fr } from "./fr.ts";

/** Every message key; French is the measure, English must have exactly the same. */
export type MessageKey = keyof typeof fr;
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Keys of what is said before a catalogue is there. */
export type FirstKey = keyof typeof firstWords;
