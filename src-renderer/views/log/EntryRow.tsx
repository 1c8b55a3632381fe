import { IconLink, IconMessage2, IconPaperclip, IconStar, IconStarFilled } from "@tabler/icons-react";
import { memo } from "react";
import { findMatches } from "../../../src-main/analysis/query/find-matches.ts";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { openContextMenu } from "../../components/ContextMenu.tsx";
import { personName } from "../../components/event-values.ts";
import {
  attachmentsOf,
  entryFace,
  isStruck,
  mentionsOf,
  tiesOf,
} from "../../components/record/entry-face.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./EntryRow.module.css";
import { entryCommands, showEntry, toggleStar } from "./entry-acts.ts";
import { laneIcons } from "./lane-looks.ts";
import { knownLate, type LogOrder, lateness } from "./log-items.ts";

interface RowProps {
  readonly entry: EntryView;
  readonly room: RoomState;
  readonly order: LogOrder;
  readonly terms: readonly string[];
  readonly isSelected: boolean;
  readonly isPast: boolean;
  readonly index: number;
  readonly count: number;
}

/** One entry: when, what, who; both times where the room knew later. Struck once another entry corrects it. */
export const EntryRow = memo(function EntryRow(props: RowProps) {
  const { entry, room, order, terms, isSelected, isPast, index, count } = props;
  const speech = useSpeech();
  const { t } = speech;
  const face = entryFace(entry, room, speech);
  const Glyph = laneIcons[entry.lane];
  const marks = findMatches(face.text, terms).map(({ start, end }) => ({ from: start, to: end }));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the mouse; the time is the button, and J, K and Enter do the same.
    <article
      id={`entry-${entry.position}`}
      className={classes.row}
      data-selected={isSelected}
      data-corrected={isStruck(entry)}
      data-own={face.isOwnWords}
      data-tone={face.tone}
      tabIndex={-1}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-labelledby={`entry-${entry.position}-text`}
      onContextMenu={(event) => openContextMenu(event, entryCommands(entry, room))}
      onClick={(event) => {
        const isControl = event.target instanceof Element && event.target.closest("button, a") !== null;
        if (!isControl && getSelection()?.isCollapsed !== false) showEntry(entry);
      }}
    >
      <Times entry={entry} order={order} />
      <span className={classes.lane} data-lane={entry.lane} title={t(`words.lane.${entry.lane}`)}>
        <Glyph size={16} stroke={1.75} aria-label={t(`words.lane.${entry.lane}`)} />
      </span>
      <div className={classes.what} id={`entry-${entry.position}-text`}>
        <p className={classes.text}>
          {face.tag !== null && <span className={classes.tag}>{face.tag}</span>}{" "}
          <SafeText text={face.text} marks={marks} foldAt={420} isInline />
        </p>
        <Aside entry={entry} room={room} reason={face.reason} />
      </div>
      <span className={classes.who}>{face.isOwnWords && personName(entry.by, room, speech)}</span>
      <button
        type="button"
        className={classes.star}
        aria-pressed={entry.isStarred}
        aria-label={t(entry.isStarred ? "log.unstar" : "log.star")}
        title={t(entry.isStarred ? "log.unstar" : "log.star")}
        disabled={isPast}
        onClick={() => toggleStar(entry)}
      >
        {entry.isStarred ? <IconStarFilled size={15} /> : <IconStar size={15} stroke={1.75} />}
      </button>
      <span className={classes.number}>{t("log.number", { position: entry.position })}</span>
    </article>
  );
});

function Times({ entry, order }: { readonly entry: EntryView; readonly order: LogOrder }) {
  const { t, formats } = useSpeech();
  const occurred = Date.parse(entry.occurredAt);
  const recorded = Date.parse(entry.recordedAt);
  const isLate = lateness(entry) >= knownLate;
  const first = order === "occurred" ? occurred : recorded;
  const second = order === "occurred" ? recorded : occurred;
  const isOtherDay = formats.day(first) !== formats.day(second);
  const at = isOtherDay ? formats.dateTime(second) : formats.time(second);
  return (
    <div className={classes.times}>
      <button type="button" className={classes.time} onClick={() => showEntry(entry)}>
        <time dateTime={new Date(first).toISOString()} title={formats.full(first)}>
          {formats.time(first)}
        </time>
      </button>
      {isLate && (
        <span className={classes.late} title={formats.full(second)}>
          {t(order === "occurred" ? "log.knownAt" : "log.happenedAt", { at })}
        </span>
      )}
    </div>
  );
}

/** What hangs on the entry: why, its correction or what it corrects, mentions and files. */
function Aside(props: { readonly entry: EntryView; readonly room: RoomState; readonly reason: string }) {
  const { entry, room, reason } = props;
  const speech = useSpeech();
  const { t } = speech;
  const mentions = mentionsOf(entry).length;
  const files = attachmentsOf(entry).length;
  const ties = tiesOf(entry, room.entries, speech);
  if (reason === "" && mentions === 0 && files === 0 && ties.length === 0) return null;
  return (
    <p className={classes.aside}>
      {ties.map(({ label, position }) => (
        <button
          key={position}
          type="button"
          className={classes.link}
          onClick={() => showPosition(room, position)}
        >
          <IconLink size={13} stroke={1.75} aria-hidden />
          {label}
        </button>
      ))}
      {reason !== "" && (
        <span className={classes.reason}>
          <SafeText text={reason} isInline foldAt={200} />
        </span>
      )}
      {mentions > 0 && (
        <span className={classes.hung}>
          <IconMessage2 size={13} stroke={1.75} aria-hidden />
          {t("log.mentions", { count: mentions })}
        </span>
      )}
      {files > 0 && (
        <span className={classes.hung}>
          <IconPaperclip size={13} stroke={1.75} aria-hidden />
          {t("log.attachments", { count: files })}
        </span>
      )}
    </p>
  );
}

function showPosition(room: RoomState, position: number): void {
  const entry = room.entries.find((one) => one.position === position);
  if (entry !== undefined) showEntry(entry);
}
