import { Button, CloseButton, Menu } from "@mantine/core";
import {
  IconArrowRight,
  IconChevronDown,
  IconCopy,
  IconHistory,
  IconPencil,
  IconStar,
  IconStarFilled,
} from "@tabler/icons-react";
import { useRef } from "react";
import type { EntryView, RoomState } from "../../../src-main/contract/room-state.ts";
import { personName } from "../../components/event-values.ts";
import { AttachmentList } from "../../components/record/AttachmentList.tsx";
import { keepCommitment, standingOf, statusWord } from "../../components/record/change-status.ts";
import {
  attachmentsOf,
  entryFace,
  isStruck,
  mentionsOf,
  tiesOf,
} from "../../components/record/entry-face.ts";
import { MentionSlip } from "../../components/record/MentionSlip.tsx";
import { openRecord } from "../../components/record/record-dialog.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { copyText } from "../../state/copy.ts";
import { seek, useAsOf, useIsReplaying } from "../../state/replay.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { go } from "../../state/whereabouts.ts";
import classes from "./EntryDetail.module.css";
import { showEntry, toggleStar } from "./entry-acts.ts";
import { entryText } from "./log-copy.ts";
import { lateness } from "./log-items.ts";
import { threadOf } from "./thread-of.ts";

const mostMentions = 8;

/** One entry whole: both times, words, proof, corrections, what it stands on and what became of it. */
export function EntryDetail(props: {
  readonly entry: EntryView;
  readonly room: RoomState;
  readonly onClose: () => void;
}) {
  const { entry, room, onClose } = props;
  const speech = useSpeech();
  const { t } = speech;
  const isPast = useIsReplaying();
  const asOf = useAsOf();
  const face = entryFace(entry, room, speech);
  const mentions = mentionsOf(entry);
  const attachments = attachmentsOf(entry);
  return (
    <aside className={classes.detail} aria-label={t("log.detail", { position: entry.position })}>
      <header className={classes.head}>
        <h3>{t("log.detail", { position: entry.position })}</h3>
        {face.tag !== null && <span className={classes.tag}>{face.tag}</span>}
        <span className={classes.gap} />
        <CloseButton aria-label={t("frame.close")} onClick={onClose} />
      </header>
      <div className={classes.body}>
        <div className={classes.text} data-corrected={isStruck(entry)}>
          <SafeText text={face.text} foldAt={4000} />
        </div>
        {face.reason !== "" && (
          <p className={classes.reason}>
            <b>{t("log.reason")}</b> <SafeText text={face.reason} isInline foldAt={2500} />
          </p>
        )}
        <Corrections entry={entry} room={room} />
        <Facts entry={entry} room={room} />
        {!isPast && <Acts entry={entry} room={room} />}
        {mentions.length > 0 && (
          <section className={classes.part} aria-label={t("log.mentions", { count: mentions.length })}>
            <h4>{t("log.mentions", { count: mentions.length })}</h4>
            {mentions.slice(0, mostMentions).map((id) => (
              <MentionSlip key={id} id={id} asOf={asOf} />
            ))}
            {mentions.length > mostMentions && (
              <p className={classes.quiet}>
                {t("log.moreMentions", { count: mentions.length - mostMentions })}
              </p>
            )}
          </section>
        )}
        {attachments.length > 0 && (
          <section className={classes.part} aria-label={t("log.attachments", { count: attachments.length })}>
            <h4>{t("log.attachments", { count: attachments.length })}</h4>
            <AttachmentList attachments={attachments} />
          </section>
        )}
        <Thread entry={entry} room={room} />
      </div>
    </aside>
  );
}

function Corrections({ entry, room }: { readonly entry: EntryView; readonly room: RoomState }) {
  const ways = tiesOf(entry, room.entries, useSpeech());
  if (ways.length === 0) return null;
  return (
    <p className={classes.ways}>
      {ways.map(({ label, position }) => (
        <Button
          key={position}
          size="compact-xs"
          rightSection={<IconArrowRight size={13} stroke={1.75} />}
          onClick={() => {
            const other = room.entries.find((one) => one.position === position);
            if (other !== undefined) showEntry(other);
          }}
        >
          {label}
        </Button>
      ))}
    </p>
  );
}

function Facts({ entry, room }: { readonly entry: EntryView; readonly room: RoomState }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const { position, by } = entry;
  const { answer } = useAnswer({ name: "log", before: position + 1, limit: 1, asOf: { position } });
  const written = answer?.entries.find((one) => one.position === position);
  const late = lateness(entry);
  return (
    <dl className={classes.facts}>
      <dt>{t("log.occurredAt")}</dt>
      <dd>{formats.full(Date.parse(entry.occurredAt))}</dd>
      <dt>{t("log.recordedAt")}</dt>
      <dd>
        {formats.full(Date.parse(entry.recordedAt))}
        {late >= 60_000 && (
          <span className={classes.late}>{t("log.recordedLater", { duration: formats.duration(late) })}</span>
        )}
      </dd>
      <dt>{t("log.by")}</dt>
      <dd>
        {personName(by, room, speech)}
        {written !== undefined && <span className={classes.quiet}> · {written.station}</span>}
      </dd>
      <dt>{t("log.fingerprint")}</dt>
      <dd>
        {written === undefined ? (
          "…"
        ) : (
          <button
            type="button"
            className={classes.print}
            title={t("log.copyFingerprint")}
            onClick={() => void copyText(written.hash)}
          >
            {(written.hash.match(/.{4}/g) ?? []).slice(0, 6).join(" ")}…
          </button>
        )}
      </dd>
    </dl>
  );
}

function Acts({ entry, room }: { readonly entry: EntryView; readonly room: RoomState }) {
  const speech = useSpeech();
  const { t } = speech;
  const home = useRef<HTMLDivElement>(null);
  const standing = standingOf(entry, room);
  const { text } = entryFace(entry, room, speech);
  return (
    <div className={classes.acts} ref={home}>
      {standing?.of === "commitment" && standing.status === "due" && (
        <Button variant="filled" onClick={() => void keepCommitment(standing.id)}>
          {t("log.commitment.keep")}
        </Button>
      )}
      {standing !== null && standing.changes.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={14} stroke={1.75} />}>
              {t(`log.status.now.${standing.of}`, {
                status: statusWord(standing.of, standing.status, speech),
              })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {standing.changes.map((change) => (
              <Menu.Item key={change.to} onClick={() => openRecord({ at: "status", change, text })}>
                {t("log.status.make", { status: statusWord(change.of, change.to, speech) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        leftSection={entry.isStarred ? <IconStarFilled size={14} /> : <IconStar size={14} stroke={1.75} />}
        aria-pressed={entry.isStarred}
        onClick={() => toggleStar(entry)}
      >
        {t(entry.isStarred ? "log.unstar" : "log.star")}
      </Button>
      {!isStruck(entry) && (
        <Button
          leftSection={<IconPencil size={14} stroke={1.75} />}
          onClick={() => openRecord({ at: "correct", position: entry.position })}
        >
          {t("log.correct")}
        </Button>
      )}
      <Button
        leftSection={<IconCopy size={14} stroke={1.75} />}
        onClick={() => void copyText(entryText(entry, room, speech))}
      >
        {t("frame.copy.title")}
      </Button>
      <Button
        leftSection={<IconHistory size={14} stroke={1.75} />}
        onClick={() => seek(Date.parse(entry.recordedAt))}
      >
        {t("log.replayHere")}
      </Button>
      <Elsewhere entry={entry} room={room} />
    </div>
  );
}

/** Where what it speaks of lives; nowhere once it was taken back. */
function Elsewhere({ entry, room }: { readonly entry: EntryView; readonly room: RoomState }) {
  const { t } = useSpeech();
  const { event } = entry;
  if ("statementId" in event && room.statements[event.statementId] === undefined) return null;
  if ("actionId" in event && room.actions[event.actionId] === undefined) return null;
  const way =
    "statementId" in event
      ? ({ place: "statements", id: event.statementId, label: "log.openStatement" } as const)
      : "actionId" in event
        ? ({ place: "actions", id: event.actionId, label: "log.openAction" } as const)
        : "sourceId" in event
          ? ({ place: "sources", id: event.sourceId, label: "log.openSource" } as const)
          : event.type === "import-finished"
            ? ({ place: "sources", id: event.importId, label: "log.openSource" } as const)
            : null;
  if (way === null) return null;
  return (
    <Button rightSection={<IconArrowRight size={14} stroke={1.75} />} onClick={() => go(way.place, way.id)}>
      {t(way.label)}
    </Button>
  );
}

/** What else the log says of the same decision, information, alert, statement or action, oldest first. */
function Thread({ entry, room }: { readonly entry: EntryView; readonly room: RoomState }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const thread = threadOf(entry, room.entries);
  if (thread.length < 2) return null;
  return (
    <section className={classes.part} aria-label={t("log.thread")}>
      <h4>{t("log.thread")}</h4>
      <ol className={classes.thread}>
        {thread.map((one) => (
          <li key={one.position} aria-current={one.position === entry.position ? "true" : undefined}>
            <time dateTime={one.occurredAt}>{formats.time(Date.parse(one.occurredAt))}</time>
            <button type="button" className={classes.step} onClick={() => showEntry(one)}>
              {stepWords(one, room, speech)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stepWords(entry: EntryView, room: RoomState, speech: ReturnType<typeof useSpeech>): string {
  const { text, tag } = entryFace(entry, room, speech);
  const words = tag === null ? text : `${tag} — ${text}`;
  return words.length > 110 ? `${words.slice(0, 110)}…` : words;
}
