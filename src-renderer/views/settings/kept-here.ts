import { linkedSeat } from "../../state/linked-seat.ts";

const draftPrefix = "contrefeu.draft.";

/** Keys of the drafts that wait in this browser. */
export function draftKeys(storage: Pick<Storage, "length" | "key">): readonly string[] {
  const keys: string[] = [];
  for (let at = 0; at < storage.length; at += 1) {
    const key = storage.key(at);
    if (key?.startsWith(draftPrefix)) keys.push(key.slice(draftPrefix.length));
  }
  return keys;
}

/** Forgets every draft, here and in the crisis file. */
export function dropDrafts(keys: readonly string[]): void {
  for (const key of keys) {
    localStorage.removeItem(draftPrefix + key);
    void linkedSeat()?.house({ do: "drop-draft", key });
  }
}
