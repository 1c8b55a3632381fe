import { useCallback, useEffect, useState } from "react";
import { createDraftKeeper } from "./draft-keeper.ts";
import { linkedSeat } from "./linked-seat.ts";

const keeper = createDraftKeeper({
  storage: () => localStorage,
  send: async (key, text) => (await linkedSeat()?.house({ do: "save-draft", key, text }))?.ok === true,
});

/** Text being written, by key; survives a crash of the window (kept here at each key) and of the machine (kept by the host within a second). */
export interface Draft {
  readonly text: string;
  readonly set: (text: string) => void;
  /** Forget it: it was sent or given up. */
  readonly drop: () => void;
  /** True when it came back from an earlier session. */
  readonly isRecovered: boolean;
}

export function useDraft(key: string, start = ""): Draft {
  const [text, setText] = useState(() => keeper.read(key) ?? start);
  const [isRecovered, setRecovered] = useState(() => keeper.read(key) !== null);
  const set = useCallback(
    (next: string) => {
      setText(next);
      keeper.write(key, next);
    },
    [key],
  );
  const drop = useCallback(() => {
    keeper.forget(key);
    setText(start);
    setRecovered(false);
    void linkedSeat()?.house({ do: "drop-draft", key });
  }, [key, start]);
  useEffect(() => {
    // Another key is another draft.
    const kept = keeper.read(key);
    setText(kept ?? start);
    setRecovered(kept !== null);
  }, [key, start]);
  return { text, set, drop, isRecovered };
}

/** Brings back what only the host still has: another browser, a wiped profile, a browser that crashed before its disk. */
export async function recoverDrafts(): Promise<void> {
  const reply = await linkedSeat()?.house({ do: "list-drafts" });
  if (reply?.ok !== true) return;
  for (const { key, text } of reply.value.drafts) keeper.recover(key, text);
}

/** Texts still being written whose key begins like this, as kept here. */
export const keptDrafts = keeper.kept;
