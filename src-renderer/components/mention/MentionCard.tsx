import { IconFlagFilled, IconHistory, IconNote, IconTrash, IconUserOff } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useReplay } from "../../state/replay.ts";
import { roomNow } from "../../state/seat-store.ts";
import { FamilyTag } from "../FamilyTag.tsx";
import { Resonance } from "../Resonance.tsx";
import { SourceBadge } from "../SourceBadge.tsx";
import { MentionAuthor } from "./MentionAuthor.tsx";
import classes from "./MentionCard.module.css";
import { MentionContext } from "./MentionContext.tsx";
import { MentionFigures } from "./MentionFigures.tsx";
import { MentionKeeper } from "./MentionKeeper.tsx";
import { MentionText } from "./MentionText.tsx";
import { erasedWords } from "./mention-words.ts";
import { type Handling, useHandling } from "./use-handling.ts";

export interface MentionCardProps {
  readonly row: MentionRow;
  /** Folded terms to mark in the text. */
  readonly terms: readonly string[];
  readonly isCompact?: boolean;
  /** The whole text. */
  readonly isOpen?: boolean;
  readonly onOpen?: (isOpen: boolean) => void;
  /** Time of what it answers or quotes, where at hand (ms, UTC). */
  readonly parentTime?: number | null;
  /** False: what it answers is left out, as each of a group answers somebody else. */
  readonly hasContext?: boolean;
  /** Stands in place of the author, for a group of near-identical texts. */
  readonly head?: ReactNode;
  /** Stands in place of the counters. */
  readonly figures?: ReactNode;
  /** Opens the versions. */
  readonly onVersions?: () => void;
}

const nothing = (): void => undefined;

/** A mention as it is read everywhere in the room: who, where, when, what, and what the room made of it. */
export const MentionCard = memo(function MentionCard(props: MentionCardProps) {
  const {
    row,
    terms,
    isCompact = false,
    isOpen = false,
    onOpen = nothing,
    parentTime = null,
    hasContext = true,
  } = props;
  const handling = useHandling(row);
  const { mention, isErased, isWithdrawn } = row;
  const isRepost = mention.kind === "repost" && mention.text === "";
  return (
    <div className={classes.card} data-compact={isCompact} data-gone={isErased || isWithdrawn}>
      <SourceBadge source={mention.source} />
      <div className={classes.body}>
        <div className={classes.top}>
          {props.head ?? <MentionAuthor row={row} />}
          <Handled handling={handling} />
          <MentionTime at={row.time} />
        </div>
        {hasContext && <MentionContext row={row} parentTime={parentTime} />}
        <State row={row} />
        {!isErased && !isRepost && (
          <MentionText
            text={mention.text}
            terms={terms}
            isOpen={isOpen}
            hasTitle={mention.kind === "article"}
            onToggle={onOpen}
          />
        )}
        <div className={classes.foot}>
          <Resonance value={row.resonance} />
          {props.figures ?? <MentionFigures row={row} />}
          {row.versions > 1 && <Versions count={row.versions} onOpen={props.onVersions} />}
          {handling.family !== "neutral" && (
            <FamilyTag family={handling.family} information={handling.information} />
          )}
          <span className={classes.gap} />
          {handling.keeper !== null && <MentionKeeper {...handling.keeper} />}
        </div>
      </div>
    </div>
  );
});

/** The hour, or the day and the hour when it is another day; everything on hover. */
export function MentionTime({ at }: { readonly at: number }) {
  const { formats } = useSpeech();
  const shown = (): number => useReplay.getState().at ?? roomNow();
  const isToday = new Date(at).toDateString() === new Date(shown()).toDateString();
  return (
    <time
      className={classes.time}
      dateTime={new Date(at).toISOString()}
      title={formats.full(at)}
      onPointerEnter={(event) => {
        event.currentTarget.title = `${formats.full(at)} · ${formats.relative(at, shown())}`;
      }}
    >
      {isToday ? formats.time(at) : `${formats.shortDay(at)} ${formats.time(at)}`}
    </time>
  );
}

function Handled({ handling }: { readonly handling: Handling }) {
  const { t } = useSpeech();
  const { isFlagged, notes } = handling;
  return (
    <>
      {notes > 0 && (
        <span className={classes.notes} role="img" aria-label={t("stream.notes", { count: notes })}>
          <IconNote size={14} stroke={1.75} />
          {notes}
        </span>
      )}
      {isFlagged && (
        <span
          className={classes.flag}
          role="img"
          aria-label={t("stream.flagged")}
          title={t("stream.flagged")}
        >
          <IconFlagFilled size={13} />
        </span>
      )}
    </>
  );
}

function State({ row }: { readonly row: MentionRow }) {
  const speech = useSpeech();
  const { t } = speech;
  if (row.isErased) {
    return (
      <p className={classes.state}>
        <IconUserOff size={14} stroke={1.75} aria-hidden />
        {erasedWords(row, speech)}
      </p>
    );
  }
  if (!row.isWithdrawn) return null;
  return (
    <p className={classes.state}>
      <IconTrash size={14} stroke={1.75} aria-hidden />
      {t("stream.state.withdrawn")}
    </p>
  );
}

function Versions({ count, onOpen }: { readonly count: number; readonly onOpen: (() => void) | undefined }) {
  const { t } = useSpeech();
  const label = t("stream.versions", { count });
  if (onOpen === undefined) return <span className={classes.versions}>{label}</span>;
  return (
    <button
      type="button"
      className={classes.versions}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      <IconHistory size={13} stroke={1.75} aria-hidden />
      <span className={classes.versionCount}>{count}</span>
      <span className="visually-hidden">{label}</span>
    </button>
  );
}
