import type { RoomState } from "../../src-main/contract/room-state.ts";
import type { Speech } from "../i18n/language.ts";
import { eventValues, type Told } from "./event-values.ts";
import { sentenceKey } from "./sentence-key.ts";

/** The entry in one sentence of plain text. */
export function entryWords(entry: Told, room: RoomState, speech: Speech): string {
  return speech.t(sentenceKey(entry.event), eventValues(entry, room, speech));
}
