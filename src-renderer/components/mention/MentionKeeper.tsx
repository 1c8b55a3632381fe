import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { PersonAvatar } from "../PersonAvatar.tsx";
import classes from "./MentionCard.module.css";

/** Who has a mention, and for how long. */
export function MentionKeeper(props: { readonly personId: string; readonly since: number | null }) {
  const { personId, since } = props;
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const name = useRoom((room) => room.people[personId]?.name) ?? t("frame.person.unknown");
  const said =
    since === null
      ? t("stream.keeper", { name })
      : t("stream.keeperSince", { name, time: formats.time(since) });
  return (
    <span className={classes.keeper} title={said}>
      <PersonAvatar personId={personId} size={18} title={said} />
      {since !== null && <span aria-hidden>{formats.duration(Math.max(0, now - since))}</span>}
    </span>
  );
}
