import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowLeft,
  IconArrowRight,
  IconColumnInsertRight,
  IconDotsVertical,
  IconLineHeight,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlayFilled,
  IconSearch,
  IconTrash,
} from "@tabler/icons-react";
import { Chip } from "../../components/Chip.tsx";
import { useT } from "../../i18n/language.ts";
import { setPreference, usePreferences } from "../../state/preferences.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./ColumnTools.module.css";
import { type Column, type ColumnView, moveColumn, removeColumn } from "./columns.ts";
import { setColumns, useColumns } from "./columns-store.ts";
import type { Feed } from "./feed-state.ts";
import { dropFeed } from "./feeds.ts";
import { openColumn } from "./open-column.ts";
import { activate, setSearching, useStreamStore } from "./stream-store.ts";

const views: readonly ColumnView[] = ["all", "toHandle", "press"];

/** Tout, À traiter n, Presse. */
export function ViewChips(props: { readonly view: ColumnView; readonly onView: (view: ColumnView) => void }) {
  const t = useT();
  const flagged = useRoom((room) => room.flagged);
  const assigned = useRoom((room) => room.assigned);
  const count = Object.keys({ ...flagged, ...assigned }).length;
  return views.map((view) => (
    <Chip key={view} isOn={props.view === view} onToggle={() => props.onView(view)}>
      {t(`stream.view.${view}`, { count })}
    </Chip>
  ));
}

/** Search, pause and the menu of a column. */
export function ColumnTools(props: {
  readonly column: Column;
  readonly feed: Feed;
  readonly isPaused: boolean;
  readonly isAlone: boolean;
  readonly onRename: () => void;
}) {
  const { column, feed, isPaused } = props;
  const t = useT();
  const isPast = useIsReplaying();
  const isSearching = useStreamStore((store) => store.searching.has(column.id));
  return (
    <>
      <ActionIcon
        size={26}
        aria-label={t("stream.command.search")}
        title={`${t("stream.command.search")} (/)`}
        aria-pressed={isSearching}
        onClick={() => {
          activate(column.id);
          setSearching(column.id, !isSearching);
        }}
      >
        <IconSearch size={16} stroke={1.75} />
      </ActionIcon>
      {!isPast && (
        <ActionIcon
          size={26}
          aria-label={t(isPaused ? "stream.resume" : "stream.pause")}
          title={`${t(isPaused ? "stream.resume" : "stream.pause")} (P)`}
          aria-pressed={isPaused}
          onClick={() => feed.pause(!isPaused)}
        >
          {isPaused ? <IconPlayerPlayFilled size={15} /> : <IconPlayerPause size={16} stroke={1.75} />}
        </ActionIcon>
      )}
      <span className={classes.menu}>
        <ColumnMenu {...props} />
      </span>
    </>
  );
}

export function ColumnMenu(props: {
  readonly column: Column;
  readonly isAlone: boolean;
  readonly onRename: () => void;
}) {
  const { column, isAlone, onRename } = props;
  const t = useT();
  const columns = useColumns();
  const density = usePreferences((preferences) => preferences.density);
  const at = columns.list.findIndex(({ id }) => id === column.id);
  const icon = { size: 16, stroke: 1.75 } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={26} aria-label={t("stream.column.menu")} title={t("stream.column.menu")}>
          <IconDotsVertical {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconColumnInsertRight {...icon} />} onClick={() => openColumn(column.id)}>
          {t("stream.command.addColumn")}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
          {t("stream.column.rename")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLineHeight {...icon} />}
          onClick={() => setPreference({ density: density === "compact" ? "comfortable" : "compact" })}
        >
          {t(density === "compact" ? "stream.density.comfortable" : "stream.density.compact")}
        </Menu.Item>
        {!isAlone && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconArrowLeft {...icon} />}
              disabled={at <= 0}
              onClick={() => setColumns(moveColumn(columns, column.id, -1))}
            >
              {t("stream.column.left")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowRight {...icon} />}
              disabled={at === columns.list.length - 1}
              onClick={() => setColumns(moveColumn(columns, column.id, 1))}
            >
              {t("stream.column.right")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash {...icon} />}
              onClick={() => {
                setColumns(removeColumn(columns, column.id));
                dropFeed(column.id);
              }}
            >
              {t("stream.column.remove")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
