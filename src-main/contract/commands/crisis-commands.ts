import { z } from "zod";
import { instantSchema } from "../mention.ts";
import { crisisStatusSchema, languageSchema, roleSchema, severitySchema } from "../vocabulary.ts";

const name = z.string().trim().min(1).max(200);
const reason = z.string().trim().max(2000);
const personRoles = z.array(roleSchema).min(1).max(10);

export const crisisCommands = () =>
  [
    z.object({
      type: z.literal("open-crisis"),
      crisisId: z.string(),
      name,
      brand: name,
      startedAt: instantSchema,
      lang: languageSchema,
      query: z.string().max(4000),
      isDemo: z.boolean(),
    }),
    z.object({ type: z.literal("rename-crisis"), name }),
    z.object({ type: z.literal("move-crisis-start"), startedAt: instantSchema, reason }),
    z.object({ type: z.literal("change-crisis-status"), status: crisisStatusSchema, reason }),
    z.object({ type: z.literal("change-severity"), severity: severitySchema, reason }),
    /** The first person of a crisis may name themselves; afterwards a crisis director or cell lead adds people. */
    z.object({ type: z.literal("join-person"), name, roles: personRoles }),
    z.object({ type: z.literal("change-person"), personId: z.string(), name, roles: personRoles }),
    z.object({ type: z.literal("remove-person"), personId: z.string() }),
    z.object({ type: z.literal("start-duty"), role: roleSchema }),
    z.object({
      type: z.literal("end-duty"),
      role: roleSchema,
      handover: z.string().max(10_000),
      to: z.string().nullable(),
    }),
  ] as const;
