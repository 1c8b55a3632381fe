import type { Mention } from "../../contract/mention.ts";
import type { RejectedRecord } from "../../contract/source.ts";
import { instantAt } from "../live-clock.ts";
import { deepestNesting, isNestedTooDeep } from "../nesting-depth.ts";
import { type Normalised, type Rejection, rejected, skipped } from "../normalised.ts";
import { parseJsonExact } from "../parse-json-exact.ts";
import { furthest, type JetstreamCursor } from "./live-cursor.ts";
import { readStreamEvent, type StreamEvent } from "./live-event.ts";
import { createRecentKeys } from "./live-recent.ts";
import { createWordFilter } from "./live-words.ts";
import { normaliseJetstreamEvent } from "./normalise-jetstream.ts";

/** What came over the wire so far, by what became of it. */
export interface StreamCounts {
  readonly frames: number;
  readonly kept: number;
  readonly withdrawn: number;
  /** Well-formed, and not ours: other words, likes, identity and account events, notices. */
  readonly skipped: number;
  /** Sent again after a resume. */
  readonly repeated: number;
  readonly rejected: number;
}

interface ReadFrame {
  readonly event: StreamEvent | null;
  readonly mention: Mention | null;
  readonly withdrawn: string | null;
  readonly rejection: RejectedRecord | null;
}

/** Turns frames into mentions, each change once, and keeps the furthest position. */
export interface FrameReader {
  read(frame: string, now: number): ReadFrame;
  rejectBinary(bytes: number): RejectedRecord;
  counts(): StreamCounts;
  cursor(): JetstreamCursor | null;
}

type Parsed = { readonly raw: unknown } | { readonly broken: Rejection };

/** A position further in the future than this (ms) is a lie that would skip what is still to come. */
const aheadMs = 600_000;

export function createFrameReader(
  name: string,
  words: readonly string[],
  from: JetstreamCursor | null,
  recentSize: number,
  isKnown: (id: string) => boolean = () => false,
): FrameReader {
  const accepts = createWordFilter(words, isKnown);
  const recent = createRecentKeys(recentSize);
  const counts = { frames: 0, kept: 0, withdrawn: 0, skipped: 0, repeated: 0, rejected: 0 };
  let cursor = from;

  function parse(frame: string): Parsed {
    if (isNestedTooDeep(frame)) return { broken: rejected("rejection.too-deep", { max: deepestNesting }) };
    try {
      return { raw: parseJsonExact(frame) };
    } catch {
      return { broken: rejected("rejection.not-json") };
    }
  }

  function normalise(raw: unknown, event: StreamEvent | null, now: number): Normalised {
    if (event?.key != null && !recent.isNew(event.key)) {
      counts.repeated += 1;
      return skipped;
    }
    const normalised = normaliseJetstreamEvent(raw, instantAt(now));
    return normalised.outcome === "mention" && !accepts(normalised.mention) ? skipped : normalised;
  }

  function reject(reason: string, args: RejectedRecord["args"], excerpt: string): RejectedRecord {
    counts.rejected += 1;
    const record = { file: name, line: counts.frames, reason, excerpt: excerpt.slice(0, 200) };
    return args === undefined ? record : { ...record, args };
  }

  return {
    read(frame, now) {
      counts.frames += 1;
      const parsed = parse(frame);
      const event = "raw" in parsed ? readStreamEvent(parsed.raw) : null;
      const position = event?.position ?? null;
      if (position !== null && position.timeUs <= (now + aheadMs) * 1000) cursor = furthest(cursor, position);
      const normalised = "raw" in parsed ? normalise(parsed.raw, event, now) : parsed.broken;
      const nothing = { event, mention: null, withdrawn: null, rejection: null };
      switch (normalised.outcome) {
        case "mention":
          counts.kept += 1;
          return { ...nothing, mention: normalised.mention };
        case "withdrawn":
          counts.withdrawn += 1;
          return { ...nothing, withdrawn: normalised.id };
        case "skipped":
          counts.skipped += 1;
          return nothing;
        case "rejected":
          return { ...nothing, rejection: reject(normalised.reason, normalised.args, frame) };
      }
    },
    rejectBinary(bytes) {
      counts.frames += 1;
      return reject("rejection.not-json", undefined, `${bytes} B`);
    },
    counts: () => ({ ...counts, skipped: counts.skipped - counts.repeated }),
    cursor: () => cursor,
  };
}
