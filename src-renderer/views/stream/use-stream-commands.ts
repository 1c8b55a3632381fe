import {
  IconAffiliate,
  IconCopy,
  IconExternalLink,
  IconFlag,
  IconListDetails,
  IconMarkdown,
  IconMessagePlus,
  IconNote,
  IconSearch,
  IconSquareCheck,
  IconUser,
  IconUserPlus,
} from "@tabler/icons-react";
import { type RoomCommand, useCommands } from "../../state/commands.ts";
import { useLayout } from "../../state/layout.ts";
import { useReplay } from "../../state/replay.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import { changeFilter } from "./columns.ts";
import { columnsNow, setColumns } from "./columns-store.ts";
import { activeColumn, currentItem, feedOf, targets } from "./feeds.ts";
import { toggleFlag } from "./mention-acts.ts";
import { openColumn } from "./open-column.ts";
import {
  answerMention,
  askNote,
  askPerson,
  copyTargets,
  extend,
  openSource,
  pickAll,
  pickCurrent,
  selectCurrent,
  showInGraph,
  step,
  toNewest,
} from "./stream-acts.ts";
import { clearBatch, setSearching, streamNow, toggleDetail, useStreamStore } from "./stream-store.ts";

const isHere = (): boolean =>
  useWhereabouts.getState().place === "room" && useLayout.getState().active === "stream";
const isLive = (): boolean => useReplay.getState().at === null;
const hasTarget = (): boolean => isHere() && targets().length > 0;
const mayAct = (): boolean => hasTarget() && isLive();
const hasOne = (): boolean => isHere() && currentItem(activeColumn()) !== null;
const isWriting = (): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.matches("input, textarea, select");
const ids = (): readonly string[] => targets().map((row) => row.mention.id);

const withCurrent =
  (act: (item: NonNullable<ReturnType<typeof currentItem>>, column: string) => void) => () => {
    const column = activeColumn();
    const item = currentItem(column);
    if (item !== null) act(item, column);
  };

const onMentions: readonly RoomCommand[] = [
  {
    id: "stream.flag",
    label: "stream.command.flag",
    group: "mention",
    shortcut: "f",
    icon: IconFlag,
    when: mayAct,
    run: () => void toggleFlag(ids()),
  },
  {
    id: "stream.note",
    label: "stream.command.note",
    group: "mention",
    shortcut: "n",
    icon: IconNote,
    when: mayAct,
    run: () => askNote(streamNow().batch.size > 0 ? "batch" : (ids()[0] ?? "")),
  },
  {
    id: "stream.assign",
    label: "stream.command.assign",
    group: "mention",
    shortcut: "a",
    icon: IconUserPlus,
    when: mayAct,
    run: () => askPerson(ids()),
  },
  {
    id: "stream.open",
    label: "stream.command.open",
    group: "mention",
    shortcut: "o",
    icon: IconExternalLink,
    when: hasOne,
    run: openSource,
  },
  {
    id: "stream.show",
    label: "stream.command.show",
    group: "mention",
    shortcut: "g",
    icon: IconAffiliate,
    when: hasOne,
    run: withCurrent(({ row }) => showInGraph(row)),
  },
  {
    id: "stream.statement",
    label: "stream.command.statement",
    group: "mention",
    shortcut: "s",
    icon: IconMessagePlus,
    when: () => hasOne() && isLive(),
    run: withCurrent(({ row }) => answerMention(row)),
  },
  {
    id: "stream.detail",
    label: "stream.command.detail",
    group: "mention",
    shortcut: "d",
    icon: IconListDetails,
    when: hasOne,
    run: withCurrent(({ row }, column) => toggleDetail(column, row.mention.id)),
  },
  { id: "stream.select", label: "stream.command.select", group: "mention", when: hasOne, run: selectCurrent },
  {
    id: "stream.author",
    label: "stream.command.author",
    group: "mention",
    icon: IconUser,
    when: () => hasOne() && currentItem(activeColumn())?.row.mention.author !== null,
    run: withCurrent(({ row }, column) => {
      const author = row.mention.author?.handle ?? row.mention.author?.id ?? null;
      setColumns(changeFilter(columnsNow(), column, { author, view: "all" }));
    }),
  },
  {
    id: "stream.copyText",
    label: "stream.command.copyText",
    group: "mention",
    icon: IconCopy,
    when: hasTarget,
    run: () => copyTargets("text"),
  },
  {
    id: "stream.copyMarkdown",
    label: "stream.command.copyMarkdown",
    group: "mention",
    icon: IconMarkdown,
    when: hasTarget,
    run: () => copyTargets("markdown"),
  },
];

const onRows: readonly RoomCommand[] = [
  {
    id: "stream.next",
    label: "stream.command.next",
    group: "mention",
    shortcut: "j",
    when: isHere,
    run: () => step(1),
  },
  {
    id: "stream.previous",
    label: "stream.command.previous",
    group: "mention",
    shortcut: "k",
    when: isHere,
    run: () => step(-1),
  },
  {
    id: "stream.newest",
    label: "stream.command.newest",
    group: "mention",
    shortcut: ".",
    when: isHere,
    run: toNewest,
  },
  {
    id: "stream.pick",
    label: "stream.command.pick",
    group: "mention",
    shortcut: "x",
    icon: IconSquareCheck,
    when: hasOne,
    run: pickCurrent,
  },
  {
    id: "stream.extendDown",
    label: "stream.command.extendDown",
    group: "mention",
    shortcut: "shift+j",
    when: isHere,
    run: () => extend(1),
  },
  {
    id: "stream.extendUp",
    label: "stream.command.extendUp",
    group: "mention",
    shortcut: "shift+k",
    when: isHere,
    run: () => extend(-1),
  },
  {
    id: "stream.pickAll",
    label: "stream.command.pickAll",
    group: "mention",
    shortcut: "mod+a",
    when: () => isHere() && !isWriting(),
    run: pickAll,
  },
  {
    id: "stream.escape",
    label: "stream.command.escape",
    group: "mention",
    shortcut: "Escape",
    when: () => isHere() && (streamNow().batch.size > 0 || streamNow().detail !== null),
    run: () => {
      if (streamNow().batch.size > 0) clearBatch();
      else useStreamStore.setState({ detail: null });
    },
  },
];

const onColumns: readonly RoomCommand[] = [
  {
    id: "stream.search",
    label: "stream.command.search",
    group: "view",
    shortcut: "/",
    icon: IconSearch,
    when: () => useWhereabouts.getState().place === "room",
    run: () => {
      useLayout.setState(({ maximised }) => ({
        active: "stream",
        maximised: maximised === null ? null : "stream",
      }));
      const column = activeColumn();
      setSearching(column, true);
      // Where it is open already; else it takes the focus as it opens.
      document
        .querySelector<HTMLInputElement>(`[data-column="${CSS.escape(column)}"] input[type=search]`)
        ?.focus();
    },
  },
  {
    id: "stream.pause",
    label: "stream.command.pause",
    group: "view",
    shortcut: "p",
    when: () => isHere() && isLive(),
    run: () => {
      const feed = feedOf(activeColumn());
      feed.pause(!feed.store.getState().isPaused);
    },
  },
  {
    id: "stream.addColumn",
    label: "stream.command.addColumn",
    group: "view",
    when: () => useWhereabouts.getState().place === "room",
    run: () => openColumn(activeColumn()),
  },
];

/** What the stream offers by key, in the palette and in menus. */
export function useStreamCommands(): void {
  useCommands([...onRows, ...onMentions, ...onColumns]);
}
