import { ActionIcon, Button, Select, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPlay, IconPrinter } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { RunView } from "../../../src-main/contract/room-state.ts";
import { CopyMenu } from "../../components/CopyMenu.tsx";
import { PrintSheet } from "../../components/PrintSheet.tsx";
import {
  isExpired,
  progressOf,
  runningRun,
  type ShelvedPlaybook,
} from "../../components/playbook/playbook-library.ts";
import { openDesk } from "../../components/response/desk.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { Marked } from "./Marked.tsx";
import { PlaybookCards } from "./PlaybookCards.tsx";
import classes from "./PlaybookFile.module.css";
import { KeyMessages, Questions, Roles, Templates, WhenToUse } from "./PlaybookParts.tsx";
import { playbookMarkdown, playbookText } from "./playbook-copy.ts";

export const parts = ["triggers", "roles", "cards", "keyMessages", "questions", "templates"] as const;
export type PlaybookPart = (typeof parts)[number];

/** One playbook whole, as one would read it aloud in the room; the run under way shows in its cards. */
export function PlaybookFile({ shelf, query }: { readonly shelf: ShelvedPlaybook; readonly query: string }) {
  const { t } = useSpeech();
  const [version, setVersion] = useState(shelf.newest.version);
  const playbook = shelf.versions.find((one) => one.version === version) ?? shelf.newest;
  const run = useRoom((room) => runningRun(playbook.id, room.runs));
  const [isPrinting, setPrinting] = useState(false);
  const endPrinting = useCallback(() => setPrinting(false), []);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (query !== "") root.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [query]);
  return (
    <div ref={root} className={classes.file}>
      <header className={classes.head}>
        <div className={classes.name}>
          <h2>
            <Marked text={playbook.title} query={query} />
          </h2>
          {shelf.versions.length > 1 ? (
            <Select
              aria-label={t("response.playbooks.versionPick")}
              className={classes.versions ?? ""}
              data={shelf.versions.map((one) => ({
                value: String(one.version),
                label: t("response.playbooks.version", { version: one.version }),
              }))}
              value={String(version)}
              onChange={(value) => setVersion(Number(value))}
              allowDeselect={false}
            />
          ) : (
            <span className={classes.version}>
              {t("response.playbooks.version", { version })} · {playbook.lang}
            </span>
          )}
          <span className={classes.tools}>
            <CopyMenu text={() => playbookText(playbook, t)} markdown={() => playbookMarkdown(playbook, t)} />
            <Tooltip label={t("response.playbooks.print")}>
              <ActionIcon aria-label={t("response.playbooks.print")} onClick={() => setPrinting(true)}>
                <IconPrinter size={16} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
            <StartOrEnd playbook={playbook} run={run} />
          </span>
        </div>
        <Dates playbook={playbook} newest={shelf.newest.version} />
        {run !== undefined && <Running run={run} />}
        <p className={classes.summary}>
          <Marked text={playbook.summary} query={query} />
        </p>
      </header>
      <nav className={classes.sections} aria-label={t("response.playbooks.sections")}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            onClick={() =>
              root.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: "start" })
            }
          >
            {t(`response.playbooks.${part}`)}
          </button>
        ))}
      </nav>
      <Body playbook={playbook} run={run} query={query} />
      {isPrinting && (
        <PrintSheet
          title={`${playbook.title} · ${t("response.playbooks.version", { version })}`}
          onDone={endPrinting}
        >
          <div className={classes.paper}>
            <Dates playbook={playbook} newest={shelf.newest.version} />
            <p>{playbook.summary}</p>
            <Body playbook={playbook} run={run} query="" />
          </div>
        </PrintSheet>
      )}
    </div>
  );
}

function Body(props: {
  readonly playbook: Playbook;
  readonly run: RunView | undefined;
  readonly query: string;
}) {
  const { playbook, run, query } = props;
  return (
    <>
      <WhenToUse playbook={playbook} query={query} />
      <Roles playbook={playbook} query={query} />
      <PlaybookCards playbook={playbook} run={run} query={query} />
      <KeyMessages playbook={playbook} query={query} />
      <Questions playbook={playbook} query={query} />
      <Templates playbook={playbook} query={query} />
    </>
  );
}

function StartOrEnd({ playbook, run }: { readonly playbook: Playbook; readonly run: RunView | undefined }) {
  const { t } = useSpeech();
  const isPast = useIsReplaying();
  if (run !== undefined) {
    return (
      <Button disabled={isPast} onClick={() => openDesk({ at: "end-run", runId: run.id })}>
        {t("response.playbooks.end")}
      </Button>
    );
  }
  return (
    <Button
      variant="filled"
      disabled={isPast}
      leftSection={<IconPlayerPlay size={14} stroke={1.75} />}
      onClick={() => openDesk({ at: "start-playbook", playbook })}
    >
      {t("response.playbooks.start")}
    </Button>
  );
}

function Dates({ playbook, newest }: { readonly playbook: Playbook; readonly newest: number }) {
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const day = (date: string): string => {
    const ms = Date.parse(date);
    return `${formats.shortDay(ms)} ${new Date(ms).getUTCFullYear()}`;
  };
  if (isExpired(playbook, now)) {
    return (
      <p className={classes.warning}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        <span>
          <b>{t("response.playbooks.expired", { day: day(playbook.expiresOn) })}</b>{" "}
          {t("response.playbooks.expiredBody")}
        </span>
      </p>
    );
  }
  return (
    <p className={classes.dates}>
      {t("response.playbooks.reviewed", { day: day(playbook.reviewedOn) })} ·{" "}
      {t("response.playbooks.expires", { day: day(playbook.expiresOn) })}
      {playbook.version < newest && ` · ${t("response.playbooks.older", { version: newest })}`}
    </p>
  );
}

function Running({ run }: { readonly run: RunView }) {
  const { t, formats } = useSpeech();
  const now = useShownNow();
  const actions = useRoom((room) => room.actions);
  const { settled, total, late } = progressOf(run, actions, now);
  return (
    <div className={classes.running}>
      <span className={classes.track} aria-hidden="true">
        <span style={{ width: `${(settled / Math.max(1, total)) * 100}%` }} />
      </span>
      <p>
        <b>{t("response.playbooks.progress", { done: settled, total })}</b>
        {late > 0 && <span data-late> · {t("response.actions.late", { count: late })}</span>}
        {" · "}
        {t("response.playbooks.since", { time: formats.dateTime(Date.parse(run.startedAt)) })}
        {" · "}
        {t("response.playbooks.version", { version: run.playbook.version })} {run.playbook.lang}
      </p>
    </div>
  );
}
