import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { ActionCheck } from "../../components/action/ActionCheck.tsx";
import { ActionDue } from "../../components/action/ActionDue.tsx";
import { actionCommands } from "../../components/action/action-commands.ts";
import { isSettled } from "../../components/action/action-due.ts";
import { openContextMenu } from "../../components/ContextMenu.tsx";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { openDesk } from "../../components/response/desk.ts";
import { shortName } from "../../components/response/short-name.ts";
import { SafeText } from "../../components/SafeText.tsx";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./ActionLine.module.css";

/** What each column holds; each line says it again to a screen reader. */
export function ColumnHeads() {
  const t = useT();
  return (
    <div className={`${classes.line} ${classes.heads}`} aria-hidden="true">
      <span />
      <span>{t("response.actions.column.action")}</span>
      <span className={classes.role}>{t("response.actions.column.role")}</span>
      <span>{t("response.actions.column.owner")}</span>
      <span className={classes.status}>{t("response.actions.column.status")}</span>
      <span className={classes.due}>{t("response.actions.column.due")}</span>
    </div>
  );
}

/** An action in one line; owner and due time change where they stand. */
export function ActionLine(props: {
  readonly action: ActionView;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { action, isActive, isOpen, onOpen } = props;
  const t = useT();
  const isPast = useIsReplaying();
  const owner = useRoom((room) => (action.owner === null ? undefined : room.people[action.owner]?.name));
  const { id, title, role, status, note } = action;
  return (
    <div
      className={classes.line}
      data-action={id}
      data-active={isActive}
      data-open={isOpen}
      data-settled={isSettled(action)}
    >
      <ActionCheck action={action} />
      <button
        type="button"
        data-main
        className={classes.title}
        aria-current={isOpen ? "true" : undefined}
        onClick={onOpen}
        onContextMenu={(event) =>
          openContextMenu(
            event,
            actionCommands("menu", () => action),
          )
        }
      >
        <SafeText text={title} isInline foldAt={Number.POSITIVE_INFINITY} />
        {note !== "" && (
          <span className={classes.note}>
            <SafeText text={note.slice(0, 200)} isInline foldAt={Number.POSITIVE_INFINITY} />
          </span>
        )}
      </button>
      <span className={classes.role}>
        {role === null ? t("response.action.noRole") : t(`words.shortRole.${role}`)}
      </span>
      <button
        type="button"
        className={classes.owner}
        disabled={isPast}
        title={t("response.action.assign")}
        onClick={() => openDesk({ at: "assign", actionId: id })}
      >
        {action.owner !== null && owner !== undefined ? (
          <>
            <span aria-hidden="true">
              <PersonAvatar personId={action.owner} size={20} />
            </span>
            <bdi>{shortName(owner)}</bdi>
          </>
        ) : (
          <span className={classes.nobody}>{t("response.action.nobody")}</span>
        )}
      </button>
      <span className={classes.status} data-status={status}>
        {t(`words.action.${status}`)}
      </span>
      <button
        type="button"
        className={classes.due}
        disabled={isPast}
        title={t("response.action.due")}
        onClick={() => openDesk({ at: "due", actionId: id })}
      >
        {action.dueAt === null && action.doneAt === null ? "—" : <ActionDue action={action} />}
      </button>
    </div>
  );
}
