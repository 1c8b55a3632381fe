import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { copyText } from "../../state/copy.ts";
import { forgetLayout, useLayout } from "../../state/layout.ts";
import { useRoom } from "../../state/room.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { toast } from "../../state/toasts.ts";
import { draftKeys, dropDrafts } from "./kept-here.ts";
import classes from "./Settings.module.css";

/** What this machine keeps and where, and which program this is. */
export function MachineSettings() {
  const { t, formats } = useSpeech();
  const path = useSeatStore((seat) => seat.crisisPath);
  const program = useSeatStore((seat) => seat.program);
  const mentions = useRoom((room) => room.mentions);
  const attachments = useRoom(
    (room) =>
      room.entries.filter(({ event }) => "attachments" in event && event.attachments.length > 0).length,
  );
  const layouts = useLayout((layout) => layout.saved);
  const [drafts, setDrafts] = useState(() => draftKeys(localStorage));
  const parts = (path ?? "").split(/[\\/]/);
  const file = parts.at(-1) ?? "";
  const folder = (path ?? "").slice(0, Math.max(0, (path ?? "").length - file.length - 1));
  return (
    <section className={classes.section} aria-labelledby="settings-machine">
      <h3 id="settings-machine">{t("settings.machine")}</h3>
      <p className={classes.quiet}>{t("settings.machineBody")}</p>
      <dl className={classes.kept}>
        <Kept label={t("settings.file")}>
          <button type="button" className={classes.path} onClick={() => void copyText(path ?? "")}>
            <bdi>{file}</bdi>
          </button>
        </Kept>
        <Kept label={t("settings.folder")}>
          <bdi className={classes.wrap}>{folder}</bdi>
        </Kept>
        <Kept label={t("settings.inFile")}>
          {t("settings.inFileFacts", {
            mentions: formats.number(mentions.received),
            attachments,
            erased: mentions.erased,
          })}
        </Kept>
        <Kept label={t("settings.drafts")}>
          <span>{t("settings.draftCount", { count: drafts.length })}</span>
          {drafts.length > 0 && (
            <Button
              size="compact-xs"
              onClick={() => {
                dropDrafts(drafts);
                setDrafts([]);
                toast(t("settings.draftsDropped"), { tone: "good" });
              }}
            >
              {t("settings.dropDrafts")}
            </Button>
          )}
        </Kept>
        <Kept label={t("settings.layouts")}>
          <span>{t("settings.layoutCount", { count: layouts.length })}</span>
          {layouts.length > 0 && (
            <Button
              size="compact-xs"
              onClick={() => {
                for (const { name } of layouts) forgetLayout(name);
                toast(t("settings.layoutsForgotten"), { tone: "good" });
              }}
            >
              {t("settings.forgetLayouts")}
            </Button>
          )}
        </Kept>
        <Kept label={t("settings.sent")}>{t("settings.sentFacts")}</Kept>
        <Kept label={t("settings.program")}>
          {program === null ? t("frame.product") : t("settings.version", { version: program })}
        </Kept>
      </dl>
    </section>
  );
}

function Kept({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
