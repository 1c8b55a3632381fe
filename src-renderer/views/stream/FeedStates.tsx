import { Button } from "@mantine/core";
import { IconFilterOff, IconMessages, IconPlugConnected } from "@tabler/icons-react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { runById } from "../../state/commands.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { go, setPeriod, usePeriod } from "../../state/whereabouts.ts";
import { cleared, filterParts, isNarrowed } from "./column-filter.ts";
import type { ColumnFilter } from "./columns.ts";
import classes from "./FeedStates.module.css";
import { partName } from "./FilterChips.tsx";
import type { Feed, FeedState } from "./feed-state.ts";

/** Rows to be, in the shape of rows; nothing flashes before 150 ms. */
export function FeedSkeleton() {
  const { t } = useSpeech();
  return (
    <div className={classes.skeleton} role="status" aria-label={t("frame.state.loading")}>
      {[62, 84, 48, 71, 55, 90].map((width) => (
        <div key={width} className={classes.ghost}>
          <span className={classes.ghostBadge} />
          <span className={classes.ghostLine} style={{ width: "44%" }} />
          <span className={classes.ghostLine} style={{ width: `${width}%` }} />
          <span className={classes.ghostLine} style={{ width: "30%" }} />
        </div>
      ))}
    </div>
  );
}

/** Why a column shows nothing, and the way on. */
export function FeedEmpty(props: {
  readonly filter: ColumnFilter;
  readonly onChange: (change: Partial<ColumnFilter>) => void;
}) {
  const { filter, onChange } = props;
  const speech = useSpeech();
  const { t, formats } = speech;
  const period = usePeriod();
  const isPast = useIsReplaying();
  const hasSource = useRoom((room) => Object.keys(room.sources).length > 0 || room.imports.length > 0);
  if (isNarrowed(filter) || period !== null) {
    const names = [
      ...(filter.view === "all" ? [] : [t(`stream.view.${filter.view}`, { count: 0 })]),
      ...filterParts(filter).map((part) => partName(part, speech)),
      ...(period === null ? [] : [`${formats.time(period.from)} – ${formats.time(period.to)}`]),
    ];
    const isOnlyHandling = filter.view === "toHandle" && names.length === 1;
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t(isOnlyHandling ? "stream.empty.handled" : "stream.empty.filtered")}
        body={
          isOnlyHandling
            ? t("stream.empty.handledBody")
            : t("stream.empty.filteredBody", { filters: formats.list(names) })
        }
      >
        <Button
          onClick={() => {
            onChange(cleared);
            if (period !== null) setPeriod(null);
          }}
        >
          {t("stream.empty.clear")}
        </Button>
      </EmptyState>
    );
  }
  if (isPast) {
    return (
      <EmptyState icon={IconMessages} title={t("stream.empty.past")} body={t("stream.empty.pastBody")} />
    );
  }
  if (hasSource) {
    return (
      <EmptyState
        icon={IconMessages}
        title={t("stream.empty.waiting")}
        body={t("stream.empty.waitingBody")}
      />
    );
  }
  return (
    <EmptyState icon={IconPlugConnected} title={t("stream.empty.none")} body={t("stream.empty.noneBody")}>
      <Button variant="filled" onClick={() => go("sources")}>
        {t("stream.empty.source")}
      </Button>
      <Button onClick={() => runById("frame.import")}>{t("stream.empty.import")}</Button>
    </EmptyState>
  );
}

/** The whole column refused, or, above rows that are still there, one line that says so. */
export function FeedRefused({ feed, state }: { readonly feed: Feed; readonly state: FeedState }) {
  const { t } = useSpeech();
  const { refused, status } = state;
  if (refused === null) return null;
  const detail = refusalSentence(refused);
  if (status === "refused") return <ErrorState detail={detail} onRetry={feed.reload} />;
  return (
    <p className={classes.refused} role="alert">
      <span>{detail}</span>
      <Button variant="subtle" onClick={feed.reload}>
        {t("frame.state.retry")}
      </Button>
    </p>
  );
}
