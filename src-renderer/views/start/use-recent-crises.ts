import { useCallback, useEffect, useState } from "react";
import type { RecentCrisis } from "../../../src-main/contract/seat-message.ts";
import { useSpeech } from "../../i18n/language.ts";
import { askHouse } from "../../state/run-command.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { useTasks } from "../../state/tasks.ts";

export interface RecentCrises {
  /** Null until the first answer. */
  readonly crises: readonly RecentCrisis[] | null;
  readonly folder: string | null;
  readonly reload: () => void;
}

/** The crises this house knows, asked again when work ends or the link comes back. */
export function useRecentCrises(): RecentCrises {
  const [shown, setShown] = useState<Pick<RecentCrises, "crises" | "folder">>({
    crises: null,
    folder: null,
  });
  const epoch = useSeatStore((seat) => seat.epoch);
  const finished = useTasks((state) => state.tasks.filter((task) => task.state === "done").length);
  const { lang } = useSpeech();
  const reload = useCallback(() => {
    void askHouse({ do: "list-crises" }).then((reply) => {
      if (reply.ok) setShown(reply.value);
    });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new link or finished work may have changed the list, and its sentences are in one language.
  useEffect(reload, [epoch, finished, lang, reload]);
  return { ...shown, reload };
}
