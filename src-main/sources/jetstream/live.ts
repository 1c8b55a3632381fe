import type { Mention } from "../../contract/mention.ts";
import type { LiveSink, LiveSource, RejectedRecord, SourceState } from "../../contract/source.ts";
import { type FetchPermissions, isLoopbackHost, refuseUrl } from "../guarded-fetch/address-rule.ts";
import { instantAt, type LiveClock, machineClock } from "../live-clock.ts";
import type { LiveSentenceKey } from "../live-sentences.ts";
import { createBackoff } from "./live-backoff.ts";
import { type OpenStream, openStream, type StreamConnection } from "./live-connection.ts";
import { readCursor, writeCursor } from "./live-cursor.ts";
import type { StreamEvent } from "./live-event.ts";
import { createStreamPace, type StreamPace } from "./live-pace.ts";
import { createFrameReader, type FrameReader, type StreamCounts } from "./live-reader.ts";
import { subscribeUrl } from "./live-url.ts";

/** Times in ms, sizes in bytes. */
interface JetstreamLimits {
  /** Without any sign of life for this long, the connection is cut. */
  readonly stallMs: number;
  /** A connection that is not open by then is given up, however busily its server drips. */
  readonly openWithinMs: number;
  readonly maxFrameBytes: number;
  /** Resumed this much later than asked, the server had no longer what lies between. */
  readonly clampedAfterMs: number;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** A connection that held this long starts the waiting times anew. */
  readonly steadyAfterMs: number;
  /** Changes kept in mind against being counted twice. */
  readonly recentKeys: number;
}

const usualLimits: JetstreamLimits = {
  stallMs: 45_000,
  openWithinMs: 30_000,
  maxFrameBytes: 2 * 1024 * 1024,
  clampedAfterMs: 60_000,
  firstRetryMs: 1000,
  longestRetryMs: 60_000,
  steadyAfterMs: 10_000,
  recentKeys: 50_000,
};

export interface JetstreamSettings {
  /** `wss://host/subscribe` (version 1) or `wss://host/xrpc/network.bsky.jetstream.subscribeEvents` (version 2). */
  readonly url: string;
  /** What a post must hold to be kept; none keeps every post. */
  readonly words?: readonly string[];
  readonly wantedDids?: readonly string[];
  /** Beyond wss to public addresses. A loopback host may always be reached. */
  readonly permissions?: FetchPermissions;
  readonly clock?: LiveClock;
  /** 0 inclusive to 1 exclusive. */
  readonly random?: () => number;
  readonly openStream?: OpenStream;
  readonly limits?: Partial<JetstreamLimits>;
}

export interface JetstreamSource extends LiveSource {
  counts(): StreamCounts;
}

const tickMs = 1000;
/** The position is saved this often even when nothing was kept. */
const saveCursorMs = 5000;

/**
 * Bluesky's public posts and reposts as they come, over Jetstream version 1 or 2. Resumes inclusively from its cursor
 * and counts each change once; says when it is late, when it is cut and until when it waits, and which period is lost
 * because the server no longer had it. https://docs.bsky.app/blog/jetstream
 */
export function createJetstreamSource(settings: JetstreamSettings): JetstreamSource {
  const limits = { ...usualLimits, ...settings.limits };
  const clock = settings.clock ?? machineClock;
  const backoff = createBackoff(limits.firstRetryMs, limits.longestRetryMs, settings.random ?? Math.random);
  let sink: LiveSink | null = null;
  let reader: FrameReader = createFrameReader(settings.url, [], null, 1);
  let connection: StreamConnection | null = null;
  let cancelTimer = () => {};
  let pace: StreamPace | null = null;
  /** Counts connections: what an earlier one still says is not heard. */
  let attempt = 0;
  let openedAt = 0;
  let aliveAt = 0;
  let savedAt = 0;
  let isSequenceLost = false;
  /** Time (ms, UTC) of what was last seen before this connection, while the resume is not yet proved whole. */
  let resumedFrom: number | null = null;
  let isClamped = false;
  let batch: { mentions: Mention[]; withdrawn: string[]; rejected: RejectedRecord[] } | null = null;

  function start(to: LiveSink, from: string | null): void {
    sink = to;
    const isKnown = (id: string) => to.knows?.(id) === true;
    reader = createFrameReader(
      settings.url,
      settings.words ?? [],
      readCursor(from),
      limits.recentKeys,
      isKnown,
    );
    aliveAt = clock.now();
    tell({ state: "connecting" });
    connect();
  }

  function tell(state: SourceState): void {
    sink?.changeState(state);
  }

  function connect(): void {
    const allowed = allowedUrl(settings);
    if (typeof allowed === "string") {
      tell({ state: "cut", since: instantAt(aliveAt), reason: allowed, retryAt: null });
      return;
    }
    const cursor = reader.cursor();
    const url = subscribeUrl(allowed.url, settings.wantedDids ?? [], cursor, isSequenceLost);
    resumedFrom = cursor === null || cursor.timeUs === 0 ? null : cursor.timeUs / 1000;
    isClamped = false;
    attempt += 1;
    const mine = attempt;
    const isCurrent = () => mine === attempt && sink !== null;
    cancelTimer = clock.after(limits.openWithinMs, () => giveUp("source.timed-out"));
    connection = (settings.openStream ?? openStream)(url, allowed.permissions, limits.maxFrameBytes, {
      opened: () => isCurrent() && opened(),
      alive: () => {
        if (isCurrent()) aliveAt = clock.now();
      },
      text: (frame) => isCurrent() && read(frame),
      binary: (bytes) => isCurrent() && collect().rejected.push(reader.rejectBinary(bytes)),
      closed: (reason, isCursorRefused) => isCurrent() && cut(reason, isCursorRefused),
    });
  }

  function giveUp(reason: LiveSentenceKey): void {
    connection?.drop();
    cut(reason, false);
  }

  function opened(): void {
    cancelTimer();
    const now = clock.now();
    openedAt = now;
    aliveAt = now;
    pace = createStreamPace(now, resumedFrom === null ? 0 : Math.max(0, now - resumedFrom));
    tell(pace.state(now));
    cancelTimer = clock.after(tickMs, tick);
  }

  function tick(): void {
    const now = clock.now();
    if (now - aliveAt > limits.stallMs) {
      giveUp("source.stalled");
      return;
    }
    if (now - aliveAt > limits.stallMs / 3) connection?.ping();
    if (now - openedAt > limits.steadyAfterMs) backoff.reset();
    if (pace !== null) tell(pace.state(now));
    if (now - savedAt > saveCursorMs) flush();
    cancelTimer = clock.after(tickMs, tick);
  }

  function read(frame: string): void {
    const now = clock.now();
    const { event, mention, withdrawn, rejection } = reader.read(frame, now);
    if (event !== null) proveResumed(event, now);
    if (mention !== null) collect().mentions.push(mention);
    if (withdrawn !== null) collect().withdrawn.push(withdrawn);
    if (rejection !== null) collect().rejected.push(rejection);
  }

  /** The first event after a resume shows whether the server still had what it was asked for. */
  function proveResumed({ position, isOutdatedCursor }: StreamEvent, now: number): void {
    isClamped ||= isOutdatedCursor;
    if (position === null || position.timeUs === 0) return;
    const eventMs = Math.min(position.timeUs / 1000, now);
    pace?.saw(eventMs, now);
    isSequenceLost = false;
    if (resumedFrom === null) return;
    const missed = eventMs - resumedFrom;
    if (missed > limits.clampedAfterMs || (isClamped && missed > 0)) {
      const reason: LiveSentenceKey = "source.clamped-cursor";
      sink?.findGap({ from: instantAt(resumedFrom), to: instantAt(eventMs), reason });
    }
    resumedFrom = null;
  }

  /** Frames that arrive together are handed on together, at the end of the turn they came in. */
  function collect(): NonNullable<typeof batch> {
    if (batch === null) queueMicrotask(flush);
    batch ??= { mentions: [], withdrawn: [], rejected: [] };
    return batch;
  }

  function flush(): void {
    const cursor = reader.cursor();
    const { mentions, withdrawn, rejected } = batch ?? { mentions: [], withdrawn: [], rejected: [] };
    batch = null;
    savedAt = clock.now();
    if (rejected.length > 0) sink?.reject?.(rejected);
    if (mentions.length > 0 || withdrawn.length > 0 || cursor !== null)
      sink?.receive(mentions, withdrawn, cursor === null ? null : writeCursor(cursor));
  }

  function cut(reason: LiveSentenceKey, isCursorRefused: boolean): void {
    cancelTimer();
    attempt += 1;
    connection = null;
    pace = null;
    isSequenceLost ||= isCursorRefused;
    flush();
    const wait = backoff.next();
    const retryAt = instantAt(clock.now() + wait);
    tell({ state: "cut", since: instantAt(aliveAt), reason, retryAt });
    cancelTimer = clock.after(wait, connect);
  }

  return {
    start,
    async stop() {
      cancelTimer();
      connection?.drop();
      connection = null;
      flush();
      sink = null;
    },
    counts: () => reader.counts(),
  };
}

function allowedUrl(
  settings: JetstreamSettings,
): { readonly url: URL; readonly permissions: FetchPermissions } | LiveSentenceKey {
  if (!URL.canParse(settings.url)) return "source.bad-url";
  const url = new URL(settings.url);
  const permissions = { loopback: isLoopbackHost(url.hostname), ...settings.permissions };
  if (url.protocol !== "ws:" && url.protocol !== "wss:") return "source.unknown-protocol";
  return refuseUrl(url, permissions) ?? { url, permissions };
}
