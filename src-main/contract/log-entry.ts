import { z } from "zod";
import { eventSchema } from "./event.ts";
import { instantSchema } from "./mention.ts";
import { once } from "./once.ts";

const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One line of the log. `hash = SHA-256(previous ‖ canonical JSON (RFC 8785) of the entry without hash)`, hex;
 * `previous` of position 1 is 64 zeros. `occurredAt` is when it happened, `recordedAt` when the room knew.
 */
export const logEntrySchema = once(() =>
  z.object({
    position: z.number().int().positive(),
    /** The machine that wrote it. */
    station: z.string().min(1),
    occurredAt: instantSchema,
    recordedAt: instantSchema,
    /** Person id, or "host" for what the war room itself records. */
    by: z.string().min(1),
    event: eventSchema(),
    previous: fingerprintSchema,
    hash: fingerprintSchema,
  }),
);
export type LogEntry = z.infer<ReturnType<typeof logEntrySchema>>;

/** What leaves the file so that a cut tail, an older file or a rewritten chain shows. */
export const checkpointSchema = once(() =>
  z.object({
    crisisId: z.string(),
    position: z.number().int().nonnegative(),
    hash: fingerprintSchema,
    at: instantSchema,
    /** Ed25519 public key, SPKI DER in base64. */
    publicKey: z.string(),
    /** Ed25519 over the canonical JSON of the other members, base64. */
    signature: z.string(),
  }),
);
export type Checkpoint = z.infer<ReturnType<typeof checkpointSchema>>;
