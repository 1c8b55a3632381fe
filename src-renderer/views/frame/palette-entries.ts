import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { entryWords } from "../../components/entry-words.ts";
import type { Speech } from "../../i18n/language.ts";
import { entryItem, fold, holdsEvery, type PaletteItem } from "./palette-items.ts";

/** More than the palette shows of a group, so that it can put those that begin with the query first. */
const enough = 40;

// Ten thousand entries at every key: each is put into words once, until it changes or the language does.
const folded = new WeakMap<Speech, WeakMap<EntryView, string>>();

/** Every entry of the main courante is sought, the newest given first. */
export function entriesThatAnswer(query: string, room: RoomState, speech: Speech): readonly PaletteItem[] {
  const sought = fold(query);
  if (sought === "") return [];
  const known = folded.get(speech) ?? new WeakMap<EntryView, string>();
  folded.set(speech, known);
  const found: PaletteItem[] = [];
  for (let at = room.entries.length - 1; at >= 0 && found.length < enough; at -= 1) {
    const entry = room.entries[at];
    if (entry === undefined) continue;
    const time = speech.formats.time(Date.parse(entry.occurredAt));
    const text = known.get(entry) ?? fold(`${entryWords(entry, room, speech)} ${time}`);
    known.set(entry, text);
    if (!holdsEvery(sought, text)) continue;
    found.push(entryItem(entry.position, entry.occurredAt, entryWords(entry, room, speech), time));
  }
  return found;
}
