import type { Verification } from "../../../src-main/contract/answer.ts";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { PrintSheet } from "../../components/PrintSheet.tsx";
import { isStruck } from "../../components/record/entry-face.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { brokenWords } from "./integrity.ts";
import classes from "./LogPrint.module.css";
import { entryLine } from "./log-copy.ts";
import { localDay } from "./log-items.ts";

/** The main courante on paper: every entry shown, both times, and at the foot of each page what proves it. */
export function LogPrint(props: {
  readonly entries: readonly EntryView[];
  readonly room: RoomState;
  readonly verification: Verification | null;
  readonly isFiltered: boolean;
  readonly onDone: () => void;
}) {
  const { entries, room, verification, isFiltered, onDone } = props;
  const speech = useSpeech();
  const { t } = speech;
  const proof =
    verification === null
      ? t("log.print.unverified")
      : verification.intact
        ? t("log.print.intact", { position: verification.position, hash: verification.hash })
        : brokenWords(verification);
  return (
    <PrintSheet
      title={t("frame.place.log")}
      about={
        isFiltered
          ? t("log.print.part", { shown: entries.length, count: room.entries.length })
          : t("log.print.whole", { count: room.entries.length })
      }
      onDone={onDone}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("log.print.number")}</th>
            <th scope="col">{t("log.occurredAt")}</th>
            <th scope="col">{t("log.recordedAt")}</th>
            <th scope="col">{t("log.print.entry")}</th>
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={4}>
              <p>
                {t("frame.place.log")} — <SafeText text={room.crisis?.name ?? ""} isInline foldAt={300} />
              </p>
              <p>{proof}</p>
            </td>
          </tr>
        </tfoot>
        <tbody>
          {entries.map((entry, at) => (
            <PrintedEntry key={entry.position} entry={entry} before={entries[at - 1]} room={room} />
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}

function PrintedEntry(props: {
  readonly entry: EntryView;
  readonly before: EntryView | undefined;
  readonly room: RoomState;
}) {
  const { entry, before, room } = props;
  const speech = useSpeech();
  const { formats } = speech;
  const line = entryLine(entry, room, speech);
  const occurred = Date.parse(entry.occurredAt);
  const recorded = Date.parse(entry.recordedAt);
  const isNewDay = before === undefined || localDay(Date.parse(before.occurredAt)) !== localDay(occurred);
  return (
    <>
      {isNewDay && (
        <tr className={classes.day}>
          <th colSpan={4} scope="rowgroup">
            {formats.day(occurred)}
          </th>
        </tr>
      )}
      <tr data-corrected={isStruck(entry)}>
        <td>{entry.position}</td>
        <td>{formats.seconds(occurred)}</td>
        <td>
          {localDay(occurred) === localDay(recorded) ? formats.seconds(recorded) : formats.dateTime(recorded)}
        </td>
        <td>
          {line.tag !== "" && <b>{line.tag} — </b>}
          <span className={classes.words}>
            <SafeText text={line.text} isInline foldAt={Number.POSITIVE_INFINITY} />
          </span>
          {line.notes.length > 0 && (
            <small>
              <SafeText text={line.notes.join(" · ")} isInline foldAt={Number.POSITIVE_INFINITY} />
            </small>
          )}
        </td>
      </tr>
    </>
  );
}
