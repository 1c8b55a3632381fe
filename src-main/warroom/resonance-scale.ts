import { measureResonanceScale, type ResonanceScale, type ResonanceSignals } from "../analysis/resonance.ts";
import type { CrisisStore, StoredMention } from "../store/crisis-store.ts";
import { placeOf, type Spread } from "./measure-spread.ts";

const sampleSize = 400;
/** The scale is measured again each time the crisis has grown by this much. */
const growth = 1.25;

/** What resonance is read from, for one mention in its spread; without a spread, from its direct answers alone. */
export function signalsOf(
  { mention, firstRow }: StoredMention,
  spread: Spread | null,
  answers: number,
): ResonanceSignals {
  const { engagement } = mention;
  const place = spread === null ? -1 : placeOf(spread.tree, firstRow);
  return {
    likes: engagement?.likes ?? null,
    reposts: engagement?.reposts ?? null,
    replies: engagement?.replies ?? null,
    quotes: engagement?.quotes ?? null,
    followers: mention.author?.followers ?? null,
    cascadeSize: 1 + (place < 0 ? answers : (spread?.cascades.descendants[place] ?? 0)),
    pace: place < 0 ? 0 : (spread?.pace[place] ?? 0),
  };
}

/**
 * The scale of the crisis at a moment, from a sample evenly spread over what had been received at its last growth by a
 * quarter: the same at a moment whenever it is asked for.
 */
export function createResonanceScales(
  store: CrisisStore,
): (spread: Spread | null, upToRow: number | null) => Promise<ResonanceScale> {
  const scales = new Map<number, Promise<ResonanceScale>>();

  async function measure(rows: number, spread: Spread | null): Promise<ResonanceScale> {
    const step = Math.max(1, rows / sampleSize);
    const wanted = new Set<number>();
    for (let at = 1; at <= rows; at += step) wanted.add(Math.floor(at));
    for (const { cascade } of spread?.largest.slice(0, 50) ?? []) {
      const row = spread?.tree.rows[spread.cascades.root[cascade] ?? -1];
      if (row !== undefined && row <= rows) wanted.add(row);
    }
    const stored = await store.mentionsByRow([...wanted], rows);
    const known = stored.filter((one) => one !== null);
    return measureResonanceScale(known.map((one) => signalsOf(one, spread, 0)));
  }

  return (spread, upToRow) => {
    const row = Math.max(1, upToRow ?? store.lastRow());
    const step = Math.floor(Math.log(row) / Math.log(growth) + 1e-9);
    const known = scales.get(step);
    if (known !== undefined) return known;
    const scale = measure(Math.floor(growth ** step), spread);
    // Without a spread it is a first guess: not kept.
    if (spread !== null) scales.set(step, scale);
    return scale;
  };
}
