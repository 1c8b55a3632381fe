import { deepestNesting, isNestedTooDeep } from "../nesting-depth.ts";
import { type Normalised, rejected } from "../normalised.ts";
import { parseJsonExact } from "../parse-json-exact.ts";
import { isObject } from "../raw-json.ts";
import { normaliseMention, storableMention } from "./normalise-mention.ts";

/**
 * One line of neutral NDJSON as a mention, or why not. `receivedAt` is an instant, used where the line has none.
 * The hot path of ingest: `JSON.parse`, then hand-written checks; numeric ids, which no writer of this format
 * should produce, take the slow exact road.
 */
export function parseMentionLine(line: string, receivedAt: string): Normalised {
  if (isNestedTooDeep(line)) return rejected("rejection.too-deep", { max: deepestNesting });
  let record: unknown;
  try {
    record = JSON.parse(line);
    if (hasNumericId(record)) record = parseJsonExact(line);
  } catch {
    return rejected("rejection.not-json");
  }
  const normalised = normaliseMention(record, receivedAt);
  if (normalised.outcome !== "mention" || !line.includes("\\u")) return normalised;
  return { outcome: "mention", mention: storableMention(normalised.mention) };
}

function hasNumericId(record: unknown): boolean {
  if (!isObject(record)) return false;
  return (
    typeof record.id === "number" ||
    typeof record.repostOf === "number" ||
    typeof record.quoteOf === "number" ||
    typeof record.replyTo === "number" ||
    typeof record.root === "number" ||
    (isObject(record.author) && typeof record.author.id === "number")
  );
}
