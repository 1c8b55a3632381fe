import type { Language } from "../../../src-main/contract/vocabulary.ts";

/** The name of a language (BCP 47 code) in the seat's language; the code itself where it has none. */
export function languageName(code: string, lang: Language): string {
  try {
    return new Intl.DisplayNames([lang], { type: "language" }).of(code) ?? code;
  } catch {
    // Not a well-formed code: sources write what they like.
    return code;
  }
}
