import { useDeferredValue, useMemo } from "react";
import { foldText, foldWords } from "../../../src-main/analysis/fold-text.ts";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { entryWords } from "../../components/entry-words.ts";
import { personName } from "../../components/event-values.ts";
import { type Speech, useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { usePeriod } from "../../state/whereabouts.ts";
import { type LogFilter, type LogItem, listEntries, localDay, withDays } from "./log-items.ts";
import { useLogView } from "./log-view.ts";

export interface ShownLog {
  readonly room: RoomState;
  readonly filter: LogFilter;
  readonly isFiltered: boolean;
  readonly entries: readonly EntryView[];
  readonly items: readonly LogItem[];
  /** Folded prefixes of what is sought, to be marked. */
  readonly terms: readonly string[];
}

/** The main courante as it is looked at now. */
export function useLog(): ShownLog {
  const speech = useSpeech();
  const room = useRoom((state) => state);
  const { text, lanes, by, isStory, order } = useLogView();
  const period = usePeriod();
  // Typing comes first; ten thousand entries are filtered when there is time.
  const sought = useDeferredValue(text);
  const filter = useMemo(
    (): LogFilter => ({ text: sought, lanes, by, isStory, period }),
    [sought, lanes, by, isStory, period],
  );
  const { entries } = room;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room moves at each batch; its entries only when there is one.
  const shown = useMemo(
    () => listEntries(entries, filter, order, (entry) => foldedWords(entry, room, speech)),
    [entries, filter, order, speech],
  );
  const items = useMemo(() => withDays(shown, order, localDay), [shown, order]);
  const terms = useMemo(() => foldWords(sought).map((word) => `${word}*`), [sought]);
  const isFiltered = sought.trim() !== "" || lanes.length > 0 || by !== null || isStory || period !== null;
  return { room, filter, isFiltered, entries: shown, items, terms };
}

// Each entry is folded once a language, when it is first searched.
const folded = new WeakMap<Speech, WeakMap<EntryView, string>>();

function foldedWords(entry: EntryView, room: RoomState, speech: Speech): string {
  const known = folded.get(speech) ?? new WeakMap<EntryView, string>();
  folded.set(speech, known);
  const made = known.get(entry);
  if (made !== undefined) return made;
  const { event } = entry;
  const parts = [
    entryWords(entry, room, speech),
    "text" in event ? event.text : "",
    "reason" in event ? event.reason : "",
    "handover" in event ? event.handover : "",
    personName(entry.by, room, speech),
    String(entry.position),
  ];
  const text = foldText(parts.join(" "));
  known.set(entry, text);
  return text;
}
