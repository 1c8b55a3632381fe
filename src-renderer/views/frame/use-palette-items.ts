import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { RecentCrisis } from "../../../src-main/contract/seat-message.ts";
import { withRunning } from "../../components/playbook/playbook-library.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useCommandRegistry } from "../../state/commands.ts";
import { useAsOf } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { askHouse } from "../../state/run-command.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { entriesThatAnswer } from "./palette-entries.ts";
import {
  answers,
  commandItems,
  crisisItem,
  mentionItem,
  type PaletteItem,
  playbookItem,
  rank,
  roomItems,
} from "./palette-items.ts";

/** Everything the palette can open for this query; mentions are searched by the host as one types. */
export function usePaletteItems(query: string): {
  readonly items: readonly PaletteItem[];
  readonly isSearching: boolean;
} {
  const speech = useSpeech();
  const commands = useCommandRegistry((state) => state.commands);
  const room = useRoom((state) => state);
  const asOf = useAsOf();
  const hasCrisis = useSeatStore((seat) => seat.crisisPath !== null);
  const [typed] = useDebouncedValue(query.trim(), 120);
  const mentions = useAnswer(
    typed.length < 2 || !hasCrisis
      ? null
      : {
          name: "mentions",
          filter: { text: typed },
          before: null,
          after: null,
          limit: 6,
          withCount: false,
          asOf,
        },
  );
  const playbooks = useAnswer(hasCrisis ? { name: "playbooks" } : null);
  const [crises, setCrises] = useState<readonly RecentCrisis[]>([]);
  useEffect(() => {
    void askHouse({ do: "list-crises" }, { isQuiet: true }).then((reply) => {
      if (reply.ok) setCrises(reply.value.crises);
    });
  }, []);

  const items = useMemo(() => {
    const words = query.trim();
    const own = [...commandItems(commands, speech), ...roomItems(room, speech)];
    const shelf = withRunning(playbooks.answer?.playbooks ?? [], room.runs);
    const others = [...shelf.map(playbookItem), ...crises.map(crisisItem)];
    const fitting = [
      ...[...own, ...others].filter((item) => answers(words, `${item.label} ${item.aside}`)),
      ...entriesThatAnswer(typed, room, speech),
    ];
    const found =
      words.length < 2 ? [] : (mentions.answer?.rows ?? []).map((row) => mentionItem(row, speech));
    return rank([...fitting, ...found], words);
  }, [query, typed, commands, room, speech, playbooks.answer, crises, mentions.answer]);
  return { items, isSearching: typed.length >= 2 && mentions.isLoading };
}
