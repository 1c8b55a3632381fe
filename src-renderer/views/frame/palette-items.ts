import type { Icon } from "@tabler/icons-react";
import {
  IconAlertTriangle,
  IconBook2,
  IconChecks,
  IconCornerDownLeft,
  IconListDetails,
  IconMessage2,
  IconMessageCheck,
  IconUser,
} from "@tabler/icons-react";
import type { MentionRow } from "../../../src-main/contract/answer.ts";
import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { RoomState } from "../../../src-main/contract/room-state.ts";
import type { RecentCrisis } from "../../../src-main/contract/seat-message.ts";
import type { Speech } from "../../i18n/language.ts";
import { type RoomCommand, shortcutOf } from "../../state/commands.ts";
import { askHouse } from "../../state/run-command.ts";
import { go, goSelect } from "../../state/whereabouts.ts";

export type PaletteGroup =
  | "commands"
  | "statements"
  | "playbooks"
  | "actions"
  | "people"
  | "entries"
  | "mentions"
  | "crises";

export interface PaletteItem {
  readonly key: string;
  readonly group: PaletteGroup;
  readonly icon: Icon;
  readonly label: string;
  readonly aside: string;
  readonly shortcut: string | null;
  readonly run: () => void;
}

const mostOfAGroup = 6;

/** Without accents and case. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** True when every word of the query begins or lies in the text, accents and case aside. */
export function answers(query: string, text: string): boolean {
  return holdsEvery(fold(query), fold(text));
}

/** The same of a query and a text already folded. */
export function holdsEvery(query: string, text: string): boolean {
  return query.split(/\s+/).every((word) => text.includes(word));
}

export function commandItems(commands: readonly RoomCommand[], { t }: Speech): readonly PaletteItem[] {
  const newest = [...new Map(commands.map((command) => [command.id, command])).values()];
  return newest
    .filter((command) => command.id !== "frame.palette" && (command.when?.() ?? true))
    .map((command) => ({
      key: command.id,
      group: "commands",
      icon: command.icon ?? IconCornerDownLeft,
      label: t(command.label, command.values),
      aside: t(`frame.group.${command.group}`),
      shortcut: shortcutOf(command),
      run: command.run,
    }));
}

/** What of the room itself answers: statements, actions, people, running playbooks. Entries come with their sentences. */
export function roomItems(room: RoomState, { t }: Speech): readonly PaletteItem[] {
  return [
    ...Object.values(room.statements).map(
      (statement): PaletteItem => ({
        key: `statement ${statement.id}`,
        group: "statements",
        icon: IconMessageCheck,
        label: `${statement.number} · ${statement.title}`,
        aside: t(`words.statement.${statement.status}`),
        shortcut: null,
        run: () =>
          goSelect("statements", statement.id, {
            kind: "statement",
            id: statement.id,
          }),
      }),
    ),
    ...Object.values(room.actions).map(
      (action): PaletteItem => ({
        key: `action ${action.id}`,
        group: "actions",
        icon: IconChecks,
        label: action.title,
        aside: t(`words.action.${action.status}`),
        shortcut: null,
        run: () => goSelect("actions", action.id, { kind: "action", id: action.id }),
      }),
    ),
    ...Object.values(room.people).map(
      (person): PaletteItem => ({
        key: `person ${person.id}`,
        group: "people",
        icon: IconUser,
        label: person.name,
        aside: person.roles.map((role) => t(`words.role.${role}`)).join(", "),
        shortcut: null,
        run: () => go("team", person.id),
      }),
    ),
  ];
}

export function entryItem(
  position: number,
  occurredAt: string,
  sentence: string,
  aside: string,
): PaletteItem {
  return {
    key: `entry ${position}`,
    group: "entries",
    icon: IconListDetails,
    label: sentence,
    aside,
    shortcut: null,
    run: () =>
      goSelect("log", String(position), {
        kind: "entry",
        position,
        time: Date.parse(occurredAt),
      }),
  };
}

export function mentionItem(row: MentionRow, { formats }: Speech): PaletteItem {
  const { mention, root, time } = row;
  const who = mention.author?.handle ?? mention.author?.name ?? mention.source;
  return {
    key: `mention ${mention.id}`,
    group: "mentions",
    icon: IconMessage2,
    label: `${who} — ${mention.text.slice(0, 160)}`,
    aside: formats.time(time),
    shortcut: null,
    run: () => goSelect("room", null, { kind: "mention", id: mention.id, root, time }),
  };
}

export function playbookItem(playbook: Playbook): PaletteItem {
  return {
    key: `playbook ${playbook.id} ${playbook.lang} ${playbook.version}`,
    group: "playbooks",
    icon: IconBook2,
    label: playbook.title,
    aside: `v${playbook.version} · ${playbook.lang}`,
    shortcut: null,
    run: () => go("playbooks", `${playbook.id}@${playbook.lang}`),
  };
}

export function crisisItem(crisis: RecentCrisis): PaletteItem {
  return {
    key: `crisis ${crisis.path}`,
    group: "crises",
    icon: IconAlertTriangle,
    label: crisis.name,
    aside: crisis.brand,
    shortcut: null,
    run: () => void askHouse({ do: "open-crisis", path: crisis.path }),
  };
}

/** The few best of each group, what begins with the query first, commands before all. */
export function rank(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const groups: readonly PaletteGroup[] = [
    "commands",
    "statements",
    "playbooks",
    "actions",
    "people",
    "entries",
    "mentions",
    "crises",
  ];
  const begins = (item: PaletteItem): number => (fold(item.label).startsWith(fold(query)) ? 0 : 1);
  return groups.flatMap((group) =>
    items
      .filter((item) => item.group === group)
      .sort((a, b) => begins(a) - begins(b))
      .slice(
        0,
        query === "" && group !== "commands" ? 3 : group === "commands" && query === "" ? 40 : mostOfAGroup,
      ),
  );
}
