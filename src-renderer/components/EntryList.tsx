import type { EntryView } from "../../src-main/contract/room-state.ts";
import { useSpeech } from "../i18n/language.ts";
import { useShownNow } from "../state/clock.ts";
import { goSelect } from "../state/whereabouts.ts";
import classes from "./EntryList.module.css";
import { EntrySentence } from "./EntrySentence.tsx";
import { Time } from "./Time.tsx";

/** Entries of the log about one thing, whole; each leads to its place in the log. */
export function EntryList({ entries }: { readonly entries: readonly EntryView[] }) {
  const { formats } = useSpeech();
  const now = useShownNow();
  const isToday = (time: number): boolean => formats.day(time) === formats.day(now);
  return (
    <ol>
      {entries.map((entry) => {
        const { position } = entry;
        const time = Date.parse(entry.occurredAt);
        return (
          <li key={position} data-print="row">
            <button
              type="button"
              className={classes.entry}
              onClick={() => goSelect("log", String(position), { kind: "entry", position, time })}
            >
              <Time at={time} show={isToday(time) ? "time" : "dateTime"} className={classes.time ?? ""} />
              <EntrySentence entry={entry} foldAt={Number.POSITIVE_INFINITY} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
