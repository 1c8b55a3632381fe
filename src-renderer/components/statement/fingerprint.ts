/** First twelve characters of a fingerprint in three groups: enough to compare by eye or by voice. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}
