import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useT } from "../../i18n/language.ts";
import { keptDrafts } from "../../state/drafts.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { openDesk, useDesk } from "../response/desk.ts";
import { SafeText } from "../SafeText.tsx";
import { deskOfDraft, draftsOf } from "./draft-keys.ts";
import { readForm } from "./editor-form.ts";
import classes from "./KeptDrafts.module.css";

/** Words begun and not handed to the host, after a crash as after a closed dialog: one click takes them up again. */
export function KeptDrafts() {
  const t = useT();
  const crisisId = useRoom((room) => room.crisis?.crisisId ?? "");
  const isPast = useIsReplaying();
  // Read again each time the desk opens or closes: nothing else writes these drafts.
  const isOpen = useDesk((state) => state.desk.at !== "closed");
  if (isOpen || isPast) return null;
  return keptDrafts(draftsOf(crisisId)).map(({ key, text }) => {
    const form = readForm(text);
    if (form === null) return null;
    const title = form.title.trim() === "" ? t("response.pane.keptUntitled") : form.title;
    return (
      <div key={key} className={classes.kept}>
        <IconPencil size={15} stroke={1.75} aria-hidden />
        <span className={classes.words}>
          <SafeText text={t("response.pane.kept", { title })} isInline foldAt={160} />
        </span>
        <Button onClick={() => openDesk(deskOfDraft(key, crisisId))}>{t("response.pane.resume")}</Button>
      </div>
    );
  });
}
