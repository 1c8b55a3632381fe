import { type Mention, mentionKinds, occurrenceTime } from "../contract/mention.ts";
import { instantMs } from "./instant-ms.ts";
import { parentReference, type Referring } from "./parent-reference.ts";

/** What a mention's row says again of its content, so that order, filters and trees need not parse it. */
export interface DerivedColumns {
  /** Occurrence time of this version, ms UTC. The row keeps that of the first version. */
  readonly time: number;
  /** Place in `mentionKinds`. */
  readonly kind: number;
  readonly parentId: string | null;
}

const kindNumbers = new Map<string, number>(mentionKinds.map((kind, number) => [kind, number]));

export function deriveColumns(
  mention: Referring & Pick<Mention, "publishedAt" | "receivedAt">,
): DerivedColumns {
  return {
    time: occurrenceTime(instantMs(mention.publishedAt), instantMs(mention.receivedAt)),
    kind: kindNumbers.get(mention.kind) ?? 0,
    parentId: parentReference(mention),
  };
}
