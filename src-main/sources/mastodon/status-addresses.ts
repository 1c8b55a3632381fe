/**
 * Which status each id local to a server stands for, for the length of one read: Mastodon names a reply's parent
 * by the local id only, while the mention's id is the address that all servers share.
 */
export interface StatusAddresses {
  learn(localId: string, address: string): void;
  /** The mention id of a status, by its local id. A status never seen keeps its local id, and stays unknown. */
  mentionIdOf(localId: string): string;
  isKnown(localId: string): boolean;
}

const mostStatuses = 500_000;

export function createStatusAddresses(): StatusAddresses {
  const addresses = new Map<string, string>();
  return {
    learn: (localId, address) => {
      if (addresses.size >= mostStatuses) {
        const [oldest] = addresses.keys();
        if (oldest !== undefined) addresses.delete(oldest);
      }
      addresses.set(localId, address);
    },
    mentionIdOf: (localId) => `mastodon:${addresses.get(localId) ?? `status/${localId}`}`,
    isKnown: (localId) => addresses.has(localId),
  };
}
