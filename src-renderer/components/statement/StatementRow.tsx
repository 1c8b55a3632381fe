import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { openContextMenu } from "../ContextMenu.tsx";
import { momentText } from "../response/moment-text.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./StatementRow.module.css";
import { StatementStatus } from "./StatementStatus.tsx";
import { statementCommands } from "./statement-commands.ts";
import { useStanding } from "./use-standing.ts";

/** A statement in two lines: number, title, where it stands, whom it waits for, how it begins. */
export function StatementRow(props: {
  readonly statement: StatementView;
  readonly isPicked: boolean;
  /** One line: no beginning of the words. */
  readonly isBrief?: boolean;
  /** It stands in a column of its status, which need not be said again. */
  readonly isInColumn?: boolean;
  readonly onPick: () => void;
}) {
  const { statement, isPicked, isBrief = false, isInColumn = false, onPick } = props;
  const { t, formats } = useSpeech();
  const standing = useStanding(statement);
  const isPast = useIsReplaying();
  const { number, title, wording, status, publishedAt, approvers, approvals } = statement;
  const missing = approvers
    .map((request) => request.role)
    .filter((role) => !approvals.some((approval) => approval.role === role));
  const now = useShownNow();
  const isToday = publishedAt !== null && formats.day(Date.parse(publishedAt)) === formats.day(now);
  const saysStatus = !isInColumn || status === "inReview" || status === "corrected";
  const aside =
    status === "inReview"
      ? t("response.board.waitingOn", {
          roles: formats.list(missing.map((role) => t(`words.shortRole.${role}`))),
        })
      : publishedAt !== null
        ? t(isToday ? "response.statement.published" : "response.statement.publishedOn", {
            time: momentText(Date.parse(publishedAt), now, formats),
          })
        : null;
  return (
    <button
      type="button"
      className={classes.row}
      aria-pressed={isPicked}
      data-mine={standing.kind === "may" && status === "inReview"}
      onClick={onPick}
      onContextMenu={(event) => openContextMenu(event, statementCommands(statement, standing, isPast))}
    >
      <span className={classes.top}>
        <span className={classes.number}>{t("response.statement.short", { number })}</span>
        <span className={classes.title} data-brief={isBrief}>
          <SafeText text={title} isInline foldAt={Number.POSITIVE_INFINITY} />
        </span>
        {isBrief && <StatementStatus statement={statement} />}
      </span>
      {!isBrief && (
        <span className={classes.words}>
          <SafeText text={wording.text.slice(0, 240)} isInline foldAt={Number.POSITIVE_INFINITY} />
        </span>
      )}
      {(!isBrief || aside !== null) && (
        <span className={classes.line}>
          <span>
            {t(`words.channel.${wording.channel}`)} · {wording.lang}
            {aside !== null && <span data-tone={status}> · {aside}</span>}
          </span>
          {!isBrief && saysStatus && <StatementStatus statement={statement} />}
        </span>
      )}
    </button>
  );
}
