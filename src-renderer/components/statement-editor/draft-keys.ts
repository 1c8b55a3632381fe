import type { Desk } from "../response/desk.ts";

/** Drafts of statements are kept by crisis, so that one never shows in another. */
export const draftsOf = (crisisId: string): string => `statement ${crisisId} `;

export const editKey = (statementId: string): string => `edit ${statementId}`;

/** What opens the draft kept under this key again. */
export function deskOfDraft(key: string, crisisId: string): Desk {
  const draftKey = key.slice(draftsOf(crisisId).length);
  return draftKey.startsWith("edit ")
    ? { at: "edit", statementId: draftKey.slice("edit ".length) }
    : { at: "write", draftKey, start: {} };
}
