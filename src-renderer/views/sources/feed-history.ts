import type { SourceView } from "../../../src-main/contract/room-state.ts";

/** A stretch of a source's life on its small timeline; ms UTC, within the window. */
export interface Stretch {
  readonly kind: "heard" | "cut" | "gap";
  readonly from: number;
  readonly to: number;
  /** Key of why, for cuts and gaps. */
  readonly reason: string | null;
}

/**
 * What a source has heard and missed between two moments: heard from its first day to now (or its end), less its cuts;
 * gaps are mentions missing for good and stand above either. Cuts still open last until `to`.
 */
export function feedHistory(
  source: Pick<SourceView, "cuts" | "gaps" | "state" | "since">,
  addedAt: number,
  from: number,
  to: number,
): readonly Stretch[] {
  const isOver = source.state === "ended" || source.state === "paused";
  const end = isOver ? Math.min(to, Date.parse(source.since)) : to;
  const clip = (kind: Stretch["kind"], start: number, stop: number, reason: string | null): Stretch[] => {
    const stretch = { kind, from: Math.max(from, start), to: Math.min(to, stop), reason };
    return stretch.to > stretch.from ? [stretch] : [];
  };
  const cuts = source.cuts
    .map((cut) => ({ ...cut, from: Date.parse(cut.from), to: cut.to === null ? end : Date.parse(cut.to) }))
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  let at = addedAt;
  for (const cut of cuts) {
    stretches.push(...clip("heard", at, Math.min(cut.from, end), null));
    stretches.push(...clip("cut", Math.max(at, cut.from), Math.min(cut.to, end), cut.reason));
    at = Math.max(at, cut.to);
  }
  stretches.push(...clip("heard", at, end, null));
  for (const gap of source.gaps)
    stretches.push(...clip("gap", Date.parse(gap.from), Date.parse(gap.to), gap.reason));
  return stretches;
}

/** Time during which nothing could be heard, ms: the cuts, overlaps counted once. */
export function deafTime(stretches: readonly Stretch[]): number {
  return stretches.filter(({ kind }) => kind === "cut").reduce((sum, { from, to }) => sum + (to - from), 0);
}
