import { computeBaseline } from "../analysis/baseline.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import { sumOf } from "./answers/answer-volume.ts";
import type { RecordKeeper } from "./record-keeper.ts";

const hour = 3_600_000;
const longestHistory = 30 * 24 * hour;
/** The past before T0 changes little: it is looked at again this often (ms). */
const lookAgainAfter = 300_000;

/** Usual mentions a minute at an hour, for the top bar; null while unknown or when there is too little to tell. */
export function createUsualPace(store: CrisisStore, keeper: RecordKeeper): (nowMs: number) => number | null {
  let known: { readonly at: number; readonly hour: number; readonly perMinute: number | null } | null = null;
  let isLooking = false;

  async function look(nowMs: number): Promise<void> {
    const { crisis } = keeper.room();
    const thisHour = Math.floor(nowMs / hour);
    if (crisis === null) return;
    const crisisStart = Date.parse(crisis.startedAt);
    // In whole minutes the store answers from its sums, without looking at each mention.
    const end = Math.floor(crisisStart / 60_000) * 60_000;
    const volume = await store.volume({}, end - longestHistory, end, hour);
    const counts = sumOf(volume.counts);
    const first = counts.findIndex((count) => count > 0);
    const baseline =
      first < 0
        ? null
        : computeBaseline(
            { from: volume.from, bucket: hour, counts },
            {
              crisisStart,
              from: thisHour * hour,
              buckets: 1,
              collectedSince: volume.from + first * hour,
            },
          );
    const perHour = baseline?.isKnown ? (baseline.median[0] ?? null) : null;
    known = { at: nowMs, hour: thisHour, perMinute: perHour === null ? null : perHour / 60 };
  }

  return (nowMs) => {
    const isOld =
      known === null || nowMs - known.at > lookAgainAfter || known.hour !== Math.floor(nowMs / hour);
    if (isOld && !isLooking) {
      isLooking = true;
      const rest = () => {
        isLooking = false;
      };
      // A look that fails leaves the last figure; whatever is wrong with the file shows where it is asked for itself.
      look(nowMs).then(rest, rest);
    }
    return known?.perMinute ?? null;
  };
}
