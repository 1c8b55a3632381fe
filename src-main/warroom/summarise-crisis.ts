import type { KnownCrisis } from "../store/library-file.ts";
import type { WarRoom } from "./war-room.ts";

const hour = 3_600_000;
const sparkLength = 48;

/** What the start screen shows of a crisis: who, when, how much, its busiest hour and its shape. */
export async function summariseCrisis(room: WarRoom, openedAt: string): Promise<KnownCrisis> {
  const volume = await room.volumePerHour();
  const { crisis, mentions, entries } = room.state();
  const peakAt = volume.perHour.reduce(
    (best, count, at) => (count > (volume.perHour[best] ?? 0) ? at : best),
    0,
  );
  const peak = volume.perHour[peakAt] ?? 0;
  return {
    path: room.path,
    name: crisis?.name ?? "",
    brand: crisis?.brand ?? "",
    status: crisis?.status ?? "watch",
    severity: crisis?.severity ?? null,
    isDemo: crisis?.isDemo ?? false,
    startedAt: crisis?.startedAt ?? null,
    lastAt: entries.at(-1)?.occurredAt ?? null,
    mentions: mentions.received,
    peak: peak === 0 ? null : { at: new Date(volume.from + peakAt * hour).toISOString(), perHour: peak },
    spark: squeeze(volume.perHour, sparkLength),
    openedAt,
    fault: null,
  };
}

/** At most `length` values over the same period, each the mean of its hours. */
function squeeze(values: readonly number[], length: number): readonly number[] {
  if (values.length <= length) return values;
  return Array.from({ length }, (_, index) => {
    const part = values.slice(
      Math.floor((index * values.length) / length),
      Math.floor(((index + 1) * values.length) / length),
    );
    return Math.round((part.reduce((sum, one) => sum + one, 0) / part.length) * 10) / 10;
  });
}
