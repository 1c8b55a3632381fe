import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCopy, IconX } from "@tabler/icons-react";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import classes from "./BatchBar.module.css";
import { toggleFlag } from "./mention-acts.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import { askNote, askPerson, copyTargets } from "./stream-acts.ts";
import { clearBatch, useStreamStore } from "./stream-store.ts";

/** What can be done at once with the mentions picked one by one. */
export function BatchBar() {
  const t = useT();
  const batch = useStreamStore((store) => store.batch);
  const isNoting = useStreamStore((store) => store.noting === "batch");
  const isPast = useIsReplaying();
  if (batch.size === 0) return null;
  const ids = [...batch.keys()];
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("stream.batch.label")}>
      {isNoting && <NoteEditor ids={ids} />}
      <div className={classes.line}>
        <b className={classes.count}>{t("stream.batch.count", { count: batch.size })}</b>
        {!isPast && (
          <>
            <Button size="compact-xs" onClick={() => void toggleFlag(ids)}>
              {t("stream.act.flag")}
            </Button>
            <Button size="compact-xs" onClick={() => askNote("batch")}>
              {t("stream.act.note")}
            </Button>
            <Button size="compact-xs" onClick={() => askPerson(ids)}>
              {t("stream.act.assign")}
            </Button>
          </>
        )}
        <Menu position="top-start">
          <Menu.Target>
            <ActionIcon aria-label={t("frame.copy.title")} title={t("frame.copy.title")}>
              <IconCopy size={15} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => copyTargets("text")}>{t("frame.copy.text")}</Menu.Item>
            <Menu.Item onClick={() => copyTargets("markdown")}>{t("frame.copy.markdown")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <button
          type="button"
          className={classes.clear}
          onClick={clearBatch}
          aria-label={t("stream.batch.clear")}
          title={t("stream.batch.clear")}
        >
          <IconX size={15} stroke={1.75} />
        </button>
      </div>
    </div>
  );
}
