import {
  IconAffiliate,
  IconDots,
  IconFlag,
  IconFlagFilled,
  IconMessagePlus,
  IconNote,
  IconUserPlus,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { openContextMenu } from "../../components/ContextMenu.tsx";
import { ExternalLink } from "../../components/ExternalLink.tsx";
import { useT } from "../../i18n/language.ts";
import { findCommand, shortcutOf } from "../../state/commands.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { select } from "../../state/whereabouts.ts";
import type { StreamItem } from "./fold-copies.ts";
import { toggleFlag } from "./mention-acts.ts";
import classes from "./RowTools.module.css";
import { answerMention, askNote, askPerson, menuCommands, showInGraph } from "./stream-acts.ts";
import { setCurrent } from "./stream-store.ts";

/** What can be done with the mention under the pointer. In the past nothing is acted on. */
export function RowTools({ item, column }: { readonly item: StreamItem; readonly column: string }) {
  const t = useT();
  const isPast = useIsReplaying();
  const { row, key } = item;
  const { id, url } = row.mention;
  const isFlagged = useRoom((room) => room.flagged[id] === true);
  const keyOf = (command: string): string => {
    const found = findCommand(command);
    const shortcut = found === undefined ? null : shortcutOf(found);
    return shortcut === null ? "" : ` (${shortcut.toUpperCase()})`;
  };
  return (
    <div className={classes.tools} role="toolbar" aria-label={t("stream.tools")}>
      {!isPast && (
        <>
          <Tool
            label={t(isFlagged ? "stream.act.unflag" : "stream.act.flag") + keyOf("stream.flag")}
            isOn={isFlagged}
            onClick={() => void toggleFlag([id])}
          >
            {isFlagged ? <IconFlagFilled size={15} /> : <IconFlag size={15} stroke={1.75} />}
          </Tool>
          <Tool label={t("stream.act.note") + keyOf("stream.note")} onClick={() => askNote(id)}>
            <IconNote size={15} stroke={1.75} />
          </Tool>
          <Tool label={t("stream.act.assign") + keyOf("stream.assign")} onClick={() => askPerson([id])}>
            <IconUserPlus size={15} stroke={1.75} />
          </Tool>
        </>
      )}
      {url !== null && (
        <span className={classes.link} data-open-source title={t("stream.act.open") + keyOf("stream.open")}>
          <ExternalLink link={url}>
            <span className="visually-hidden">{t("stream.act.open")}</span>
          </ExternalLink>
        </span>
      )}
      <Tool label={t("stream.act.show") + keyOf("stream.show")} onClick={() => showInGraph(row)}>
        <IconAffiliate size={15} stroke={1.75} />
      </Tool>
      {!isPast && (
        <Tool
          label={t("stream.act.statement") + keyOf("stream.statement")}
          onClick={() => answerMention(row)}
        >
          <IconMessagePlus size={15} stroke={1.75} />
        </Tool>
      )}
      <Tool
        label={t("frame.menu.more")}
        onClick={(event) => {
          setCurrent(column, key);
          select({ kind: "mention", id, root: row.root, time: row.time });
          openContextMenu(event, menuCommands());
        }}
      >
        <IconDots size={15} stroke={1.75} />
      </Tool>
    </div>
  );
}

function Tool(props: {
  readonly label: string;
  readonly isOn?: boolean;
  readonly onClick: (event: React.MouseEvent) => void;
  readonly children: ReactNode;
}) {
  const { label, isOn, onClick, children } = props;
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      title={label}
      {...(isOn === undefined ? {} : { "aria-pressed": isOn })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
