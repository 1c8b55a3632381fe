import { z } from "zod";
import { crisisCommands } from "./commands/crisis-commands.ts";
import { mentionCommands } from "./commands/mention-commands.ts";
import { recordCommands } from "./commands/record-commands.ts";
import { responseCommands } from "./commands/response-commands.ts";
import { once } from "./once.ts";

/** Everything a seat can ask the war room to do to the crisis; each is decided by `domain/decide`. */
export const commandSchema = once(() =>
  z.discriminatedUnion("type", [
    ...crisisCommands(),
    ...mentionCommands(),
    ...recordCommands(),
    ...responseCommands(),
  ]),
);
export type Command = z.infer<ReturnType<typeof commandSchema>>;
export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
