/** A read holds the host's thread no longer than this (ms) before others have their turn. */
const longestTurn = 10;

/**
 * For long reads: called often, and awaited when it gives a promise, which resolves once whoever waited has been
 * answered. What the file gains meanwhile is not part of the read: its bounds were fixed when it began.
 */
export function createGiveWay(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestTurn) return null;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
