import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { PaneHeader } from "../../components/PaneHeader.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useLayout } from "../../state/layout.ts";
import { useMentionsBehind } from "../../state/mentions-behind.ts";
import { useReplay } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { usePeriod } from "../../state/whereabouts.ts";
import { AssignDialog } from "./AssignDialog.tsx";
import { BatchBar } from "./BatchBar.tsx";
import { RenameColumn } from "./ColumnHead.tsx";
import { ColumnTools, ViewChips } from "./ColumnTools.tsx";
import { isNarrowed } from "./column-filter.ts";
import { type Column, changeFilter, columnsFor, noFilter } from "./columns.ts";
import { columnsNow, setColumns, useColumns } from "./columns-store.ts";
import type { FeedState } from "./feed-state.ts";
import { activeColumn, feedsOf } from "./feeds.ts";
import { MentionDetail } from "./MentionDetail.tsx";
import { StreamColumn } from "./StreamColumn.tsx";
import classes from "./StreamPane.module.css";
import { useStreamStore } from "./stream-store.ts";
import { useFeed } from "./use-feed.ts";
import { useStreamCommands } from "./use-stream-commands.ts";

/** From this width (CSS px) a detail opens beside the columns and not in the row. */
const asideWidth = 900;

/** The mention stream: one column or several, each with its own query. */
export function StreamPane() {
  const crisis = useSeatStore((seat) => seat.crisisPath);
  feedsOf(crisis);
  return <Pane key={crisis} />;
}

function Pane() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { list } = columnsFor(useColumns(), width);
  const isMaximised = useLayout((layout) => layout.maximised === "stream");
  const opensInPlace = !isMaximised || width < asideWidth;
  useStreamCommands();
  useFiguresOpened();
  const [only] = list;
  return (
    <div ref={box} className={classes.pane}>
      {list.length === 1 && only !== undefined ? (
        <AloneColumn key={only.id} column={only} opensInPlace={opensInPlace} />
      ) : (
        <>
          <PaneHeader pane="stream" figure={<Total />} />
          <div className={classes.middle}>
            <div className={classes.columns}>
              {list.map((column) => (
                <OneColumn key={column.id} column={column} opensInPlace={opensInPlace} />
              ))}
            </div>
            {!opensInPlace && <Aside />}
          </div>
        </>
      )}
      <BatchBar />
      <AssignDialog />
    </div>
  );
}

/** Shows the mentions behind a figure that somebody opened, wherever it stands. */
function useFiguresOpened(): void {
  const asked = useMentionsBehind((state) => state.asked);
  useEffect(() => {
    if (asked === null) return;
    useMentionsBehind.setState({ asked: null });
    const { period: _, ...parts } = asked;
    setColumns(changeFilter(columnsNow(), activeColumn(), { ...noFilter, ...parts }));
  }, [asked]);
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    setWidth(current.clientWidth);
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

function AloneColumn({ column, opensInPlace }: { readonly column: Column; readonly opensInPlace: boolean }) {
  const { feed, state } = useFeed(column);
  const [isRenaming, setRenaming] = useState(false);
  const hasPeriod = usePeriod() !== null;
  const isPart = hasPeriod || isNarrowed(column.filter);
  const onView = (view: Column["filter"]["view"]): void =>
    setColumns(changeFilter(columnsNow(), column.id, { view }));
  return (
    <>
      <PaneHeader pane="stream" figure={isPart ? <Count state={state} /> : <Total />}>
        {isRenaming ? (
          <RenameColumn column={column} onDone={() => setRenaming(false)} />
        ) : (
          <ViewChips view={column.filter.view} onView={onView} />
        )}
        <ColumnTools
          column={column}
          feed={feed}
          isPaused={state.isPaused}
          isAlone
          onRename={() => setRenaming(true)}
        />
      </PaneHeader>
      <div className={classes.middle}>
        <StreamColumn
          column={column}
          feed={feed}
          state={state}
          isAlone
          opensInPlace={opensInPlace}
          isRenaming={isRenaming}
          setRenaming={setRenaming}
        />
        {!opensInPlace && <Aside />}
      </div>
    </>
  );
}

function OneColumn({ column, opensInPlace }: { readonly column: Column; readonly opensInPlace: boolean }) {
  const { feed, state } = useFeed(column);
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div className={classes.one}>
      <StreamColumn
        column={column}
        feed={feed}
        state={state}
        isAlone={false}
        opensInPlace={opensInPlace}
        isRenaming={isRenaming}
        setRenaming={setRenaming}
      />
    </div>
  );
}

/** The detail beside the columns. */
function Aside() {
  const detail = useStreamStore((store) => store.detail);
  if (detail === null) return null;
  return <MentionDetail id={detail.id} column={detail.column} isAside />;
}

/** "5 812 mentions", or the number alone where there is no room for the word. */
function Figure({ words, shown }: { readonly words: string; readonly shown: string }) {
  return (
    <>
      <span className={classes.words}>{words}</span>
      <span className={classes.number} title={words} role="img" aria-label={words}>
        {shown}
      </span>
    </>
  );
}

/** All mentions of the crisis, as known at the moment shown. */
function Total() {
  const { t, formats } = useSpeech();
  const received = useRoom((room) => room.mentions.received);
  const then = useReplay((replay) => (replay.room === null ? null : replay.mentions));
  const count = then ?? received;
  return (
    <Figure
      words={t("stream.figure", { count, shown: formats.number(count) })}
      shown={formats.number(count)}
    />
  );
}

function Count({ state }: { readonly state: FeedState }) {
  const { t, formats } = useSpeech();
  const { count } = state;
  if (count === null) return null;
  const shown = formats.number(count.count) + (count.isCapped ? "+" : "");
  return <Figure words={t("stream.figure", { count: count.count, shown })} shown={shown} />;
}
