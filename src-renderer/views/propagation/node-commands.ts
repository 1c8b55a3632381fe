import {
  IconAffiliate,
  IconCopy,
  IconFlag,
  IconFocus2,
  IconId,
  IconListDetails,
  IconNote,
} from "@tabler/icons-react";
import type { PropagationGraph } from "../../../src-main/contract/propagation.ts";
import { spreadFamilies } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import { type RoomCommand, runById } from "../../state/commands.ts";
import { copyText } from "../../state/copy.ts";
import { useReplay } from "../../state/replay.ts";
import { liveRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import { select } from "../../state/whereabouts.ts";
import { familyLooks } from "../../theme/families.ts";
import { campaignAt, rootOf, selectionOf } from "./clusters.ts";
import { qualifyCascade } from "./qualify-cascade.ts";

const isLive = (): boolean => useReplay.getState().at === null;

/** What can be done with a node of the drawing, for its context menu. */
export function nodeCommands(
  graph: PropagationGraph,
  node: number,
  pane: { readonly isolate: () => void; readonly note: (mentionId: string) => void },
): readonly RoomCommand[] {
  const id = graph.ids[node] ?? "";
  const handle = graph.handle[node] ?? null;
  const kind = graph.kind[node] ?? "unknown";
  const isReceived = kind !== "unknown" && kind !== "account";
  const pick = (): void => select(selectionOf(graph, node));
  const one = (
    name: string,
    command: Pick<RoomCommand, "label" | "run"> & Partial<RoomCommand>,
  ): RoomCommand => ({
    id: `propagation.node.${name}`,
    group: "mention",
    ...command,
  });
  return [
    one("pick", { label: "propagation.menu.pick", icon: IconAffiliate, run: pick }),
    one("stream", {
      label: "propagation.menu.stream",
      icon: IconListDetails,
      when: () => isReceived,
      run: () => {
        pick();
        runById("frame.focus.stream");
      },
    }),
    one("isolate", {
      label: "propagation.menu.isolate",
      icon: IconFocus2,
      when: () => kind !== "account",
      run: () => {
        pick();
        pane.isolate();
      },
    }),
    ...(isReceived ? handlingCommands(id, pane.note, one) : []),
    one("copyHandle", {
      label: "propagation.menu.copyHandle",
      icon: IconCopy,
      when: () => handle !== null,
      run: () => void copyText(handle ?? ""),
    }),
    one("copyId", { label: "propagation.menu.copyId", icon: IconId, run: () => void copyText(id) }),
    ...(kind === "account" ? [] : familyCommands(graph, node, one)),
  ];
}

type Make = (name: string, command: Pick<RoomCommand, "label" | "run"> & Partial<RoomCommand>) => RoomCommand;

function handlingCommands(id: string, note: (mentionId: string) => void, one: Make): readonly RoomCommand[] {
  const isFlagged = liveRoom().flagged[id] === true;
  return [
    one("flag", {
      label: isFlagged ? "propagation.menu.unflag" : "propagation.menu.flag",
      icon: IconFlag,
      when: isLive,
      run: () => void toggleFlag(id, isFlagged),
    }),
    one("note", { label: "propagation.menu.note", icon: IconNote, when: isLive, run: () => note(id) }),
  ];
}

function familyCommands(graph: PropagationGraph, node: number, one: Make): readonly RoomCommand[] {
  const { t } = currentSpeech();
  const cluster = graph.cascade[node] ?? -1;
  const campaign = campaignAt(graph, cluster);
  const root = campaign?.roots[0] ?? rootOf(graph, node) ?? "";
  const now = (campaign ?? graph.cascades[cluster])?.family ?? "neutral";
  return spreadFamilies
    .filter((family) => family !== now)
    .map((family) =>
      one(`qualify.${family}`, {
        label: "propagation.menu.qualify",
        values: { family: t(familyLooks[family].label) },
        icon: familyLooks[family].icon,
        when: isLive,
        run: () => void qualifyCascade(root, now, family),
      }),
    );
}

async function toggleFlag(id: string, isFlagged: boolean): Promise<void> {
  const { t } = currentSpeech();
  const label = t(isFlagged ? "propagation.unflagged" : "propagation.flagged");
  const [now, back] = isFlagged
    ? (["unflag-mentions", "flag-mentions"] as const)
    : (["flag-mentions", "unflag-mentions"] as const);
  await runCommand(
    { type: now, mentionIds: [id] },
    { toast: label, undo: { label, inverse: () => [{ type: back, mentionIds: [id] }] } },
  );
}
