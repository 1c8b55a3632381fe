import { useMemo, useState } from "react";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { listFeeds } from "../../state/feeds.ts";
import { useIsReplaying, useReplay } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import { AddSource } from "./AddSource.tsx";
import { FeedRow } from "./FeedRow.tsx";
import { ImportList } from "./ImportList.tsx";
import classes from "./SourcesPlace.module.css";

/** Where mentions come from: each live source's health in words, the files brought in, and the ways to add more. */
export function SourcesPlace() {
  const { t, formats } = useSpeech();
  const room = useRoom((state) => state);
  const isShowingPast = useReplay((replay) => replay.room !== null);
  const isPast = useIsReplaying();
  const pulse = useLiveRoomStore((state) => state.pulse);
  const wanted = useWhereabouts((state) => state.detail);
  const [open, setOpen] = useState<string | null>(wanted);
  const now = useShownNow();
  const { sources, entries, imports, crisis } = room;
  // Troubled first: that is what one comes here for.
  const feeds = useMemo(
    () => listFeeds(sources, isShowingPast ? null : pulse).toReversed(),
    [sources, pulse, isShowingPast],
  );
  const addedAt = useMemo(() => {
    const added = new Map<string, number>();
    for (const { event, occurredAt } of entries)
      if (event.type === "source-added") added.set(event.sourceId, Date.parse(occurredAt));
    return added;
  }, [entries]);
  const start = crisis === null ? now : Date.parse(crisis.startedAt);
  const from = Math.min(start, ...addedAt.values());
  const isFirst = feeds.length === 0 && imports.length === 0;
  const live = feeds.filter(({ state }) => state === "live" || state === "late").length;
  return (
    <div className={classes.place}>
      <PlainHeader
        title={t("frame.place.sources")}
        figure={
          isFirst
            ? t("sources.figure.none")
            : [
                t("sources.figure.live", { live, count: feeds.length }),
                t("sources.figure.received", { count: formats.number(room.mentions.received) }),
              ].join(" · ")
        }
      />
      <div className={classes.body} data-first={isFirst}>
        {isFirst ? (
          <div className={classes.first}>
            <h3>{t("sources.empty")}</h3>
            <p>{t("sources.emptyBody")}</p>
            {!isPast && <AddSource isFirst />}
          </div>
        ) : (
          <>
            <div className={classes.main}>
              <section aria-labelledby="feeds" className={classes.feeds}>
                <h3 id="feeds">{t("sources.feeds")}</h3>
                {feeds.length === 0 ? (
                  <p className={classes.quiet}>{t("sources.noFeeds")}</p>
                ) : (
                  <ul className={classes.list}>
                    {feeds.map((feed) => (
                      <FeedRow
                        key={feed.id}
                        feed={feed}
                        addedAt={addedAt.get(feed.id) ?? from}
                        from={from}
                        to={now}
                        isOpen={open === feed.id}
                        onToggle={() => setOpen(open === feed.id ? null : feed.id)}
                      />
                    ))}
                  </ul>
                )}
              </section>
              <ImportList />
            </div>
            {!isPast && (
              <aside className={classes.side} aria-label={t("sources.add")}>
                <h2>{t("sources.add")}</h2>
                <AddSource isFirst={false} />
              </aside>
            )}
          </>
        )}
      </div>
    </div>
  );
}
