import type { fr } from "./fr.ts";

/** Every message key; French is the measure, English must have exactly the same. */
export type MessageKey = keyof typeof fr;
export type Catalogue = Readonly<Record<MessageKey, string>>;
