import { Button } from "@mantine/core";
import { IconCopy, IconRefresh } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { encode } from "uqr";
import { ErrorState } from "../../components/ErrorState.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useLiveNow } from "../../state/clock.ts";
import { copyText } from "../../state/copy.ts";
import { askHouse, refusalSentence } from "../../state/run-command.ts";
import classes from "./InviteCard.module.css";
import { qrPath } from "./qr-path.ts";

interface Invitation {
  readonly url: string;
  readonly expiresAt: string;
}

/** A link by which somebody opens a seat as this person, once and for a while; to copy, or to scan. */
export function InviteCard({ personId }: { readonly personId: string }) {
  const { t, formats } = useSpeech();
  // The link counts in the machine's own time, whatever time the room is in; the clock only makes it tick.
  useLiveNow("second");
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const invite = useCallback(async (): Promise<void> => {
    setRefused(null);
    const reply = await askHouse({ do: "invite-seat", personId }, { isQuiet: true });
    if (reply.ok) setInvitation(reply.value);
    else setRefused(refusalSentence(reply.refused));
  }, [personId]);
  useEffect(() => void invite(), [invite]);
  if (refused !== null) return <ErrorState detail={refused} onRetry={() => void invite()} />;
  if (invitation === null) return <Loading lines={3} />;
  const left = Date.parse(invitation.expiresAt) - Date.now();
  const isOver = left <= 0;
  const isLocal = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(invitation.url).hostname);
  return (
    <div className={classes.card}>
      <div className={classes.code} data-over={isOver}>
        <QrCode text={invitation.url} />
      </div>
      <div className={classes.words}>
        <p>{t("team.inviteBody")}</p>
        {isLocal && <p className={classes.quiet}>{t("team.inviteLocal")}</p>}
        <p className={classes.left} data-over={isOver} role="status">
          {isOver ? t("team.inviteOver") : t("team.inviteLeft", { duration: formats.duration(left) })}
        </p>
      </div>
      <code className={classes.url}>{invitation.url}</code>
      <div className={classes.ways}>
        <Button
          variant="filled"
          disabled={isOver}
          leftSection={<IconCopy size={15} stroke={1.75} />}
          onClick={() => void copyText(invitation.url)}
        >
          {t("team.inviteCopy")}
        </Button>
        <Button leftSection={<IconRefresh size={15} stroke={1.75} />} onClick={() => void invite()}>
          {t("team.inviteAgain")}
        </Button>
      </div>
    </div>
  );
}

function QrCode({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  const { size, path } = useMemo(() => {
    const code = encode(text, { border: 2, ecc: "M" });
    return { size: code.size, path: qrPath(code.data) };
  }, [text]);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t("team.inviteCode")}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
