import type { MentionRow } from "../../../src-main/contract/answer.ts";
import { mentionsMarkdown, mentionsText } from "../../components/mention/mention-words.ts";
import type { MessageKey } from "../../i18n/catalogue.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { findCommand, type RoomCommand, runById } from "../../state/commands.ts";
import { copyText } from "../../state/copy.ts";
import { useLayout } from "../../state/layout.ts";
import { toast } from "../../state/toasts.ts";
import { select } from "../../state/whereabouts.ts";
import { activeColumn, currentItem, feedOf, itemsOf, targets } from "./feeds.ts";
import { addToBatch, setCurrent, streamNow, toggleInBatch, useStreamStore } from "./stream-store.ts";

const pick = (row: MentionRow): void =>
  select({ kind: "mention", id: row.mention.id, root: row.root, time: row.time });

/** Moves the keys' row in its column, brings it into sight and gives it the focus. */
export function step(by: number): void {
  const column = activeColumn();
  const items = itemsOf(column);
  const key = streamNow().current[column];
  const at = items.findIndex((item) => item.key === key);
  const from = at < 0 ? firstInSight(column) - Math.sign(by) : at;
  const next = items[Math.min(Math.max(from + by, 0), items.length - 1)];
  if (next !== undefined) goToRow(column, next.key);
}

/** Where the keys begin when no row is theirs yet: the first row wholly in sight. */
function firstInSight(column: string): number {
  const list = document.querySelector(`[data-column="${CSS.escape(column)}"] [role=feed]`);
  const top = list?.parentElement?.getBoundingClientRect().top ?? 0;
  const rows = [...(list?.querySelectorAll<HTMLElement>("article[data-key]") ?? [])];
  const row = rows.find((one) => one.getBoundingClientRect().top >= top - 1);
  return Math.max(
    0,
    itemsOf(column).findIndex(({ key }) => key === row?.dataset.key),
  );
}

export function goToRow(column: string, key: string): void {
  setCurrent(column, key);
  useStreamStore.setState(({ wanted }) => ({ wanted: { column, key, turn: (wanted?.turn ?? 0) + 1 } }));
  focusRow(column, key);
}

function focusRow(column: string, key: string): void {
  // The row may only be drawn by the next frame, a dialog only then be gone.
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>(
        `[data-column="${CSS.escape(column)}"] article[data-key="${CSS.escape(key)}"]`,
      )
      ?.focus({ preventScroll: true });
  });
}

/** Gives the focus back to the keys' row, once what was asked is done or given up. */
export function focusCurrent(): void {
  const column = activeColumn();
  const item = currentItem(column);
  if (item !== null) focusRow(column, item.key);
}

/** Shift + j and k: the rows gone through are picked. */
export function extend(by: 1 | -1): void {
  const column = activeColumn();
  const before = currentItem(column);
  if (before !== null) addToBatch([before.row]);
  step(by);
  const after = currentItem(column);
  if (after !== null) addToBatch([after.row]);
}

/** Picks everything from the keys' row to this one. */
export function extendTo(column: string, key: string): void {
  const items = itemsOf(column);
  const from = items.findIndex((item) => item.key === streamNow().current[column]);
  const to = items.findIndex((item) => item.key === key);
  if (to < 0) return;
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  addToBatch(items.slice(first, last + 1).map(({ row }) => row));
  setCurrent(column, key);
}

export function pickAll(): void {
  addToBatch(itemsOf(activeColumn()).map(({ row }) => row));
}

export function pickCurrent(): void {
  const item = currentItem(activeColumn());
  if (item !== null) toggleInBatch(item.row);
}

export const askNote = (id: string): void => useStreamStore.setState({ noting: id });
export const askPerson = (ids: readonly string[]): void => useStreamStore.setState({ assigning: ids });

export function selectCurrent(): void {
  const item = currentItem(activeColumn());
  if (item !== null) pick(item.row);
}

/** Lights its cascade, and goes there when the drawing is out of sight. */
export function showInGraph(row: MentionRow): void {
  pick(row);
  if (useLayout.getState().maximised === "stream" || !isGraphInSight()) runById("frame.focus.propagation");
}

const isGraphInSight = (): boolean =>
  (document.getElementById("pane-propagation")?.getClientRects().length ?? 0) > 0;

/** Starts a statement from a mention; who writes statements offers the way. */
export function answerMention(row: MentionRow): void {
  pick(row);
  if (findCommand("response.draftFromMention") === undefined) {
    const { t } = currentSpeech();
    toast(t("stream.noStatement"));
    return;
  }
  runById("response.draftFromMention");
}

/** Opens the card that shows where the source's address really leads. */
export function openSource(): void {
  const column = activeColumn();
  const item = currentItem(column);
  if (item === null) return;
  if (item.row.mention.url === null) {
    toast(currentSpeech().t("stream.noAddress"));
    return;
  }
  const at = `[data-column="${CSS.escape(column)}"] article[data-key="${CSS.escape(item.key)}"]`;
  document.querySelector<HTMLElement>(`${at} [data-open-source] button`)?.click();
}

export function copyTargets(as: "text" | "markdown"): void {
  const rows = targets();
  if (rows.length === 0) return;
  const write = as === "text" ? mentionsText : mentionsMarkdown;
  void copyText(write(rows, currentSpeech()));
}

export function toNewest(): void {
  void feedOf(activeColumn()).toNewest();
}

/** What a mention's menu offers, in short words: the menu itself says of what. */
const inMenu: Readonly<Record<string, MessageKey>> = {
  "stream.detail": "stream.act.detail",
  "stream.flag": "stream.act.flagOrNot",
  "stream.note": "stream.act.note",
  "stream.assign": "stream.act.assign",
  "stream.show": "stream.act.show",
  "stream.statement": "stream.act.statement",
  "stream.open": "stream.act.open",
  "stream.pick": "stream.act.pick",
  "stream.author": "stream.detail.authorOnly",
  "stream.copyText": "frame.copy.text",
  "stream.copyMarkdown": "frame.copy.markdown",
};

/** The commands of a mention, as its menu offers them. */
export function menuCommands(): readonly RoomCommand[] {
  return Object.entries(inMenu).flatMap(([id, label]) => {
    const command = findCommand(id);
    return command === undefined ? [] : [{ ...command, label }];
  });
}
