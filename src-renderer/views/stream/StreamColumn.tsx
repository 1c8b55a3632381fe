import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from "react";
import { crisisTerms } from "../../components/mention/mention-marks.ts";
import { useSpeech } from "../../i18n/language.ts";
import { announce } from "../../state/announcements.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useRoom } from "../../state/room.ts";
import { useSelection } from "../../state/whereabouts.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import { ColumnMenu } from "./ColumnTools.tsx";
import { cleared } from "./column-filter.ts";
import { type Column, type ColumnFilter, changeFilter } from "./columns.ts";
import { columnsNow, setColumns } from "./columns-store.ts";
import { estimateHeight } from "./estimate-height.ts";
import { FeedList } from "./FeedList.tsx";
import { FeedRow } from "./FeedRow.tsx";
import { FeedEmpty, FeedRefused, FeedSkeleton } from "./FeedStates.tsx";
import { FilterChips } from "./FilterChips.tsx";
import type { Feed, FeedState } from "./feed-state.ts";
import type { StreamItem } from "./fold-copies.ts";
import { NewPill } from "./NewPill.tsx";
import { PickedElsewhere } from "./PickedElsewhere.tsx";
import { SearchLine } from "./SearchLine.tsx";
import classes from "./StreamColumn.module.css";
import { step, toNewest } from "./stream-acts.ts";
import { activate, useStreamStore } from "./stream-store.ts";
import { useFollowSelection } from "./use-follow-selection.ts";

/** One column: its own query and filters over the stream, newest first. */
export function StreamColumn(props: {
  readonly column: Column;
  readonly feed: Feed;
  readonly state: FeedState;
  readonly isAlone: boolean;
  readonly opensInPlace: boolean;
  readonly isRenaming: boolean;
  readonly setRenaming: (isRenaming: boolean) => void;
}) {
  const { column, feed, state, isAlone, opensInPlace, isRenaming, setRenaming } = props;
  const { id, filter } = column;
  const { t } = useSpeech();
  const isSearching = useStreamStore((store) => store.searching.has(id));
  const onChange = useCallback(
    (change: Partial<ColumnFilter>): void => setColumns(changeFilter(columnsNow(), id, change)),
    [id],
  );
  const leftOut = useFollowSelection(id, feed, state);
  const terms = useTerms(state.terms);
  useAnnounceArrivals(state);
  const name = column.name ?? t(`stream.view.${filter.view}`, { count: 0 }).replace(/[\s\u00a0]*0$/, "");
  return (
    <section
      className={classes.column}
      data-column={id}
      aria-label={isAlone ? undefined : name}
      onFocus={() => activate(id)}
      onPointerDown={() => activate(id)}
      onKeyDown={moveByKey}
    >
      {!isAlone && (
        <ColumnHead
          column={column}
          feed={feed}
          state={state}
          name={name}
          isRenaming={isRenaming}
          onRename={setRenaming}
          onChange={onChange}
        />
      )}
      {isSearching && (
        <SearchLine
          column={id}
          filter={filter}
          onChange={onChange}
          menu={<ColumnMenu column={column} isAlone={isAlone} onRename={() => setRenaming(true)} />}
        />
      )}
      <FilterChips filter={filter} isSearching={isSearching} onChange={onChange} />
      {leftOut !== null && <PickedElsewhere id={leftOut} terms={terms} onClear={() => onChange(cleared)} />}
      <div className={classes.body}>
        <NewPill feed={feed} state={state} />
        <FeedRefused feed={feed} state={state} />
        {(state.status === "loading" || state.status === "empty") && <FeedSkeleton />}
        {state.status === "ready" && state.items.length === 0 && (
          <FeedEmpty filter={filter} onChange={onChange} />
        )}
        {state.items.length > 0 && (
          <Rows {...props} terms={terms} label={t("stream.feed", { name })} opensInPlace={opensInPlace} />
        )}
      </div>
    </section>
  );
}

/** On a row the arrows go through the rows, and Home goes to the newest. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target } = event;
  if (!(target instanceof HTMLElement) || target.closest("article") !== target) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (key === "ArrowDown" || key === "PageDown") step(1);
  else if (key === "ArrowUp" || key === "PageUp") step(-1);
  else if (key === "Home") toNewest();
  else return;
  event.preventDefault();
}

/** What matched, and what the crisis itself looks for. */
function useTerms(asked: readonly string[]): readonly string[] {
  const crisis = useRoom((room) => room.crisis);
  return useMemo(() => [...new Set([...asked, ...crisisTerms(crisis)])], [asked, crisis]);
}

function useAnnounceArrivals({ arrived, waiting, isPaused }: FeedState): void {
  const { t } = useSpeech();
  const [told, setTold] = useState(arrived);
  useEffect(() => {
    if (arrived <= told) return;
    announce(t("stream.announce", { count: arrived - told }));
    setTold(arrived);
  }, [arrived, told, t]);
  const { count } = waiting;
  useEffect(() => {
    if (count > 0 && !isPaused) announce(t("stream.announce", { count }));
  }, [count, isPaused, t]);
}

function Rows(props: {
  readonly column: Column;
  readonly feed: Feed;
  readonly state: FeedState;
  readonly terms: readonly string[];
  readonly label: string;
  readonly opensInPlace: boolean;
}) {
  const { column, feed, state, terms, label, opensInPlace } = props;
  const isCompact = usePreferences((preferences) => preferences.density === "compact");
  const current = useStreamStore((store) => store.current[column.id]);
  const wish = useStreamStore((store) => (store.wanted?.column === column.id ? store.wanted : null));
  const selection = useSelection();
  const selected = selection.kind === "mention" ? selection.id : null;
  const isLit = ({ row }: StreamItem): boolean =>
    (selection.kind === "cascade" && (row.root ?? row.mention.id) === selection.root) ||
    (selection.kind === "account" && row.mention.author?.handle === selection.handle);
  const times = useMemo(
    () => new Map(state.window.rows.map((row) => [row.mention.id, row.time])),
    [state.window],
  );
  const size =
    state.count === null || state.count.isCapped ? -1 : Math.max(state.count.count, state.items.length);
  const estimate = useCallback(
    (item: StreamItem, width: number) => estimateHeight(item, width, isCompact),
    [isCompact],
  );
  return (
    <FeedList
      feed={feed}
      state={state}
      label={label}
      estimate={estimate}
      wanted={wish}
      isBusy={state.status === "loading"}
      current={current}
      renderItem={(item, at, isTabStop) => (
        <FeedRow
          key={item.key}
          item={item}
          column={column.id}
          position={at + 1}
          size={state.window.hasNewest ? size : -1}
          terms={terms}
          isCompact={isCompact}
          isTabStop={isTabStop}
          isSelected={
            selected !== null &&
            (item.row.mention.id === selected || item.hidden.some(({ mention }) => mention.id === selected))
          }
          isLit={isLit(item)}
          opensInPlace={opensInPlace}
          parentTime={item.row.context === null ? null : (times.get(item.row.context.id) ?? null)}
        />
      )}
    />
  );
}
