import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { useT } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { openContextMenu } from "../ContextMenu.tsx";
import { shortName } from "../response/short-name.ts";
import { SafeText } from "../SafeText.tsx";
import { ActionCheck } from "./ActionCheck.tsx";
import { ActionDue } from "./ActionDue.tsx";
import classes from "./ActionRow.module.css";
import { actionCommands } from "./action-commands.ts";
import { isSettled } from "./action-due.ts";

/** An action as the response pane lists it: a box, what, whose, by when; opened, its card. */
export function ActionRow(props: {
  readonly action: ActionView;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onPick: () => void;
}) {
  const { action, isActive, isOpen, onPick } = props;
  const t = useT();
  const owner = useRoom((room) => (action.owner === null ? undefined : room.people[action.owner]?.name));
  const { title, detail, role, note } = action;
  return (
    <div
      className={classes.row}
      data-settled={isSettled(action)}
      data-active={isActive}
      data-action={action.id}
    >
      <ActionCheck action={action} />
      <button
        type="button"
        className={classes.body}
        data-main
        aria-expanded={isOpen}
        onClick={onPick}
        onContextMenu={(event) =>
          openContextMenu(
            event,
            actionCommands("menu", () => action),
          )
        }
      >
        <span className={classes.title}>
          <SafeText text={title} isInline foldAt={Number.POSITIVE_INFINITY} />
        </span>
        <span className={classes.who}>
          {role === null ? t("response.action.noRole") : t(`words.shortRole.${role}`)}
          {" · "}
          <bdi data-nobody={owner === undefined}>
            {owner === undefined ? t("response.action.nobody") : shortName(owner)}
          </bdi>
          {action.status !== "todo" && action.status !== "done" && ` · ${t(`words.action.${action.status}`)}`}
        </span>
      </button>
      <ActionDue action={action} />
      {isOpen && (
        <div className={classes.detail}>
          <SafeText text={detail === "" ? t("response.action.noDetail") : detail} />
          {note !== "" && (
            <p className={classes.note}>
              <b>{t("response.action.noteLabel")}</b> <SafeText text={note} isInline />
            </p>
          )}
          <ActionWays action={action} />
        </div>
      )}
    </div>
  );
}

/** The same as the keys and the menu, as buttons. */
export function ActionWays({ action }: { readonly action: ActionView }) {
  const t = useT();
  const shown = ["take", "assign", "due", "note", "inProgress", "notApplicable"];
  const commands = actionCommands("ways", () => action).filter(
    (command) => shown.includes(command.id.split(".").at(-1) ?? "") && (command.when?.() ?? true),
  );
  return (
    <div className={classes.ways}>
      {commands.map((command) => {
        const Glyph = command.icon;
        return (
          <button key={command.id} type="button" className={classes.way} onClick={command.run}>
            {Glyph !== undefined && <Glyph size={14} stroke={1.75} aria-hidden />}
            {t(command.label)}
          </button>
        );
      })}
    </div>
  );
}
