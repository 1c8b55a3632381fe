/** Remembers the last `size` keys, so that what a server sends again after a resume is counted once. */
export interface RecentKeys {
  /** False when the key was already seen. */
  isNew(key: string): boolean;
  has(key: string): boolean;
}

export function createRecentKeys(size: number): RecentKeys {
  const seen = new Set<string>();
  const ring = new Array<string | undefined>(size);
  let at = 0;
  return {
    isNew(key) {
      if (seen.has(key)) return false;
      const oldest = ring[at];
      if (oldest !== undefined) seen.delete(oldest);
      ring[at] = key;
      at = (at + 1) % size;
      seen.add(key);
      return true;
    },
    has: (key) => seen.has(key),
  };
}
