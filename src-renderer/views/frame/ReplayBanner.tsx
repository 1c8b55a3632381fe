import { ActionIcon, Button } from "@mantine/core";
import {
  IconHistory,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from "@tabler/icons-react";
import { useSpeech } from "../../i18n/language.ts";
import { leaveReplay, nextSpeed, setPlaying, stepEntry, useReplay } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import classes from "./ReplayBanner.module.css";
import { useUnseen } from "./use-unseen.ts";

/** Unmistakable: the room shows the past, says how far the live room has gone since, and how to go back. */
export function ReplayBanner() {
  const at = useReplay((replay) => replay.at);
  return at === null ? null : <Banner at={at} />;
}

function Banner({ at }: { readonly at: number }) {
  const { t, formats } = useSpeech();
  const { isPlaying, speed, room, receivedBefore } = useReplay();
  const received = useLiveRoomStore((state) => state.live.mentions.received);
  const unseen = useUnseen(at);
  const when = `${formats.day(at)}, ${formats.time(at)}`;
  return (
    <section className={classes.banner} aria-label={t("frame.replay.banner", { when })}>
      <IconHistory size={18} stroke={1.75} aria-hidden />
      <b className={classes.when}>{t("frame.replay.banner", { when })}</b>
      <span className={classes.knew}>
        {room === null ? t("frame.replay.loading") : t("frame.replay.knew")}
        {unseen !== null && t("frame.replay.unseen", { count: unseen })}
      </span>
      <div className={classes.controls} role="toolbar" aria-label={t("frame.group.replay")}>
        <ActionIcon aria-label={t("frame.replay.previous")} onClick={() => stepEntry(-1)}>
          <IconPlayerTrackPrev size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          aria-label={t(isPlaying ? "frame.replay.pause" : "frame.replay.play")}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? (
            <IconPlayerPause size={18} stroke={1.75} />
          ) : (
            <IconPlayerPlay size={18} stroke={1.75} />
          )}
        </ActionIcon>
        <ActionIcon aria-label={t("frame.replay.next")} onClick={() => stepEntry(1)}>
          <IconPlayerTrackNext size={18} stroke={1.75} />
        </ActionIcon>
        <button
          type="button"
          className={classes.speed}
          aria-label={t("frame.replay.speed", { speed })}
          onClick={nextSpeed}
        >
          ×{speed}
        </button>
      </div>
      <span className={classes.live}>
        {t("frame.replay.newLive", {
          count: Math.max(0, received - receivedBefore),
        })}
      </span>
      <Button color="blue" variant="filled" onClick={leaveReplay}>
        {t("frame.replay.back")}
      </Button>
    </section>
  );
}
