import { z } from "zod";
import { instantSchema } from "./mention.ts";

/** A moment of the room: a log position, or the last entry recorded at or before an instant. Absent: now. */
export const asOfSchema = z.union([
  z.object({ position: z.number().int().nonnegative() }),
  z.object({ recordedAt: instantSchema }),
]);
export type AsOf = z.infer<typeof asOfSchema>;
