import { z } from "zod";
import { crisisEvents } from "./events/crisis-events.ts";
import { mentionEvents } from "./events/mention-events.ts";
import { recordEvents } from "./events/record-events.ts";
import { responseEvents } from "./events/response-events.ts";
import { once } from "./once.ts";

/** Everything that can stand in the log. Names are past facts; they are never renamed once they have landed. */
export const eventSchema = once(() =>
  z.discriminatedUnion("type", [
    ...crisisEvents(),
    ...mentionEvents(),
    ...recordEvents(),
    ...responseEvents(),
  ]),
);
export type CrisisEvent = z.infer<ReturnType<typeof eventSchema>>;
export type EventType = CrisisEvent["type"];
export type EventOf<T extends EventType> = Extract<CrisisEvent, { type: T }>;
