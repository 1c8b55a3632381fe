import { z } from "zod";
import { instantSchema } from "../mention.ts";
import { crisisStatusSchema, languageSchema, roleSchema, severitySchema } from "../vocabulary.ts";

const name = z.string().trim().min(1).max(200);

export const crisisEvents = () =>
  [
    z.object({
      type: z.literal("crisis-opened"),
      crisisId: z.string(),
      name,
      /** The organisation in trouble. */
      brand: name,
      /** T0 of the crisis: what T+ counts from. */
      startedAt: instantSchema,
      lang: languageSchema,
      /** Words that make a mention ours, in the query language; empty keeps everything. */
      query: z.string().max(4000),
      isDemo: z.boolean(),
    }),
    z.object({ type: z.literal("crisis-renamed"), name }),
    z.object({
      type: z.literal("crisis-start-moved"),
      startedAt: instantSchema,
      reason: z.string().max(2000),
    }),
    z.object({
      type: z.literal("crisis-status-changed"),
      status: crisisStatusSchema,
      reason: z.string().max(2000),
    }),
    z.object({ type: z.literal("severity-changed"), severity: severitySchema, reason: z.string().max(2000) }),
    z.object({
      type: z.literal("person-joined"),
      personId: z.string(),
      name,
      roles: z.array(roleSchema).min(1),
    }),
    z.object({
      type: z.literal("person-changed"),
      personId: z.string(),
      name,
      roles: z.array(roleSchema).min(1),
    }),
    z.object({ type: z.literal("person-left"), personId: z.string() }),
    z.object({ type: z.literal("duty-started"), personId: z.string(), role: roleSchema }),
    z.object({
      type: z.literal("duty-ended"),
      personId: z.string(),
      role: roleSchema,
      /** What the next person must know. */
      handover: z.string().max(10_000),
      to: z.string().nullable(),
    }),
  ] as const;
