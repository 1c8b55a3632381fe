/** The days one can choose from, newest first: local midnights in ms UTC, from today back to the day before `first`. */
export function daysBack(now: number, first: number, most = 60): readonly number[] {
  const days: number[] = [];
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  const end = first - 86_400_000;
  while (days.length < most) {
    days.push(day.getTime());
    if (day.getTime() <= end) break;
    // Not 24 hours back: days change length twice a year.
    day.setDate(day.getDate() - 1);
  }
  return days;
}

/** The days a moment to come may fall on, soonest first: two weeks from today, and the day chosen already. */
export function daysAhead(now: number, chosen: number | null, most = 14): readonly number[] {
  const day = new Date(dayOf(now));
  const days = new Set<number>(chosen === null ? [] : [dayOf(chosen)]);
  for (let ahead = 0; ahead <= most; ahead += 1) {
    days.add(day.getTime());
    day.setDate(day.getDate() + 1);
  }
  return [...days].toSorted((a, b) => a - b);
}

/** Hours and minutes as people type them: 14:10, 14h10, 14 h, 9.05, 1410; null when it is no time of day. */
export function readTime(text: string): { readonly hours: number; readonly minutes: number } | null {
  const found = /^(\d{1,2})\s*(?:[:h.]\s*(\d{1,2})?|(\d{2}))?$/i.exec(text.trim());
  if (found === null) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? found[3] ?? 0);
  return hours < 24 && minutes < 60 ? { hours, minutes } : null;
}

/** That time on that local day (a midnight), ms UTC. */
export function timeOn(
  day: number,
  { hours, minutes }: { readonly hours: number; readonly minutes: number },
): number {
  const at = new Date(day);
  at.setHours(hours, minutes, 0, 0);
  return at.getTime();
}

/** The local midnight before an instant, ms UTC. */
export function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
