import { Button } from "@mantine/core";
import { IconHistory, IconPrinter } from "@tabler/icons-react";
import { useMemo } from "react";
import type { EntryView } from "../../../src-main/contract/room-state.ts";
import {
  commitmentOutcomes,
  type Delay,
  type DelayEnd,
  lateActions,
  responseDelays,
} from "../../../src-main/projections/response-delays.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { EntrySentence } from "../../components/EntrySentence.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { totalsByRole, waitsOf } from "../../components/statement/waiting-figures.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { go, goSelect } from "../../state/whereabouts.ts";
import classes from "./ReviewPlace.module.css";

/** After-action review: delays, waits and what was late, each figure down to its entries; and the starred story. */
export function ReviewPlace() {
  const { t } = useSpeech();
  const room = useRoom((state) => state);
  const now = useShownNow();
  const end = endOf(room.crisis?.status ?? null, room.entries, now);
  const delays = useMemo(() => responseDelays(room), [room]);
  const late = useMemo(() => lateActions(room, end), [room, end]);
  const commitments = useMemo(() => commitmentOutcomes(room, end), [room, end]);
  const waits = useMemo(
    () =>
      totalsByRole(
        Object.values(room.statements).flatMap((statement) => waitsOf(statement, room.entries, end)),
      ),
    [room, end],
  );
  const story = room.entries.filter((entry) => entry.isStarred);
  return (
    <div className={classes.place}>
      <PlainHeader title={t("frame.place.review")} figure={<Period end={end} />}>
        <Button
          size="xs"
          leftSection={<IconPrinter size={15} stroke={1.75} />}
          onClick={() => window.print()}
        >
          {t("review.print")}
        </Button>
      </PlainHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling page is reached and moved by keyboard. */}
      <section className={classes.page} tabIndex={0} aria-label={t("frame.place.review")} data-print="page">
        <Part title={t("review.delays")} body={t("review.delays.body")}>
          <div className={classes.cards}>
            {delays.map((delay) => (
              <DelayCard
                key={`${delay.kind}${delay.statementId ?? ""}${delay.from.at}`}
                delay={delay}
                end={end}
              />
            ))}
          </div>
        </Part>
        <div className={classes.columns}>
          <Part title={t("review.waits")} body={t("review.waits.body")}>
            {waits.length === 0 ? (
              <p className={classes.none}>{t("review.waits.none")}</p>
            ) : (
              <ul className={classes.rows}>
                {waits.map((wait) => (
                  <li key={wait.role}>
                    <span>{t(`words.role.${wait.role}`)}</span>
                    <Duration ms={wait.total} />
                    <small>{t("review.rounds", { count: wait.waits.length })}</small>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part title={t("review.late")} body={t("review.late.body")}>
            {late.length === 0 ? (
              <p className={classes.none}>{t("review.late.none")}</p>
            ) : (
              <ul className={classes.rows}>
                {late.map(({ actionId, late: ms, isDone }) => (
                  <li key={actionId}>
                    <button type="button" onClick={() => go("actions", actionId)}>
                      <SafeText text={room.actions[actionId]?.title ?? ""} isInline foldAt={80} />
                    </button>
                    <Duration ms={ms} />
                    <small>{t(isDone ? "review.doneLate" : "review.notDone")}</small>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part title={t("review.commitments")} body={t("review.commitments.body")}>
            {commitments.length === 0 ? (
              <p className={classes.none}>{t("review.commitments.none")}</p>
            ) : (
              <ul className={classes.rows}>
                {commitments.map(({ commitmentId, outcome, late: ms }) => (
                  <li key={commitmentId}>
                    <SafeText text={room.commitments[commitmentId]?.text ?? ""} isInline foldAt={80} />
                    <span className={classes.outcome} data-outcome={outcome}>
                      {t(`review.outcome.${outcome}`)}
                    </span>
                    <small>{outcome === "late" || outcome === "missed" ? <Duration ms={ms} /> : null}</small>
                  </li>
                ))}
              </ul>
            )}
          </Part>
        </div>
        <Part title={t("review.story")} body={t("review.story.body")}>
          {story.length === 0 ? (
            <EmptyState
              icon={IconHistory}
              title={t("review.story.none")}
              body={t("review.story.none.body")}
            />
          ) : (
            <ol className={classes.story}>
              {story.map((entry) => (
                <StoryLine key={entry.position} entry={entry} />
              ))}
            </ol>
          )}
        </Part>
      </section>
    </div>
  );
}

/** A crisis that is over is measured at its last entry, not at today. */
function endOf(status: string | null, entries: readonly EntryView[], now: number): number {
  const last = entries.at(-1);
  const isOver = status === "standDown" || status === "review" || status === "closed";
  return isOver && last !== undefined ? Math.min(now, Date.parse(last.recordedAt)) : now;
}

function Period({ end }: { readonly end: number }) {
  const { t, formats } = useSpeech();
  const crisis = useRoom((room) => room.crisis);
  if (crisis === null) return null;
  const start = Date.parse(crisis.startedAt);
  return t("review.period", {
    from: formats.dateTime(start),
    to: formats.dateTime(end),
    duration: formats.duration(end - start),
  });
}

function Part(props: { readonly title: string; readonly body: string; readonly children: React.ReactNode }) {
  return (
    <section className={classes.part} data-print="row">
      <h3>{props.title}</h3>
      <p className={classes.body}>{props.body}</p>
      {props.children}
    </section>
  );
}

function Duration({ ms }: { readonly ms: number }) {
  const { formats } = useSpeech();
  return <b className={classes.duration}>{formats.duration(ms)}</b>;
}

/** One delay; its two ends open the entries it is measured between. */
function DelayCard({ delay, end }: { readonly delay: Delay; readonly end: number }) {
  const { t, formats } = useSpeech();
  const statement = useRoom((room) =>
    delay.statementId === null ? null : (room.statements[delay.statementId] ?? null),
  );
  const name =
    statement === null
      ? t(`review.delay.${delay.kind}`)
      : t("review.delay.approveOne", { number: statement.number });
  const ms = (delay.to?.at ?? end) - delay.from.at;
  return (
    <div className={classes.card}>
      <h4>{name}</h4>
      {delay.to === null ? (
        <p className={classes.open}>{t("review.never", { duration: formats.duration(ms) })}</p>
      ) : (
        <p className={classes.figure}>
          {ms < 0 ? t("review.before", { duration: formats.duration(ms) }) : formats.duration(ms)}
        </p>
      )}
      <p className={classes.ends}>
        <End end={delay.from} />
        <span aria-hidden> → </span>
        {delay.to === null ? <span>…</span> : <End end={delay.to} />}
      </p>
    </div>
  );
}

function End({ end }: { readonly end: DelayEnd }) {
  const { t, formats } = useSpeech();
  const time = formats.time(end.at);
  const { position } = end;
  if (position === null) return <span>T0 {time}</span>;
  return (
    <button
      type="button"
      aria-label={t("review.openEntry", { position, time })}
      onClick={() => goSelect("log", String(position), { kind: "entry", position, time: end.at })}
    >
      {time}
    </button>
  );
}

function StoryLine({ entry }: { readonly entry: EntryView }) {
  const { formats } = useSpeech();
  const at = Date.parse(entry.occurredAt);
  const { position } = entry;
  return (
    <li data-print="row">
      <button
        type="button"
        onClick={() => goSelect("log", String(position), { kind: "entry", position, time: at })}
      >
        <time dateTime={entry.occurredAt}>{formats.dateTime(at)}</time>
      </button>
      <EntrySentence entry={entry} />
    </li>
  );
}
