import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import classes from "./FeedList.module.css";
import type { Feed, FeedState } from "./feed-state.ts";
import type { StreamItem } from "./fold-copies.ts";
import { createRowLayout, type Range, type RowLayout } from "./row-layout.ts";

/** Drawn beyond what is in sight, each side, px: about a fast wheel's step. */
const overscan = 700;
/** The range drawn is moved when less than this is left of it, px. */
const leastAhead = 250;
/** More is asked for when this few rows are left. */
const edgeRows = 25;

export interface FeedListProps {
  readonly feed: Feed;
  readonly state: FeedState;
  readonly label: string;
  /** Height (px) a row will about have in this width (px), before it is measured. */
  readonly estimate: (item: StreamItem, width: number) => number;
  readonly renderItem: (item: StreamItem, at: number, isTabStop: boolean) => ReactNode;
  /** Row under the keys, where Tab enters the list; the first drawn when it is out of sight. */
  readonly current: string | undefined;
  /** Row to keep in sight: it grows with each wish. */
  readonly wanted: { readonly key: string; readonly turn: number } | null;
  readonly isBusy: boolean;
}

/**
 * A feed of rows of any height that never moves under the reader. React draws the rows in sight and a little more; where
 * they stand is settled by hand in the same frame, so that each change is one commit.
 */
export function FeedList(props: FeedListProps) {
  const { feed, state, label, estimate, renderItem, current, wanted, isBusy } = props;
  const { items, starts, landing } = state;
  const [layout] = useState(createRowLayout);
  const [, redraw] = useState(0);
  const view = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const width = useRef(380);
  const placed = useRef<readonly StreamItem[] | null>(null);
  const done = useRef({ starts: 0, landing: 0, wanted: 0 });
  const isReading = useRef({ isPointed: false, isFocused: false });

  if (placed.current !== items) {
    placed.current = items;
    layout.place(
      items.map(({ key }) => key),
      (at) => {
        const item = items[at];
        return item === undefined ? 0 : estimate(item, width.current);
      },
    );
  }
  if (done.current.starts !== starts) {
    done.current.starts = starts;
    layout.toStart();
  }
  if (landing !== null && done.current.landing !== landing.turn) {
    done.current.landing = landing.turn;
    layout.bring(landing.key, "upper");
  }
  if (wanted !== null && done.current.wanted !== wanted.turn) {
    done.current.wanted = wanted.turn;
    layout.bring(wanted.key, "nearest");
  }
  const range = layout.range(overscan);
  const shown = items.slice(range.from, range.to);
  const hasCurrent = shown.some(({ key }) => key === current);
  const rangeDrawn = useRef(range);
  rangeDrawn.current = range;

  const tell = useCallback((): void => {
    const { from, to } = layout.inSight();
    const { isPointed, isFocused } = isReading.current;
    feed.see({
      first: placed.current?.[from]?.row.cursor ?? null,
      last: placed.current?.[to - 1]?.row.cursor ?? null,
      isAtStart: layout.isAtStart(),
      isReading: isPointed || isFocused,
    });
    if (to > (placed.current?.length ?? 0) - edgeRows) feed.older();
    if (from < edgeRows) feed.newer();
  }, [feed, layout]);

  /** Measures what is drawn and puts everything where it belongs; true when other rows are needed. */
  const settle = useCallback((): boolean => {
    const [scroller, sizer, block] = [view.current, content.current, drawn.current];
    if (scroller === null || sizer === null || block === null) return false;
    measureRows(layout, block);
    layout.settle();
    block.style.top = `${layout.topOf(rangeDrawn.current.from)}px`;
    const top = layout.scrollTop();
    // Room enough to keep the anchor where it is, even when rows below it went away.
    sizer.style.height = `${Math.max(layout.total(), top + (top > 0 ? scroller.clientHeight : 0))}px`;
    if (Math.abs(scroller.scrollTop - top) > 0.5) scroller.scrollTop = top;
    layout.look(scroller.scrollTop, scroller.clientHeight);
    return isBeyond(layout, rangeDrawn.current);
  }, [layout]);

  useLayoutEffect(() => {
    if (settle()) redraw((turn) => turn + 1);
    tell();
  });

  useEffect(() => {
    const [scroller, block] = [view.current, drawn.current];
    if (scroller === null || block === null) return;
    const observer = new ResizeObserver(() => {
      if (scroller.clientWidth !== width.current && scroller.clientWidth > 0) {
        width.current = scroller.clientWidth;
        layout.forgetHeights();
      }
      if (settle()) redraw((turn) => turn + 1);
      tell();
    });
    observer.observe(scroller);
    observer.observe(block);
    return () => observer.disconnect();
  }, [layout, settle, tell]);

  const read = (part: Partial<typeof isReading.current>): void => {
    isReading.current = { ...isReading.current, ...part };
    tell();
  };
  return (
    <div
      ref={view}
      className={classes.view}
      onScroll={({ currentTarget }) => {
        layout.look(currentTarget.scrollTop, currentTarget.clientHeight);
        if (isBeyond(layout, rangeDrawn.current)) redraw((turn) => turn + 1);
        tell();
      }}
    >
      <div
        ref={content}
        className={classes.content}
        role="feed"
        aria-label={label}
        aria-busy={isBusy}
        onPointerEnter={() => read({ isPointed: true })}
        onPointerLeave={() => read({ isPointed: false })}
        onFocus={() => read({ isFocused: true })}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) read({ isFocused: false });
        }}
      >
        <div ref={drawn} className={classes.drawn} role="presentation">
          {shown.map((item, at) =>
            renderItem(item, range.from + at, hasCurrent ? item.key === current : at === 0),
          )}
        </div>
      </div>
    </div>
  );
}

function measureRows(layout: RowLayout, block: HTMLElement): void {
  for (const row of block.children) {
    if (!(row instanceof HTMLElement)) continue;
    const { key } = row.dataset;
    if (key !== undefined) layout.measure(key, row.getBoundingClientRect().height);
  }
}

/** True when what is in sight comes near the end of what is drawn, and there is more. */
function isBeyond(layout: RowLayout, range: Range): boolean {
  const needed = layout.range(leastAhead);
  return needed.from < range.from || needed.to > range.to;
}
