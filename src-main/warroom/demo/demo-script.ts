import type { Command } from "../../contract/command.ts";
import type { EventOf } from "../../contract/event.ts";
import type { Mention } from "../../contract/mention.ts";
import type { Role } from "../../contract/vocabulary.ts";

/** What the war room records itself while the demo plays. */
export type DemoHostEvent = EventOf<
  "source-added" | "source-connected" | "source-cut" | "source-gap-found" | "source-ended" | "alert-raised"
>;

export interface DemoPerson {
  /** By which the script speaks of this person. */
  readonly key: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Stands for an id, a fingerprint or a position that only the war room can give: `ref:statement:holding`. */
type DemoReference = `ref:${string}`;

/**
 * A command whose ids may be references. A playbook is named and given by the caller; a starred entry is named by its
 * step. All other commands are themselves, with references in the place of ids.
 */
export type DemoCommand =
  | Exclude<Command, { type: "star-entry" | "unstar-entry" | "start-playbook" }>
  | { readonly type: "start-playbook"; readonly playbookId: string }
  | { readonly type: "star-entry"; readonly position: DemoReference };

/** One thing somebody does in the room. */
export interface DemoStep {
  /** When it is recorded. */
  readonly at: string;
  /** Key of a person, or "host". */
  readonly by: string;
  readonly command: DemoCommand;
  /** When it happened, if that is not when it is recorded. */
  readonly occurredAt?: string;
  /** Name under which later steps refer to what this one makes. */
  readonly as?: string;
}

/** The whole demo: what arrives, what the feeds do, what people do. The same seed gives the same script. */
export interface DemoScript {
  readonly slug: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly brand: string;
  readonly seed: number;
  /** T0. */
  readonly startedAt: string;
  /** First and last instants of the script. */
  readonly from: string;
  readonly to: string;
  readonly people: readonly DemoPerson[];
  /** In the order the room receives them; an id that comes again is an update. */
  readonly mentions: readonly Mention[];
  readonly hostEvents: readonly { readonly at: string; readonly event: DemoHostEvent }[];
  readonly steps: readonly DemoStep[];
}
