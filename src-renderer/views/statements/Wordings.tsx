import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { ExactWords, WordsLine } from "../../components/statement/ExactWords.tsx";
import { WordChanges } from "../../components/statement/WordChanges.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./Wordings.module.css";

/** Every wording the statement has had, the newest first, each against the one before it. */
export function Wordings({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const people = useRoom((room) => room.people);
  const { history } = statement;
  return (
    <section className={classes.wordings}>
      <h3>{t("response.board.wordings")}</h3>
      <ol className={classes.list}>
        {history.toReversed().map((version, at) => {
          const number = history.length - at;
          const before = history[number - 2];
          return (
            <li key={number} className={classes.wording} data-print="row">
              <p className={classes.head}>
                <b>{t("response.board.wording", { number })}</b>
                {at === 0 && <span>{t("response.board.wordingCurrent")}</span>}
                <span className={classes.by}>
                  {t("response.board.wordingBy", {
                    who: people[version.by]?.name ?? t("events.someone"),
                    time: formats.dateTime(Date.parse(version.at)),
                  })}
                </span>
              </p>
              {before === undefined ? (
                <ExactWords text={version.wording.text} foldAt={400} />
              ) : (
                <WordChanges before={before.wording} after={version.wording} />
              )}
              <WordsLine wording={version.wording} fingerprint={version.fingerprint} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
