import type { Language } from "../../../src-main/contract/vocabulary.ts";

/** Which playbook an address names, "data-breach" or "data-breach@en"; null: none. */
export function readShelf(
  detail: string | null,
): { readonly id: string; readonly lang: Language | null } | null {
  if (detail === null || detail === "") return null;
  const [id = "", lang] = detail.split("@");
  return { id, lang: lang === "fr" || lang === "en" ? lang : null };
}

export const writeShelf = ({ id, lang }: { readonly id: string; readonly lang: Language }): string =>
  `${id}@${lang}`;
