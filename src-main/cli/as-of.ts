import type { CrisisStore } from "../store/crisis-store.ts";
import type { Called } from "./command.ts";
import { numberOption, textOption, timeOption } from "./read-options.ts";

/** `--as-of`: a position of the log, or the last one recorded at or before an instant. */
export function askedMoment(
  called: Pick<Called, "options">,
  store: CrisisStore,
): { readonly position: number; readonly upToRow: number | null } {
  const head = store.head().position;
  const text = textOption(called, "as-of");
  if (text === null) return { position: head, upToRow: null };
  const position = /^\d+$/.test(text)
    ? (numberOption(called, "as-of", 0) ?? head)
    : store.positionAt(new Date(timeOption(called, "as-of") ?? 0).toISOString());
  return position >= head
    ? { position: head, upToRow: null }
    : { position, upToRow: store.rowsKnownAt(position) };
}
