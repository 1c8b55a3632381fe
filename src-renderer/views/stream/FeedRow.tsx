import { type KeyboardEvent, type MouseEvent, memo, useState } from "react";
import { openContextMenu } from "../../components/ContextMenu.tsx";
import { MentionCard } from "../../components/mention/MentionCard.tsx";
import { authorName } from "../../components/mention/mention-words.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { select } from "../../state/whereabouts.ts";
import { CopiesFigures, CopiesHead, CopiesList } from "./Copies.tsx";
import classes from "./FeedRow.module.css";
import { groupOf, type StreamItem } from "./fold-copies.ts";
import { MentionDetail } from "./MentionDetail.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { RowTools } from "./RowTools.tsx";
import { extendTo, menuCommands } from "./stream-acts.ts";
import { setCurrent, setUnfolded, toggleDetail, toggleInBatch, useStreamStore } from "./stream-store.ts";

export interface FeedRowProps {
  readonly item: StreamItem;
  readonly column: string;
  /** Place in the stream, from 1, and its size (-1: not known). */
  readonly position: number;
  readonly size: number;
  readonly terms: readonly string[];
  readonly isCompact: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** Of the cascade or the account picked elsewhere. */
  readonly isLit: boolean;
  /** The detail opens in the row; else beside the columns. */
  readonly opensInPlace: boolean;
  readonly parentTime: number | null;
}

/** One line of a column: the mention, its tools under the pointer or the keys, and what opens below it. */
export const FeedRow = memo(function FeedRow(props: FeedRowProps) {
  const { item, column, position, size, terms, isCompact, isTabStop, isSelected, opensInPlace } = props;
  const { key, row } = item;
  const { id } = row.mention;
  const speech = useSpeech();
  const [isPointed, setPointed] = useState(false);
  const isCurrent = useStreamStore((store) => store.current[column] === key);
  const isActive = useStreamStore((store) => store.activeColumn === null || store.activeColumn === column);
  const isPicked = useStreamStore((store) => store.batch.has(id));
  const isUnfolded = useStreamStore((store) => store.unfolded.has(id));
  const isNoting = useStreamStore((store) => store.noting === id);
  const isDetail = useStreamStore((store) => store.detail?.id === id && store.detail.column === column);
  const isKept = useRoom((room) => room.assigned[id] !== undefined);
  const group = groupOf(row);
  const isExpanded = useStreamStore((store) => group !== null && store.expanded.has(group));
  const pick = (): void => {
    setCurrent(column, key);
    select({ kind: "mention", id, root: row.root, time: row.time });
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    if (isOnControl(event) || hasSelectedText()) return;
    if (event.shiftKey) extendTo(column, key);
    else if (event.ctrlKey || event.metaKey) toggleInBatch(row);
    else pick();
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.key !== "Enter") return;
    event.preventDefault();
    if (isSelected) toggleDetail(column, id);
    else pick();
  };
  return (
    <article
      className={classes.row}
      data-key={key}
      data-mention={id}
      data-selected={isSelected}
      data-current={isCurrent && isActive}
      data-picked={isPicked}
      data-kept={isKept}
      data-lit={props.isLit}
      data-campaign={group !== null && row.family === "campaign"}
      tabIndex={isTabStop ? 0 : -1}
      aria-posinset={position}
      aria-setsize={size}
      aria-current={isSelected}
      aria-label={`${authorName(row, speech)}, ${speech.formats.time(row.time)}`}
      onClick={click}
      onDoubleClick={(event) => {
        if (!isOnControl(event) && !hasSelectedText()) toggleDetail(column, id);
      }}
      onKeyDown={press}
      onFocus={() => setCurrent(column, key)}
      onContextMenu={(event) => {
        setCurrent(column, key);
        openContextMenu(event, menuCommands());
      }}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <div className={classes.main}>
        <MentionCard
          row={row}
          terms={terms}
          isCompact={isCompact}
          isOpen={isUnfolded}
          onOpen={(isOpen) => setUnfolded(id, isOpen)}
          parentTime={props.parentTime}
          onVersions={() => toggleDetail(column, id)}
          {...(group === null
            ? {}
            : {
                hasContext: false,
                head: <CopiesHead row={row} />,
                figures: <CopiesFigures item={item} isExpanded={isExpanded} />,
              })}
        />
        {(isPointed || (isCurrent && isActive)) && <RowTools item={item} column={column} />}
      </div>
      {isExpanded && <CopiesList item={item} column={column} />}
      {isNoting && <NoteEditor ids={[id]} />}
      {isDetail && opensInPlace && <MentionDetail id={id} column={column} />}
    </article>
  );
});

function isOnControl({ target }: MouseEvent<HTMLElement>): boolean {
  return target instanceof Element && target.closest("button, a, input, textarea, select, summary") !== null;
}

const hasSelectedText = (): boolean => (window.getSelection()?.toString() ?? "") !== "";
