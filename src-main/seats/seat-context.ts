import type { Language } from "../contract/vocabulary.ts";
import type { SeatHost } from "./seat-host.ts";
import type { SeatLimits } from "./seat-limits.ts";
import type { SeatTable } from "./seat-table.ts";
import type { SayRefusal } from "./sentences.ts";

/** Opens a way in for somebody: a one-time URL bound to one person of one crisis. */
type InviteSeat = (
  personId: string,
  crisisPath: string,
) => Promise<{ readonly url: string; readonly expiresAt: string }>;

/** What serving seats takes from outside, the same for all seats of a host. */
export interface SeatContext {
  readonly host: SeatHost;
  readonly table: SeatTable;
  readonly say: SayRefusal;
  /** Language of a seat that has not said its own yet. */
  readonly lang: Language;
  readonly limits: SeatLimits;
  /** Version of this program; null: not said. */
  readonly program: string | null;
  /** ms, UTC. */
  now(): number;
  newId(): string;
  /** A bug met while serving; the seat is told that its request was not recorded. */
  report(bug: unknown): void;
  /** Null where this host has no door for others. */
  readonly invite: InviteSeat | null;
  /** Whether a path is a file that somebody sent through this host's own door. */
  isUpload(path: string): boolean;
}
