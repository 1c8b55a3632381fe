import { Tooltip } from "@mantine/core";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { type Feed, listFeeds } from "../../state/feeds.ts";
import { useReplay } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { go } from "../../state/whereabouts.ts";
import classes from "./BarFeeds.module.css";

const mostShown = 6;

/** State of each feed: a cut source is not silence. Shape and words say it, colour repeats it. */
export function BarFeeds() {
  const { t } = useSpeech();
  const sources = useRoom((room) => room.sources);
  const isPast = useReplay((replay) => replay.room !== null);
  const pulse = useLiveRoomStore((state) => state.pulse);
  const feeds = useMemo(() => listFeeds(sources, isPast ? null : pulse), [sources, pulse, isPast]);
  const list = useRef<HTMLUListElement>(null);
  const fitting = useFitting(list, feeds);
  if (feeds.length === 0) {
    return (
      <button type="button" className={classes.feed} onClick={() => go("sources")}>
        {t("frame.bar.noFeed")}
      </button>
    );
  }
  // Troubled feeds come first: they are never the ones left out.
  const shown = [...feeds.filter(isTroubled), ...feeds.filter((feed) => !isTroubled(feed))].slice(
    0,
    mostShown,
  );
  const isFitting = (at: number): boolean => fitting === null || at < fitting;
  const rest = feeds.length - (fitting === null ? shown.length : Math.min(fitting, shown.length));
  return (
    <>
      <ul ref={list} className={classes.feeds} aria-label={t("frame.bar.feeds")}>
        {shown.map((feed, at) => (
          <li key={feed.id} data-fits={isFitting(at)}>
            <FeedPill feed={feed} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={`${classes.feed} ${classes.rest}`}
          data-rest
          onClick={() => go("sources")}
        >
          {t("frame.bar.moreFeeds", { count: rest })}
        </button>
      )}
    </>
  );
}

const isTroubled = ({ state }: Feed): boolean => state === "late" || state === "cut";

/** How many feeds stand whole on the line; those that wrapped below it are hidden whole, never cut. Null: not measured. */
function useFitting(
  list: { readonly current: HTMLUListElement | null },
  feeds: readonly Feed[],
): number | null {
  const [fitting, setFitting] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other feeds have other widths.
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const measure = (): void => {
      const items = [...current.children].filter((item) => item instanceof HTMLElement);
      const line = items[0]?.offsetTop ?? 0;
      const standing = items.filter((item) => item.offsetTop === line).length;
      // The count of the others takes room too: where all would fit in its stead, it has no reason to be there.
      const rest = current.nextElementSibling;
      const given = rest instanceof HTMLElement && rest.dataset.rest === "true" ? rest.offsetWidth : 0;
      const needed = items.reduce((sum, item) => sum + item.offsetWidth, 0);
      setFitting(needed <= current.clientWidth + given ? items.length : standing);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [list, feeds]);
  return fitting;
}

function FeedPill({ feed }: { readonly feed: Feed }) {
  const { t, formats } = useSpeech();
  const lag = formats.duration(feed.lagMs ?? 0);
  const time = feed.since === null ? "" : formats.time(Date.parse(feed.since));
  const state = t(`words.source.${feed.state}`, { lag, time });
  const said = t("frame.bar.feedState", { feed: feed.label, state });
  const received = t("frame.bar.feedTotal", { count: feed.received });
  return (
    <Tooltip label={`${said} · ${received}`}>
      <button
        type="button"
        className={classes.feed}
        data-state={feed.state}
        // What is read is what is heard: who speaks to the machine says what is written.
        aria-label={isTroubled(feed) ? `${feed.label} ${state}` : said}
        onClick={() => go("sources", feed.id)}
      >
        <span className={classes.dot} aria-hidden="true" />
        <span className={classes.label}>{feed.label}</span>
        {isTroubled(feed) && <span>{state}</span>}
      </button>
    </Tooltip>
  );
}
