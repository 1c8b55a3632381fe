import { type Mention, mentionKinds, occurrenceTime } from "../contract/mention.ts";
import { parentReference } from "./parent-reference.ts";

/** What a mention's row says again of its content, so that order, filters and trees need not parse it. */
export interface DerivedColumns {
  /** Occurrence time of this version, ms UTC. The row keeps that of the first version. */
  readonly time: number;
  /** Place in `mentionKinds`. */
  readonly kind: number;
  readonly parentId: string | null;
}

const kindNumbers = new Map<string, number>(mentionKinds.map((kind, number) => [kind, number]));

export function deriveColumns(mention: Mention): DerivedColumns {
  return {
    time: occurrenceTime(Date.parse(mention.publishedAt), Date.parse(mention.receivedAt)),
    kind: kindNumbers.get(mention.kind) ?? 0,
    parentId: parentReference(mention),
  };
}
