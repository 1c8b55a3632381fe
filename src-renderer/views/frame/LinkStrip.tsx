import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useSpeech } from "../../i18n/language.ts";
import { useLiveNow } from "../../state/clock.ts";
import { retryNow } from "../../state/seat.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import classes from "./LinkStrip.module.css";

/** Says that the link is lost, since when what one sees dates, and when it tries again. */
export function LinkStrip() {
  const connection = useSeatStore((seat) => seat.connection);
  return connection.state === "lost" ? <Lost since={connection.since} retryAt={connection.retryAt} /> : null;
}

function Lost({ since, retryAt }: { readonly since: number; readonly retryAt: number }) {
  const { t, formats } = useSpeech();
  const offset = useSeatStore((seat) => seat.clockOffset);
  const now = useLiveNow("second");
  return (
    <div className={classes.strip} role="alert">
      <IconPlugConnectedX size={18} stroke={1.75} aria-hidden />
      <b>{t("frame.link.lost")}</b>
      <span className={classes.body}>
        {t("frame.link.lostBody", { time: formats.seconds(since + offset) })}
      </span>
      <span aria-live="off">
        {t("frame.link.retry", {
          relative: formats.relative(Math.max(retryAt + offset, now), now),
        })}
      </span>
      <Button onClick={retryNow}>{t("frame.link.retryNow")}</Button>
    </div>
  );
}
