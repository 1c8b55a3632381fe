import { IconArrowDown } from "@tabler/icons-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { VList, type VListHandle } from "virtua";
import type { RoomState } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { EntryRow } from "./EntryRow.tsx";
import classes from "./LogList.module.css";
import type { LogItem, LogOrder } from "./log-items.ts";

/** Pixels from the end within which the list follows what comes. */
const followWithin = 48;

const entryCount = (items: readonly LogItem[]): number =>
  items.reduce((count, { kind }) => count + (kind === "entry" ? 1 : 0), 0);

const isAtEnd = ({ scrollSize, viewportSize }: VListHandle, offset: number): boolean =>
  offset >= scrollSize - viewportSize - followWithin;

/** Every entry, oldest first, opened at its end or at the picked one; new entries never move what is being read. */
export function LogList(props: {
  readonly items: readonly LogItem[];
  readonly room: RoomState;
  readonly order: LogOrder;
  readonly terms: readonly string[];
  readonly selected: number | null;
  readonly isPast: boolean;
  /** Changes when the list is another list (filters, order): it then opens afresh. */
  readonly listKey: string;
}) {
  const { items, room, order, terms, selected, isPast, listKey } = props;
  const { t, formats } = useSpeech();
  const list = useRef<VListHandle>(null);
  const isFollowing = useRef(true);
  const [seen, setSeen] = useState(() => entryCount(items));
  const selectedAt = items.findIndex((item) => item.kind === "entry" && item.entry.position === selected);

  const latest = useRef({ selectedAt, last: items.length - 1 });
  latest.current = { selectedAt, last: items.length - 1 };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list opens afresh, whatever else has changed.
  useLayoutEffect(() => {
    const { selectedAt: at, last } = latest.current;
    if (last < 0) return;
    if (at >= 0) list.current?.scrollToIndex(at, { align: "center" });
    else list.current?.scrollToIndex(last, { align: "end" });
  }, [listKey]);

  useEffect(() => {
    if (selectedAt >= 0) list.current?.scrollToIndex(selectedAt, { align: "nearest" });
  }, [selectedAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has nothing new in it yet.
  useEffect(() => {
    const { selectedAt: at } = latest.current;
    if (isFollowing.current && at < 0) list.current?.scrollToIndex(items.length - 1, { align: "end" });
    // Once laid out: what stands in view is not "new below".
    const frame = requestAnimationFrame(() => {
      const handle = list.current;
      if (handle === null || isAtEnd(handle, handle.scrollOffset)) setSeen(entryCount(items));
    });
    return () => cancelAnimationFrame(frame);
  }, [items.length]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => setSeen(entryCount(items)), [listKey]);

  const unseen = Math.max(0, entryCount(items) - seen);
  return (
    <div className={classes.list}>
      <VList
        ref={list}
        className={classes.scroller}
        data={items}
        itemSize={36}
        role="feed"
        aria-label={t("frame.place.log")}
        tabIndex={0}
        onScroll={(offset) => {
          const handle = list.current;
          if (handle === null) return;
          isFollowing.current = isAtEnd(handle, offset);
          if (isFollowing.current) setSeen(entryCount(items));
        }}
      >
        {(item, index) =>
          item.kind === "day" ? (
            <h3 key={item.key} className={classes.day}>
              {formats.day(item.at)}
            </h3>
          ) : (
            <EntryRow
              key={item.key}
              entry={item.entry}
              room={room}
              order={order}
              terms={terms}
              isSelected={item.entry.position === selected}
              isPast={isPast}
              index={index}
              count={items.length}
            />
          )
        }
      </VList>
      {unseen > 0 && (
        <button
          type="button"
          className={classes.pill}
          onClick={() => {
            list.current?.scrollToIndex(items.length - 1, { align: "end" });
            setSeen(entryCount(items));
          }}
        >
          <IconArrowDown size={14} stroke={2} aria-hidden />
          {t("log.newEntries", { count: unseen })}
        </button>
      )}
    </div>
  );
}
