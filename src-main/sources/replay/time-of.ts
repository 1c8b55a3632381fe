import { type Mention, occurrenceTime } from "../../contract/mention.ts";

/** When a mention happened (ms, UTC), by what a replay keeps the order and the pauses of. */
export function timeOf(mention: Mention): number {
  return occurrenceTime(Date.parse(mention.publishedAt), Date.parse(mention.receivedAt));
}

/** All mentions in the order of time, the first version of each; what a file holds is seldom in order. */
export async function* inOrderOfTime(
  batches: AsyncIterable<readonly Mention[]>,
): AsyncGenerator<readonly Mention[]> {
  const byId = new Map<string, Mention>();
  for await (const batch of batches)
    for (const mention of batch) if (!byId.has(mention.id)) byId.set(mention.id, mention);
  yield [...byId.values()].sort((a, b) => timeOf(a) - timeOf(b));
}
