import { ActionIcon, Tooltip } from "@mantine/core";
import { IconDotsVertical, IconMessage2 } from "@tabler/icons-react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { shownRoom, useRoom } from "../../state/room.ts";
import { roomNow } from "../../state/seat-store.ts";
import { selectMention } from "../../state/select-mention.ts";
import { select } from "../../state/whereabouts.ts";
import { openContextMenu } from "../ContextMenu.tsx";
import { CopyMenu } from "../CopyMenu.tsx";
import { ExternalLink } from "../ExternalLink.tsx";
import { SafeText } from "../SafeText.tsx";
import { CircuitList } from "./CircuitList.tsx";
import { circuitOf } from "./circuit.ts";
import { ExactWords, WordsLine } from "./ExactWords.tsx";
import classes from "./StatementCard.module.css";
import { StatementNotice } from "./StatementNotice.tsx";
import { StatementStatus } from "./StatementStatus.tsx";
import { StatementTurn } from "./StatementTurn.tsx";
import { StatementWays } from "./StatementWays.tsx";
import { statementCommands } from "./statement-commands.ts";
import { statementMarkdown, statementText } from "./statement-copy.ts";
import { useStanding } from "./use-standing.ts";

/** A statement as its approver must see it: exact words, what they are bound to, who has said what, and two buttons. */
export function StatementCard({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const standing = useStanding(statement);
  const isPast = useIsReplaying();
  const { number, title, wording, fingerprint, isHolding } = statement;
  const name = t("response.statement.name", { number });
  return (
    <article
      className={classes.card}
      aria-label={`${name}, ${title}`}
      data-status={statement.status}
      onContextMenu={(event) => openContextMenu(event, statementCommands(statement, standing, isPast))}
    >
      <header className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        <StatementStatus statement={statement} />
        <span className={classes.gap} />
        <StatementCopy statement={statement} />
        <Tooltip label={t("frame.menu.more")}>
          <ActionIcon
            aria-label={t("response.statement.more", { number })}
            aria-haspopup="menu"
            onClick={(event) => openContextMenu(event, statementCommands(statement, standing, isPast))}
          >
            <IconDotsVertical size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <p className={classes.title}>
          <SafeText text={title} isInline foldAt={160} />
          {isHolding && <span> · {t("response.statement.holding")}</span>}
        </p>
      </header>
      <StatementNotice statement={statement} />
      <div className={classes.words}>
        <ExactWords text={wording.text} />
        <WordsLine wording={wording} fingerprint={fingerprint} />
        <Answered statement={statement} />
      </div>
      <div className={classes.foot}>
        <CircuitList statement={statement} />
        <Outcome statement={statement} />
        <StatementTurn statement={statement} standing={standing} />
      </div>
      <StatementWays statement={statement} standing={standing} />
    </article>
  );
}

/** Copies the words, with where they stand. */
export function StatementCopy({ statement }: { readonly statement: StatementView }) {
  const speech = useSpeech();
  const told = (write: typeof statementText): string =>
    write(
      statement,
      circuitOf(statement, roomNow()),
      (id) => shownRoom().people[id]?.name ?? speech.t("events.someone"),
      speech,
    );
  return <CopyMenu text={() => told(statementText)} markdown={() => told(statementMarkdown)} />;
}

/** The mentions these words answer: one click lights them everywhere. */
function Answered({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const { mentionIds } = statement;
  const [first] = mentionIds;
  if (first === undefined) return null;
  return (
    <button type="button" className={classes.answered} onClick={() => void selectMention(first)}>
      <IconMessage2 size={14} stroke={1.75} aria-hidden />
      {t("response.statement.answers", { count: mentionIds.length })}
    </button>
  );
}

/** Where and when it went out, and what corrects it. */
function Outcome({ statement }: { readonly statement: StatementView }) {
  const { t, formats } = useSpeech();
  const { publishedAt, publishedUrl, correctedBy } = statement;
  const correction = useRoom((room) => (correctedBy === null ? undefined : room.statements[correctedBy]));
  if (publishedAt === null) return null;
  return (
    <p className={classes.outcome}>
      <span>{t("response.statement.publishedOn", { time: formats.dateTime(Date.parse(publishedAt)) })}</span>
      {publishedUrl !== null && <ExternalLink link={publishedUrl} />}
      {correction !== undefined && (
        <button
          type="button"
          className={classes.link}
          onClick={() => select({ kind: "statement", id: correction.id })}
        >
          {t("response.statement.correctedBy", { number: correction.number })}
        </button>
      )}
    </p>
  );
}
