import type { JetstreamCursor } from "./live-cursor.ts";

/** Which wire a server speaks, by the path it is asked at. */
export type JetstreamVersion = 1 | 2;

const collections = ["app.bsky.feed.post", "app.bsky.feed.repost"];
/** Version 1 times are not quite in order, and differ a little from server to server: resuming starts this earlier. */
const rewindUs = 5_000_000;

export function versionOf(url: URL): JetstreamVersion {
  return url.pathname.endsWith("network.bsky.jetstream.subscribeEvents") ? 2 : 1;
}

/** The address to subscribe at: posts and reposts, of the wanted accounts, from the cursor on (inclusive). */
export function subscribeUrl(
  base: URL,
  wantedDids: readonly string[],
  cursor: JetstreamCursor | null,
  isSequenceLost: boolean,
): URL {
  const url = new URL(base);
  const version = versionOf(url);
  if (version === 1 && url.pathname === "/") url.pathname = "/subscribe";
  for (const collection of collections)
    url.searchParams.append(version === 1 ? "wantedCollections" : "collections", collection);
  for (const did of wantedDids) url.searchParams.append(version === 1 ? "wantedDids" : "dids", did);
  const from = cursor === null ? null : positionFor(version, cursor, isSequenceLost);
  if (from !== null) url.searchParams.set("cursor", String(from));
  return url;
}

function positionFor(
  version: JetstreamVersion,
  { seq, timeUs }: JetstreamCursor,
  isSequenceLost: boolean,
): number | null {
  if (version === 2 && seq !== null && !isSequenceLost) return seq;
  return timeUs === 0 ? null : timeUs - rewindUs;
}
