import { computeBaseline } from "../../analysis/baseline.ts";
import type { Answer, Volume } from "../../contract/answer.ts";
import type { QueryOf } from "../../contract/query.ts";
import type { Refusal } from "../../contract/refusal.ts";
import type { CrisisHeader } from "../../contract/room-state.ts";
import type { CrisisStore, MentionSelection } from "../../store/crisis-store.ts";
import type { AnalysisDesk } from "../analysis-desk.ts";
import { momentOf } from "../moment.ts";
import type { RecordKeeper } from "../record-keeper.ts";
import { readFilter } from "./mention-selection.ts";

const minute = 60_000;
const day = 86_400_000;
/** What people talked about longer ago than this says nothing of the usual volume. */
const longestHistory = 30 * day;

/** Volume by bucket and source, with the usual volume beside it when there is enough to tell. */
export async function answerVolume(
  query: QueryOf<"volume">,
  store: CrisisStore,
  keeper: RecordKeeper,
  desk: AnalysisDesk,
): Promise<Answer<"volume"> | Refusal> {
  const moment = momentOf(query.asOf, store, keeper);
  const room = keeper.roomAt(moment.position);
  const reading = await readFilter(query.filter, { room, moment, desk, store });
  if ("refused" in reading) return reading;
  const bucket = Math.ceil(query.bucket / minute) * minute;
  const from = query.from === null ? null : Date.parse(query.from);
  const to = query.to === null ? null : Date.parse(query.to);
  if (reading.isEmpty) {
    return { from: from ?? 0, bucket, sources: [], counts: [], baseline: null, firstAt: null, lastAt: null };
  }
  const { selection } = reading;
  const counted = await store.volume(selection, from, to, bucket);
  const { crisis } = room;
  const buckets = counted.counts[0]?.length ?? 0;
  const asked = { from: counted.from, bucket, buckets };
  const baseline = crisis === null || buckets === 0 ? null : await usual(selection, store, crisis, asked);
  return { ...counted, bucket, baseline };
}

async function usual(
  selection: MentionSelection,
  store: CrisisStore,
  crisis: CrisisHeader,
  asked: { readonly from: number; readonly bucket: number; readonly buckets: number },
): Promise<Volume["baseline"]> {
  const crisisStart = Date.parse(crisis.startedAt);
  // In whole minutes the store answers from its sums, without looking at each mention.
  const end = Math.floor(crisisStart / minute) * minute;
  const history = await store.volume(selection, end - longestHistory, end, asked.bucket);
  const counts = sumOf(history.counts);
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return null;
  const baseline = computeBaseline(
    { from: history.from, bucket: asked.bucket, counts },
    {
      crisisStart,
      from: asked.from,
      buckets: asked.buckets,
      // Before the first mention known of that period nobody was listening.
      collectedSince: history.from + first * asked.bucket,
    },
  );
  if (!baseline.isKnown) return null;
  const { basis: kind, days, hours, low, median, high } = baseline;
  return { low, median, high, basis: { kind, count: kind === "sameHours" ? days : hours } };
}

/** All sources together. */
export function sumOf(counts: readonly (readonly number[])[]): readonly number[] {
  const [first, ...others] = counts;
  if (first === undefined) return [];
  return first.map((count, index) => others.reduce((sum, one) => sum + (one[index] ?? 0), count));
}
