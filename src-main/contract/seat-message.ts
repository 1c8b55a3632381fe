import { z } from "zod";
import type { Verification } from "./answer.ts";
import { commandSchema } from "./command.ts";
import type { LogEntry } from "./log-entry.ts";
import { instantSchema } from "./mention.ts";
import { once } from "./once.ts";
import { querySchema } from "./query.ts";
import type { Refusal } from "./refusal.ts";
import type { RoomState } from "./room-state.ts";
import type { SourceState } from "./source.ts";
import { fileFormatSchema } from "./source.ts";
import { languageSchema } from "./vocabulary.ts";

/** Version of the seat protocol; a seat of another version is told so and shown the door. */
export const protocolVersion = 1;

const request = z.number().int().nonnegative();

/** What the house (start screen, imports, live sources) is asked for; not part of the crisis log by itself. */
export const houseRequestSchema = once(() =>
  z.discriminatedUnion("do", [
    z.object({ do: z.literal("list-crises") }),
    z.object({
      do: z.literal("create-crisis"),
      name: z.string().trim().min(1).max(200),
      brand: z.string().trim().min(1).max(200),
      startedAt: instantSchema,
      query: z.string().max(4000),
      lang: languageSchema,
    }),
    z.object({ do: z.literal("open-crisis"), path: z.string().max(4000) }),
    z.object({ do: z.literal("close-crisis") }),
    /** `live`: the demo is replayed as a live stream, faster; `review`: written whole, finished. */
    z.object({ do: z.literal("create-demo"), mode: z.enum(["live", "review"]), lang: languageSchema }),
    z.object({ do: z.literal("remove-demo") }),
    z.object({ do: z.literal("forget-crisis"), path: z.string().max(4000) }),
    z.object({
      do: z.literal("import-files"),
      paths: z.array(z.string().max(4000)).min(1).max(10_000),
      as: fileFormatSchema.or(z.literal("auto")),
      mapping: z.record(z.string(), z.string()).nullable(),
    }),
    z.object({
      do: z.literal("add-jetstream"),
      label: z.string().max(200),
      url: z.string().max(2000),
      words: z.array(z.string().max(200)).max(200),
    }),
    /** Replays a crisis file or an import as a live stream, at ×1 to ×600. */
    z.object({
      do: z.literal("add-replay"),
      label: z.string().max(200),
      path: z.string().max(4000),
      speed: z.number().min(1).max(600),
    }),
    z.object({ do: z.literal("pause-source"), sourceId: z.string() }),
    z.object({ do: z.literal("resume-source"), sourceId: z.string() }),
    z.object({ do: z.literal("remove-source"), sourceId: z.string() }),
    z.object({ do: z.literal("cancel-task"), taskId: z.string() }),
    z.object({ do: z.literal("sit-down"), personId: z.string() }),
    /** A one-time link by which somebody opens a seat as this person. */
    z.object({ do: z.literal("invite-seat"), personId: z.string() }),
    z.object({ do: z.literal("sign-checkpoint") }),
    /** Puts a file of the machine into the crisis file; the entry that shows it names it by its hash. */
    z.object({
      do: z.literal("attach-file"),
      path: z.string().max(4000),
      name: z.string().trim().min(1).max(500),
      mediaType: z.string().max(200),
    }),
    z.object({ do: z.literal("read-attachment"), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.object({ do: z.literal("save-draft"), key: z.string().max(300), text: z.string().max(200_000) }),
    z.object({ do: z.literal("drop-draft"), key: z.string().max(300) }),
    z.object({ do: z.literal("list-drafts") }),
  ]),
);
export type HouseRequest = z.infer<ReturnType<typeof houseRequestSchema>>;
export type HouseRequestName = HouseRequest["do"];

export interface RecentCrisis {
  readonly path: string;
  readonly name: string;
  readonly brand: string;
  readonly status: string;
  readonly severity: number | null;
  readonly isDemo: boolean;
  readonly startedAt: string | null;
  readonly lastAt: string | null;
  readonly mentions: number;
  /** Busiest hour: mentions and when. */
  readonly peak: { readonly at: string; readonly perHour: number } | null;
  /** Mentions per hour, up to 48 values, for the sparkline. */
  readonly spark: readonly number[];
  /** Why it cannot be opened (message key), or null. */
  readonly fault: string | null;
  readonly faultArgs?: Refusal["args"];
  /** The fault as a sentence in the seat's language; put in by the seats. */
  readonly sentence?: string;
}

export interface HouseAnswers {
  readonly "list-crises": { readonly crises: readonly RecentCrisis[]; readonly folder: string };
  readonly "create-crisis": { readonly path: string };
  readonly "open-crisis": { readonly path: string };
  readonly "close-crisis": Record<string, never>;
  readonly "create-demo": { readonly path: string };
  readonly "remove-demo": Record<string, never>;
  readonly "forget-crisis": Record<string, never>;
  readonly "import-files": { readonly taskId: string; readonly importId: string };
  readonly "add-jetstream": { readonly sourceId: string };
  readonly "add-replay": { readonly sourceId: string };
  readonly "pause-source": Record<string, never>;
  readonly "resume-source": Record<string, never>;
  readonly "remove-source": Record<string, never>;
  readonly "cancel-task": Record<string, never>;
  readonly "sit-down": Record<string, never>;
  readonly "invite-seat": { readonly url: string; readonly expiresAt: string };
  readonly "sign-checkpoint": { readonly checkpoint: unknown };
  readonly "attach-file": { readonly hash: string; readonly bytes: number };
  readonly "read-attachment": {
    readonly name: string;
    readonly mediaType: string;
    readonly base64: string;
  };
  readonly "save-draft": Record<string, never>;
  readonly "drop-draft": Record<string, never>;
  readonly "list-drafts": {
    readonly drafts: readonly { readonly key: string; readonly text: string; readonly savedAt: string }[];
  };
}

/** Seat to host. Every message is parsed with this before anything else looks at it. */
export const seatMessageSchema = once(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("hello"), version: z.number().int(), lang: languageSchema }),
    z.object({ type: z.literal("use-language"), lang: languageSchema }),
    z.object({ type: z.literal("ask"), request, query: querySchema() }),
    /** The seat no longer wants the answer. */
    z.object({ type: z.literal("drop"), request }),
    z.object({
      type: z.literal("run"),
      request,
      command: commandSchema(),
      occurredAt: instantSchema.nullable(),
    }),
    z.object({ type: z.literal("house"), request, house: houseRequestSchema() }),
    /** Snapshot of the room, then its events; `seenUpTo` is the last position the seat has (0: none). */
    z.object({ type: z.literal("follow"), seenUpTo: z.number().int().nonnegative() }),
    /** What others see of this seat: the mention it reads, the statement it edits. */
    z.object({ type: z.literal("show-presence"), at: z.string().max(300).nullable() }),
  ]),
);
export type SeatMessage = z.infer<ReturnType<typeof seatMessageSchema>>;

export interface TaskProgress {
  readonly taskId: string;
  readonly kind: "import" | "index" | "verify" | "demo" | "migrate" | "report";
  readonly label: string;
  readonly done: number;
  /** Null when unknown. */
  readonly total: number | null;
  readonly unit: "mentions" | "bytes" | "entries";
  /** Units per second. */
  readonly rate: number;
  readonly remainingMs: number | null;
  readonly state: "running" | "done" | "cancelled" | "failed";
  readonly refusal: Refusal | null;
  /** The refusal as a sentence in the seat's language; put in by the seats. */
  readonly sentence?: string;
  readonly canCancel: boolean;
}

export interface SeatPresence {
  readonly seatId: string;
  readonly personId: string | null;
  readonly at: string | null;
}

/** Live figures sent at most four times a second. */
export interface Pulse {
  readonly received: number;
  /** Newest row of the mention table: mentions after a page's `upToRow` are new. */
  readonly upToRow: number;
  readonly position: number;
  /** Mean of the last whole minutes (`paceMinutes`), by arrival. */
  readonly perMinute: number;
  /** Usual mentions a minute at this hour; null: insufficient data. */
  readonly usualPerMinute: number | null;
  readonly sources: Readonly<Record<string, SourceState>>;
  /** What each live source has brought: seats are not sent the batches that say it. */
  readonly brought?: Readonly<Record<string, { readonly received: number; readonly lastAt: string | null }>>;
  /** Rows not yet in the full-text index. */
  readonly indexBehind: number;
  readonly at: string;
}

/** Host to seat. */
export type HostMessage =
  | {
      readonly type: "welcome";
      readonly version: number;
      readonly seatId: string;
      readonly personId: string | null;
      readonly crisisPath: string | null;
      readonly isOwner: boolean;
      readonly at: string;
      /** Version of the program that holds the room; absent from a host that does not say. */
      readonly program?: string;
    }
  | { readonly type: "turned-away"; readonly refusal: Refusal; readonly sentence: string }
  | { readonly type: "answer"; readonly request: number; readonly answer: unknown }
  /** The command is on disk at this position. */
  | {
      readonly type: "done";
      readonly request: number;
      readonly position: number;
      readonly events: readonly LogEntry[];
    }
  | { readonly type: "house-answer"; readonly request: number; readonly answer: unknown }
  | {
      readonly type: "refused";
      readonly request: number;
      readonly refusal: Refusal;
      readonly sentence: string;
    }
  | { readonly type: "snapshot"; readonly position: number; readonly state: RoomState }
  /** In log order; batches of mentions are left out, `upTo` says up to where the seat now is. */
  | { readonly type: "events"; readonly entries: readonly LogEntry[]; readonly upTo: number }
  | { readonly type: "pulse"; readonly pulse: Pulse }
  | { readonly type: "progress"; readonly task: TaskProgress }
  | { readonly type: "presence"; readonly seats: readonly SeatPresence[] }
  /** The host opened, closed or changed crisis, or this seat's person changed. */
  | {
      readonly type: "crisis-changed";
      readonly path: string | null;
      readonly personId: string | null;
      /** The room's time; absent from a host that does not say. */
      readonly at?: string;
    }
  | { readonly type: "verified"; readonly verification: Verification };
