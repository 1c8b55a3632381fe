import { Button } from "@mantine/core";
import type { MentionDetail } from "../../../src-main/contract/answer.ts";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { Time } from "../../components/Time.tsx";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import classes from "./MentionDetail.module.css";
import { withdrawNote } from "./mention-acts.ts";
import { askNote } from "./stream-acts.ts";

const none: MentionDetail["notes"] = [];

/** What the room noted on a mention; one's own note can be withdrawn. */
export function DetailNotes(props: { readonly id: string; readonly notes: MentionDetail["notes"] }) {
  const { id } = props;
  const t = useT();
  const me = useMe();
  const isPast = useIsReplaying();
  const live = useRoom((room) => room.notes[id] ?? none);
  const notes = live.length > 0 ? live : props.notes;
  if (notes.length === 0 && isPast) return null;
  return (
    <div className={classes.part}>
      <h4>{t("stream.detail.notes", { count: notes.length })}</h4>
      <ul>
        {notes.map(({ noteId, text, by, at }) => (
          <li key={noteId} className={classes.note}>
            <PersonAvatar personId={by} size={20} />
            <div>
              <SafeText text={text} foldAt={400} />
              <Time at={Date.parse(at)} className={classes.quiet ?? ""} />
            </div>
            {by === me && !isPast && (
              <Button variant="subtle" onClick={() => void withdrawNote(id, noteId, text)}>
                {t("stream.note.withdraw")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isPast && (
        <div>
          <Button onClick={() => askNote(id)}>{t("stream.act.note")}</Button>
        </div>
      )}
    </div>
  );
}
