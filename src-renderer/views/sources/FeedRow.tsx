import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconBrandBluesky,
  IconChevronDown,
  IconChevronRight,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlugConnectedX,
} from "@tabler/icons-react";
import type { HouseRequest } from "../../../src-main/contract/seat-message.ts";
import { FigureLink } from "../../components/FigureLink.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { Time } from "../../components/Time.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import type { Feed } from "../../state/feeds.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { askHouse } from "../../state/run-command.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { FeedHistory, FeedTroubles } from "./FeedHistory.tsx";
import classes from "./FeedRow.module.css";
import { feedHistory } from "./feed-history.ts";
import { RejectionTable } from "./RejectionTable.tsx";
import { sayDone } from "./say-done.ts";
import { stateWords, whyWords } from "./source-words.ts";

/** One live source: how it is, in words; what it has brought; what it has missed; and the ways to hold or drop it. */
export function FeedRow(props: {
  readonly feed: Feed;
  readonly addedAt: number;
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { feed, addedAt, from, to, isOpen, onToggle } = props;
  const speech = useSpeech();
  const { t, formats } = speech;
  const isPast = useIsReplaying();
  const now = useShownNow(feed.retryAt === null ? "tens" : "second");
  const stretches = feedHistory(feed.source, addedAt, from, to);
  const Glyph = feed.source.kind === "jetstream" ? IconBrandBluesky : IconPlayerTrackNext;
  const why = whyWords(feed.reason, speech);
  // The sources of the demonstration are part of its story: nothing answers behind them.
  const isDemo = feed.source.settings.demo === true;
  return (
    <li className={classes.feed} data-state={feed.state} data-open={isOpen}>
      <div className={classes.row}>
        <ActionIcon
          aria-expanded={isOpen}
          aria-label={t("sources.details", { label: feed.label })}
          onClick={onToggle}
        >
          {isOpen ? (
            <IconChevronDown size={16} stroke={1.75} />
          ) : (
            <IconChevronRight size={16} stroke={1.75} />
          )}
        </ActionIcon>
        <span className={classes.glyph}>
          <Glyph size={18} stroke={1.75} aria-hidden />
        </span>
        <div className={classes.name}>
          <b>
            <SafeText text={feed.label} isInline foldAt={80} />
          </b>
          <p>{t(`sources.kind.${isDemo ? "demo" : feed.source.kind}`)}</p>
        </div>
        <div className={classes.state}>
          <p>
            <span className={classes.dot} aria-hidden="true" />
            {stateWords(feed, now, speech)}
          </p>
          {why !== "" && <small>{why}</small>}
        </div>
        <div className={classes.figure}>
          <b>
            <FigureLink behind={{ broughtBy: { id: feed.id, label: feed.label } }} title={t("sources.open")}>
              {formats.number(feed.received)}
            </FigureLink>
          </b>
          <p>
            {feed.lastAt === null ? (
              t("sources.nothingYet")
            ) : (
              <>
                {t("sources.last")} <Time at={Date.parse(feed.lastAt)} />
              </>
            )}
          </p>
        </div>
        <FeedHistory stretches={stretches} from={from} to={to} />
        {!isPast && !isDemo && <Ways feed={feed} />}
      </div>
      {isOpen && (
        <div className={classes.more}>
          <FeedTroubles stretches={stretches} />
          <Settings feed={feed} />
          <Rejected sourceId={feed.id} />
        </div>
      )}
    </li>
  );
}

function Ways({ feed }: { readonly feed: Feed }) {
  const { t } = useSpeech();
  const { id: sourceId, label } = feed;
  const isHeld = feed.state === "paused" || feed.state === "ended";
  const hold = async (): Promise<void> => {
    const reply = await askHouse({ do: isHeld ? "resume-source" : "pause-source", sourceId });
    if (!reply.ok) return;
    const said = t(isHeld ? "sources.resumed" : "sources.paused", { label });
    sayDone(said, t("frame.undo.button"), { do: isHeld ? "pause-source" : "resume-source", sourceId });
  };
  const remove = async (): Promise<void> => {
    const reply = await askHouse({ do: "remove-source", sourceId });
    if (!reply.ok) return;
    const again = sourceAgain(feed);
    sayDone(t("sources.removed", { label }), t("sources.addAgain"), again);
  };
  const holdLabel = t(isHeld ? "sources.resume" : "sources.pause", { label });
  const removeLabel = t("sources.remove", { label });
  return (
    <div className={classes.ways}>
      <Tooltip label={holdLabel}>
        <ActionIcon aria-label={holdLabel} onClick={() => void hold()}>
          {isHeld ? <IconPlayerPlay size={16} stroke={1.75} /> : <IconPlayerPause size={16} stroke={1.75} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={removeLabel}>
        <ActionIcon aria-label={removeLabel} onClick={() => void remove()}>
          <IconPlugConnectedX size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** What would connect the same source again, as a new one; null when its settings do not say how. */
function sourceAgain({ label, source }: Feed): HouseRequest | null {
  const { url, words, path, speed } = source.settings;
  if (source.kind === "jetstream" && typeof url === "string") {
    const list = typeof words === "string" ? words.split("\n").filter((word) => word !== "") : [];
    return { do: "add-jetstream", label, url, words: list };
  }
  if (source.kind === "replay" && typeof path === "string") {
    return { do: "add-replay", label, path, speed: typeof speed === "number" ? speed : 1 };
  }
  return null;
}

function Settings({ feed }: { readonly feed: Feed }) {
  const { t, has } = useSpeech();
  const settings = Object.entries(feed.source.settings).filter(
    ([name, value]) => has(`sources.setting.${name}`) && value !== null && value !== "",
  );
  if (settings.length === 0) return null;
  return (
    <dl className={classes.settings}>
      {settings.map(([name, value]) => {
        const key = `sources.setting.${name}`;
        return (
          <div key={name}>
            <dt>{has(key) ? t(key) : name}</dt>
            <dd>
              <SafeText text={String(value).replaceAll("\n", ", ")} isInline foldAt={300} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Rejected({ sourceId }: { readonly sourceId: string }) {
  const { answer } = useAnswer(
    { name: "rejections", importId: sourceId, limit: 100 },
    { refresh: "mentions", everyMs: 10_000 },
  );
  return answer === null || answer.total === 0 ? null : <RejectionTable page={answer} />;
}
