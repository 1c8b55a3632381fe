import type { ActionView, RoomState } from "../../../src-main/contract/room-state.ts";
import type { Speech } from "../../i18n/language.ts";

function cellsOf(action: ActionView, room: RoomState, { t, formats }: Speech): readonly string[] {
  const { title, role, owner, status, dueAt } = action;
  return [
    title,
    role === null ? "" : t(`words.role.${role}`),
    owner === null ? "" : (room.people[owner]?.name ?? ""),
    t(`words.action.${status}`),
    dueAt === null ? "" : formats.dateTime(Date.parse(dueAt)),
  ];
}

/** The list as it stands, one action a line, cells between tabs: it pastes into a spreadsheet. */
export function actionsText(actions: readonly ActionView[], room: RoomState, speech: Speech): string {
  return actions
    .map((action) =>
      cellsOf(action, room, speech)
        .map((cell) => cell.replace(/\s+/g, " "))
        .join("\t"),
    )
    .join("\n");
}

/** The list as a Markdown table. */
export function actionsMarkdown(actions: readonly ActionView[], room: RoomState, speech: Speech): string {
  const { t } = speech;
  const heads = (["action", "role", "owner", "status", "due"] as const).map((column) =>
    t(`response.actions.column.${column}`),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(heads),
    line(heads.map(() => "---")),
    ...actions.map((action) => line(cellsOf(action, room, speech))),
  ].join("\n");
}
