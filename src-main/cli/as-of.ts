import type { CrisisStore } from "../store/crisis-store.ts";
import type { Called } from "./command.ts";
import { numberOption, textOption, timeOption } from "./read-options.ts";

/** What `--as-of` asks for: a position of the log, or the last one recorded at or before an instant (ms UTC). */
export type AskedMoment = { readonly position: number } | { readonly recordedBy: number } | null;

/** Read before any file is opened, as every option is; null when it was not given. */
export function momentOption(called: Pick<Called, "options">): AskedMoment {
  const text = textOption(called, "as-of");
  if (text === null) return null;
  if (/^\d+$/.test(text)) return { position: numberOption(called, "as-of", 0) ?? 0 };
  return { recordedBy: timeOption(called, "as-of") ?? 0 };
}

/** Where the asked moment stands in this crisis. `upToRow` null: all of it. */
export function placeMoment(
  asked: AskedMoment,
  store: CrisisStore,
): { readonly position: number; readonly upToRow: number | null } {
  const head = store.head().position;
  if (asked === null) return { position: head, upToRow: null };
  const position =
    "position" in asked ? asked.position : store.positionAt(new Date(asked.recordedBy).toISOString());
  return position >= head
    ? { position: head, upToRow: null }
    : { position, upToRow: store.rowsKnownAt(position) };
}
