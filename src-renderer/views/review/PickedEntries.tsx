import { CloseButton } from "@mantine/core";
import { EntrySentence } from "../../components/EntrySentence.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { goSelect } from "../../state/whereabouts.ts";
import classes from "./PickedEntries.module.css";
import { usePicked } from "./picked.ts";

/** The entries behind the picked figure; each opens in the main courante. */
export function PickedEntries() {
  const { t, formats } = useSpeech();
  const picked = usePicked((state) => state.picked);
  const entries = useRoom((room) => room.entries);
  if (picked === null) return null;
  const wanted = new Set(picked.positions);
  const shown = entries.filter(({ position }) => wanted.has(position));
  return (
    <aside className={classes.aside} aria-label={picked.title}>
      <header className={classes.head}>
        <div>
          <h3>{picked.title}</h3>
          <p>{t("review.behind", { count: shown.length })}</p>
        </div>
        <CloseButton aria-label={t("frame.close")} onClick={() => usePicked.setState({ picked: null })} />
      </header>
      <ol className={classes.list}>
        {shown.map((entry) => (
          <li key={entry.position}>
            <button
              type="button"
              onClick={() =>
                goSelect("log", String(entry.position), {
                  kind: "entry",
                  position: entry.position,
                  time: Date.parse(entry.occurredAt),
                })
              }
            >
              <time dateTime={entry.occurredAt}>{formats.dateTime(Date.parse(entry.occurredAt))}</time>
              {t("log.number", { position: entry.position })}
            </button>
            <EntrySentence entry={entry} foldAt={260} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
