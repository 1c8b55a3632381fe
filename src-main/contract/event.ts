import { z } from "zod";
import { crisisEvents } from "./events/crisis-events.ts";
import { mentionEvents } from "./events/mention-events.ts";
import { recordEvents } from "./events/record-events.ts";
import { responseEvents } from "./events/response-events.ts";

/** Everything that can stand in the log. Names are past facts; they are never renamed once they have landed. */
export const eventSchema = z.discriminatedUnion("type", [
  ...crisisEvents,
  ...mentionEvents,
  ...recordEvents,
  ...responseEvents,
]);
export type CrisisEvent = z.infer<typeof eventSchema>;
export type EventType = CrisisEvent["type"];
/** The kinds of entry this program knows; a newer one may know more. */
export const eventTypes: ReadonlySet<string> = new Set(
  eventSchema.options.map((option) => option.shape.type.value),
);
export type EventOf<T extends EventType> = Extract<CrisisEvent, { type: T }>;
