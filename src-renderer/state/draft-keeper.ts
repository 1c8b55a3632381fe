const prefix = "contrefeu.draft.";
const sentPrefix = "contrefeu.draft-sent.";
/** At most this long (ms) passes before the host has what was typed, however long one types without a pause. */
const houseMs = 800;

export interface DraftKeeper {
  read(key: string): string | null;
  write(key: string, text: string): void;
  forget(key: string): void;
  /** What the host still has of this draft; the newer of the two is kept. */
  recover(key: string, fromHost: string): void;
  kept(start: string): readonly { readonly key: string; readonly text: string }[];
}

/** What drafts need of a browser's storage. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface DraftKeeperParts {
  readonly storage: () => DraftStorage;
  /** Gives it to the host; true once the host has it. */
  readonly send: (key: string, text: string) => Promise<boolean>;
}

/** Keeps texts being written: here at each key, and with the host within a second. */
export function createDraftKeeper({ storage, send }: DraftKeeperParts): DraftKeeper {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  async function sendLatest(key: string): Promise<void> {
    timers.delete(key);
    const text = storage().getItem(prefix + key);
    if (text === null || !(await send(key, text))) return;
    if (storage().getItem(prefix + key) !== null) storage().setItem(sentPrefix + key, text);
  }

  return {
    read: (key) => storage().getItem(prefix + key),
    write(key, text) {
      storage().setItem(prefix + key, text);
      if (timers.has(key)) return;
      timers.set(
        key,
        setTimeout(() => void sendLatest(key), houseMs),
      );
    },
    forget(key) {
      clearTimeout(timers.get(key));
      timers.delete(key);
      storage().removeItem(prefix + key);
      storage().removeItem(sentPrefix + key);
    },
    recover(key, fromHost) {
      // A browser writes to its disk late: after a crash the host may have words that it never saved.
      const isKnown = storage().getItem(sentPrefix + key) === fromHost;
      if (storage().getItem(prefix + key) !== null && (isKnown || timers.has(key))) return;
      storage().setItem(prefix + key, fromHost);
      storage().setItem(sentPrefix + key, fromHost);
    },
    kept: (start) =>
      namesIn(storage())
        .filter((name) => name.startsWith(prefix + start))
        .toSorted()
        .map((name) => ({ key: name.slice(prefix.length), text: storage().getItem(name) ?? "" })),
  };
}

function namesIn(storage: DraftStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
}
