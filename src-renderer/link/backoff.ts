/** Wait before the nth attempt (n from 1), ms: doubles from half a second to fifteen, less up to a half by `chance` (0-1). */
export function backoffDelay(attempt: number, chance: number): number {
  const longest = Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 10));
  return Math.round(longest * (1 - chance / 2));
}
