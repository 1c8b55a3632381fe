import { useCallback, useEffect, useRef, useState } from "react";
import { linkedSeat } from "./linked-seat.ts";

const prefix = "contrefeu.draft.";
const houseMs = 800;

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
  const [text, setText] = useState(() => localStorage.getItem(prefix + key) ?? start);
  const [isRecovered, setRecovered] = useState(() => localStorage.getItem(prefix + key) !== null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback(
    (next: string) => {
      setText(next);
      localStorage.setItem(prefix + key, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        void linkedSeat()?.house({ do: "save-draft", key, text: next });
      }, houseMs);
    },
    [key],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    localStorage.removeItem(prefix + key);
    setText(start);
    setRecovered(false);
    void linkedSeat()?.house({ do: "drop-draft", key });
  }, [key, start]);
  useEffect(() => {
    // Another key is another draft.
    const kept = localStorage.getItem(prefix + key);
    setText(kept ?? start);
    setRecovered(kept !== null);
  }, [key, start]);
  return { text, set, drop, isRecovered };
}

/** Brings back what only the host still has (another browser, a wiped profile); what is here is newer and wins. */
export async function recoverDrafts(): Promise<void> {
  const reply = await linkedSeat()?.house({ do: "list-drafts" });
  if (reply?.ok !== true) return;
  for (const { key, text } of reply.value.drafts) {
    if (localStorage.getItem(prefix + key) === null) localStorage.setItem(prefix + key, text);
  }
}

/** Texts still being written whose key begins like this, as kept here. */
export function keptDrafts(start: string): readonly { readonly key: string; readonly text: string }[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix + start))
    .toSorted()
    .map((name) => ({ key: name.slice(prefix.length), text: localStorage.getItem(name) ?? "" }));
}
