/** What of a keyboard event names a key. */
export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isAltGraph: boolean;
}

/**
 * The key as it is printed, on any layout: "k", "?", "mod+k", "shift+n", "alt+ArrowLeft". Shift is named only where the
 * character does not show it already; AltGr writes characters and is no modifier. Null for a modifier alone.
 */
export function nameKey(stroke: Keystroke): string | null {
  const { key } = stroke;
  if (["Control", "Meta", "Alt", "Shift", "AltGraph", "Dead", "Process", "CapsLock"].includes(key))
    return null;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const base = key === " " ? "Space" : isLetter ? key.toLowerCase() : key;
  const parts: string[] = [];
  if (!stroke.isAltGraph && (stroke.ctrlKey || stroke.metaKey)) parts.push("mod");
  if (!stroke.isAltGraph && stroke.altKey) parts.push("alt");
  if (stroke.shiftKey && (isLetter || base.length > 1)) parts.push("shift");
  return [...parts, base].join("+");
}

/** True for "j", "?" or "g r": without a modifier, so typing text must not trigger it. */
export function isSingleKey(shortcut: string): boolean {
  return !shortcut.split(" ").some((key) => /^(mod|alt)\+/.test(key) || /^(shift\+)?F\d+$/.test(key));
}

/** True for what a field does itself while one writes in it: taking back a word must not take back an act of the room. */
export function editsText(key: string): boolean {
  return /^(mod|alt|mod\+alt)\+(shift\+)?([acvxyz]|Arrow(Left|Right|Up|Down)|Backspace|Delete|Home|End)$/.test(
    key,
  );
}

export interface Match {
  /** Exactly this shortcut was typed. */
  readonly hit: string | null;
  /** It begins longer ones: wait for the next key. */
  readonly pending: string | null;
  /** A shortcut of its own that was waiting for a longer one, which did not come: it runs first. */
  readonly before: string | null;
}

/**
 * Matches typed keys against the shortcuts in use; a broken sequence starts over with the last key. A shortcut that
 * begins longer ones ("g" and "g r") waits for the next key; typed twice it is meant alone.
 */
export function matchKeys(pending: string | null, key: string, shortcuts: ReadonlySet<string>): Match {
  const sequence = pending === null ? null : match(`${pending} ${key}`, shortcuts);
  if (sequence !== null) return { ...sequence, before: null };
  const isWhole = pending !== null && shortcuts.has(pending);
  if (isWhole && pending === key) return { hit: key, pending: null, before: null };
  const alone = match(key, shortcuts) ?? { hit: null, pending: null };
  return { ...alone, before: isWhole ? pending : null };
}

function match(typed: string, shortcuts: ReadonlySet<string>): Pick<Match, "hit" | "pending"> | null {
  for (const shortcut of shortcuts)
    if (shortcut.startsWith(`${typed} `)) return { hit: null, pending: typed };
  return shortcuts.has(typed) ? { hit: typed, pending: null } : null;
}
