import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconListDetails, IconNote, IconPrinter, IconStar } from "@tabler/icons-react";
import { useCallback, useRef, useState } from "react";
import type { EntryView } from "../../../src-main/contract/room-state.ts";
import { CopyMenu } from "../../components/CopyMenu.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { isStruck } from "../../components/record/entry-face.ts";
import { openRecord, writeEntry } from "../../components/record/record-dialog.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useCommands } from "../../state/commands.ts";
import { copyText } from "../../state/copy.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { goSelect, nothing, useSelection, useWhereabouts } from "../../state/whereabouts.ts";
import { EntryDetail } from "./EntryDetail.tsx";
import { toggleStar, walkToEntry } from "./entry-acts.ts";
import { IntegrityMenu } from "./IntegrityMenu.tsx";
import { signCheckpoint, verifyLog } from "./integrity.ts";
import { LogFilters } from "./LogFilters.tsx";
import { LogList } from "./LogList.tsx";
import classes from "./LogPlace.module.css";
import { LogPrint } from "./LogPrint.tsx";
import { entryText, logMarkdown, logText } from "./log-copy.ts";
import { clearFilters, setLogView, useLogView } from "./log-view.ts";
import { type ShownLog, useLog } from "./use-log.ts";

/** The main courante whole: every entry with both its times, filtered, starred into a story, verified, printed. */
export function LogPlace() {
  const speech = useSpeech();
  const { t } = speech;
  const log = useLog();
  const { room, entries, items, isFiltered } = log;
  const isPast = useIsReplaying();
  const order = useLogView((view) => view.order);
  const isStory = useLogView((view) => view.isStory);
  const verification = useLiveRoomStore((state) => state.verification);
  const [isPrinting, setPrinting] = useState(false);
  const endPrinting = useCallback(() => setPrinting(false), []);
  const search = useRef<HTMLInputElement>(null);
  const shown = useShownEntry(log);
  const print = async (): Promise<void> => {
    // What goes on paper carries its proof: it is checked first.
    if (verification === null || verification.position < room.position) await verifyLog();
    setPrinting(true);
  };
  useLogCommands(log, shown, {
    focusSearch: () => search.current?.focus(),
    print: () => void print(),
  });
  const total = room.entries.length;
  const figure = isFiltered
    ? t("log.figure.part", { shown: entries.length, count: total })
    : t("log.figure", { count: total });
  return (
    <div className={classes.place}>
      <PlainHeader title={t("frame.place.log")} figure={figure}>
        <IntegrityMenu />
        <CopyMenu
          text={() => logText(entries, room, speech)}
          markdown={() => logMarkdown(entries, room, speech)}
        />
        <Tooltip label={t("log.print")}>
          <ActionIcon aria-label={t("log.print")} onClick={() => void print()}>
            <IconPrinter size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        {!isPast && (
          <Button
            variant="filled"
            leftSection={<IconNote size={15} stroke={1.75} />}
            onClick={() => writeEntry()}
          >
            {t("log.write")}
          </Button>
        )}
      </PlainHeader>
      <LogFilters search={search} isFiltered={isFiltered} />
      <div className={classes.body} data-detail={shown !== null}>
        {items.length === 0 ? (
          <Empty isFiltered={isFiltered} isStory={isStory} total={total} />
        ) : (
          <div className={classes.list} data-story={isStory}>
            <LogList
              items={items}
              room={room}
              order={order}
              terms={log.terms}
              selected={shown?.position ?? null}
              isPast={isPast}
              listKey={JSON.stringify([log.filter, order])}
            />
          </div>
        )}
        {shown !== null && (
          <EntryDetail key={shown.position} entry={shown} room={room} onClose={closeEntry} />
        )}
      </div>
      {isPrinting && (
        <LogPrint
          entries={entries}
          room={room}
          verification={verification}
          isFiltered={isFiltered}
          onDone={endPrinting}
        />
      )}
    </div>
  );
}

function closeEntry(): void {
  goSelect("log", null, nothing);
}

/** The entry in the address, or the one picked elsewhere (on the timeline). */
function useShownEntry({ room }: ShownLog): EntryView | null {
  const detail = useWhereabouts((state) => state.detail);
  const selection = useSelection();
  const position = selection.kind === "entry" ? selection.position : detail === null ? null : Number(detail);
  return room.entries.find((entry) => entry.position === position) ?? null;
}

function Empty(props: { readonly isFiltered: boolean; readonly isStory: boolean; readonly total: number }) {
  const { t } = useSpeech();
  const { isFiltered, isStory, total } = props;
  if (total === 0) {
    return <EmptyState icon={IconListDetails} title={t("log.empty")} body={t("log.emptyBody")} />;
  }
  if (isStory) {
    return (
      <EmptyState icon={IconStar} title={t("log.emptyStory")} body={t("log.emptyStoryBody")}>
        <Button onClick={() => setLogView({ isStory: false })}>{t("log.showAll")}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconListDetails} title={t("log.emptyFilter")}>
      {isFiltered && <Button onClick={clearFilters}>{t("log.clearFilters")}</Button>}
    </EmptyState>
  );
}

function useLogCommands(
  { entries, room }: ShownLog,
  shown: EntryView | null,
  ways: { readonly focusSearch: () => void; readonly print: () => void },
): void {
  const speech = useSpeech();
  const step = (by: 1 | -1): void => {
    const at = shown === null ? -1 : entries.findIndex(({ position }) => position === shown.position);
    const next = at < 0 ? entries.at(by > 0 ? 0 : -1) : entries[at + by];
    // With nothing picked the list stands at its end: walking begins there.
    const target = shown === null ? entries.at(-1) : next;
    if (target === undefined) return;
    walkToEntry(target);
    requestAnimationFrame(() =>
      document.getElementById(`entry-${target.position}`)?.focus({ preventScroll: true }),
    );
  };
  const isPicked = (): boolean => shown !== null;
  useCommands([
    { id: "log.next", label: "log.command.next", group: "record", shortcut: "j", run: () => step(1) },
    {
      id: "log.previous",
      label: "log.command.previous",
      group: "record",
      shortcut: "k",
      run: () => step(-1),
    },
    {
      id: "log.star",
      label: "log.command.star",
      group: "record",
      shortcut: "b",
      when: isPicked,
      run: () => shown !== null && toggleStar(shown),
    },
    {
      id: "log.correct",
      label: "log.command.correct",
      group: "record",
      shortcut: "c",
      when: () => shown !== null && !isStruck(shown),
      run: () => shown !== null && openRecord({ at: "correct", position: shown.position }),
    },
    {
      id: "log.copy",
      label: "log.command.copy",
      group: "record",
      shortcut: "y",
      when: isPicked,
      run: () => shown !== null && void copyText(entryText(shown, room, speech)),
    },
    {
      id: "log.close",
      label: "log.command.close",
      group: "record",
      shortcut: "Escape",
      when: isPicked,
      run: closeEntry,
    },
    { id: "log.search", label: "log.search", group: "record", shortcut: "/", run: ways.focusSearch },
    {
      id: "log.story",
      label: "log.command.story",
      group: "record",
      shortcut: "h",
      run: () => setLogView({ isStory: !useLogView.getState().isStory }),
    },
    { id: "log.print", label: "log.print", group: "record", shortcut: "mod+p", run: ways.print },
    { id: "log.verify", label: "log.verify", group: "record", run: () => void verifyLog() },
    { id: "log.sign", label: "log.checkpoint.sign", group: "record", run: () => void signCheckpoint() },
  ]);
}
