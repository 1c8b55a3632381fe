import { z } from "zod";
import type { RejectionKey } from "../rejection-sentences.ts";

/** What a column can hold. The dotted names of the neutral format are accepted too (`author.handle`). */
export const csvFields = [
  "id",
  "source",
  "kind",
  "authorId",
  "authorHandle",
  "authorName",
  "authorFollowers",
  "title",
  "text",
  "lang",
  "url",
  "publishedAt",
  "publishedTime",
  "repostOf",
  "quoteOf",
  "replyTo",
  "root",
  "links",
  "hashtags",
  "mentions",
  "media",
  "likes",
  "reposts",
  "replies",
  "quotes",
  "views",
  "reach",
  "tone",
] as const;
export type CsvField = (typeof csvFields)[number];

const otherNames: Readonly<Record<string, CsvField>> = {
  author: "authorHandle",
  "author.id": "authorId",
  "author.handle": "authorHandle",
  "author.name": "authorName",
  "author.followers": "authorFollowers",
  "engagement.likes": "likes",
  "engagement.reposts": "reposts",
  "engagement.replies": "replies",
  "engagement.quotes": "quotes",
  "engagement.views": "views",
  "tone.score": "tone",
  date: "publishedAt",
  time: "publishedTime",
};

const fieldOf: ReadonlyMap<string, CsvField> = new Map([
  ...csvFields.map((field): [string, CsvField] => [field, field]),
  ...Object.entries(otherNames),
]);

const columnSchema = z.union([z.string().min(1), z.null()]);

/**
 * Which column of a table holds what, as `--mapping` gives it: `{ "text": "Contenu", "publishedAt": "Date" }`.
 * A column is named by its heading; `"=x"` is the value x for all rows; null leaves out a field that would be
 * recognised by itself, as all fields not named are. `dateOrder` ("dmy" or "mdy") and `zone` (an IANA zone or
 * "+02:00", for times that name none; UTC if absent) settle what the column leaves open.
 */
export const csvMappingSchema = z
  .object({
    dateOrder: z.enum(["dmy", "mdy"]).optional(),
    zone: z.string().refine(isZone).optional(),
  })
  .catchall(columnSchema)
  .refine(
    (mapping) =>
      Object.keys(mapping).every((key) => key === "dateOrder" || key === "zone" || fieldOf.has(key)),
    {
      error: `A mapping names these fields: ${csvFields.join(", ")}, dateOrder, zone`,
    },
  );
export type CsvMapping = Readonly<z.infer<typeof csvMappingSchema>>;

/** Thrown for a mapping that names no field of ours, or gives one what it does not take. */
class UnreadableMapping extends Error {
  readonly reason: RejectionKey = "rejection.bad-mapping";
  readonly args: Readonly<Record<string, string>>;

  constructor(wrong: readonly string[]) {
    super(`Bad mapping: ${wrong.join(", ")}`);
    this.args = { wrong: wrong.join(", "), fields: [...csvFields, "dateOrder", "zone"].join(", ") };
  }
}

/** The mapping, or `UnreadableMapping` with the names it gets wrong. */
export function readCsvMapping(value: Readonly<Record<string, unknown>>): CsvMapping {
  const parsed = csvMappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const isWrong = ([name, column]: readonly [string, unknown]) =>
    !csvMappingSchema.safeParse({ [name]: column }).success;
  throw new UnreadableMapping(
    Object.entries(value)
      .filter(isWrong)
      .map(([name]) => name),
  );
}

/** The column asked for each field; null where it is to be left empty. */
export function mappedColumns(mapping: CsvMapping): ReadonlyMap<CsvField, string | null> {
  const columns = new Map<CsvField, string | null>();
  for (const [name, column] of Object.entries(mapping)) {
    const field = fieldOf.get(name);
    if (field !== undefined && column !== undefined) columns.set(field, column);
  }
  return columns;
}

function isZone(zone: string): boolean {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
