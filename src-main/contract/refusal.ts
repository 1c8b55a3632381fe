import { z } from "zod";

/** A refusal is a value: a message key of the catalogues and its arguments, so both languages have the sentence. */
export const refusalSchema = z.object({
  refused: z.string().min(1),
  args: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

export function refuse(key: string, args?: Record<string, string | number>): Refusal {
  return args === undefined ? { refused: key } : { refused: key, args };
}

export function isRefusal(value: object): value is Refusal {
  return "refused" in value;
}
