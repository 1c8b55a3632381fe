import { Tooltip } from "@mantine/core";
import { useMemo } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { type Feed, listFeeds } from "../../state/feeds.ts";
import { useReplay } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { go } from "../../state/whereabouts.ts";
import classes from "./BarFeeds.module.css";

const mostShown = 4;

/** State of each feed: a cut source is not silence. Shape and words say it, colour repeats it. */
export function BarFeeds() {
  const { t } = useSpeech();
  const sources = useRoom((room) => room.sources);
  const isPast = useReplay((replay) => replay.room !== null);
  const pulse = useLiveRoomStore((state) => state.pulse);
  const feeds = useMemo(() => listFeeds(sources, isPast ? null : pulse), [sources, pulse, isPast]);
  if (feeds.length === 0) {
    return (
      <button type="button" className={classes.feed} onClick={() => go("sources")}>
        {t("frame.bar.noFeed")}
      </button>
    );
  }
  // Troubled feeds are never the ones left out.
  const shown = feeds.slice(-mostShown);
  return (
    <ul className={classes.feeds} aria-label={t("frame.bar.feeds")}>
      {shown.map((feed) => (
        <li key={feed.id}>
          <FeedPill feed={feed} />
        </li>
      ))}
      {feeds.length > shown.length && (
        <li className={classes.rest}>
          <button type="button" className={classes.feed} onClick={() => go("sources")}>
            {t("frame.bar.moreFeeds", { count: feeds.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function FeedPill({ feed }: { readonly feed: Feed }) {
  const { t, formats } = useSpeech();
  const lag = formats.duration(feed.lagMs ?? 0);
  const time = feed.since === null ? "" : formats.time(Date.parse(feed.since));
  const state = t(`words.source.${feed.state}`, { lag, time });
  const said = t("frame.bar.feedState", { feed: feed.label, state });
  const since =
    feed.state === "late"
      ? t("frame.bar.feedLag", { lag })
      : feed.state === "cut"
        ? t("frame.bar.feedCutAt", { time })
        : null;
  // What is read stands at the head of what is heard: who speaks to the machine says what is written.
  const name = since === null ? said : `${feed.label} ${since}, ${state}`;
  const received = t("frame.bar.feedTotal", { count: feed.received });
  return (
    <Tooltip label={`${said} · ${received}`}>
      <button
        type="button"
        className={classes.feed}
        data-state={feed.state}
        aria-label={name}
        onClick={() => go("sources", feed.id)}
      >
        <span className={classes.dot} aria-hidden="true" />
        <span className={classes.label}>{feed.label}</span>
        {since !== null && <span>{since}</span>}
      </button>
    </Tooltip>
  );
}
