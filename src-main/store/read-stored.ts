import { type Refusal, refuse } from "../contract/refusal.ts";

/** What the file holds is not what this program wrote there. Says so in words, wherever it surfaces. */
export class AlteredContent extends Error {
  readonly refusal: Refusal = refuse("file.altered");
}

/** JSON that this program wrote into the file; throws `AlteredContent` where it can no longer be parsed. */
export function readStored<T>(text: string): T {
  try {
    // Safe: it was checked before it was written, and `verify` tells whether it is still the same.
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new AlteredContent("Stored JSON is broken", { cause });
  }
}
