import type { Mention } from "../contract/mention.ts";
import type { ReadBatch, RejectedRecord } from "../contract/source.ts";
import type { Normalised, Rejection } from "./normalised.ts";

/** Gathers what records become into batches of at most `size` mentions. */
export interface BatchCollector {
  add(file: string, line: number, text: string, normalised: Normalised): void;
  /** A rejection of a whole file stands on line 0. */
  reject(file: string, line: number, text: string, rejection: Rejection): void;
  skip(count: number): void;
  /** The first refusal of a whole file, where nothing but such refusals was ever added. */
  onlyRefusal(): RejectedRecord | null;
  /** Full batches; with `isLast`, what is left too. */
  take(bytes: number, totalBytes: number | null, isLast: boolean): readonly ReadBatch[];
}

interface Filling {
  mentions: Mention[];
  withdrawn: string[];
  skipped: number;
  rejected: RejectedRecord[];
}

export function createBatchCollector(size: number): BatchCollector {
  let read = 0;
  let hasRecords = false;
  let firstRefusal: RejectedRecord | null = null;
  let filling: Filling = { mentions: [], withdrawn: [], skipped: 0, rejected: [] };
  let full: { readonly batch: Filling; readonly read: number }[] = [];

  const close = () => {
    full.push({ batch: filling, read });
    filling = { mentions: [], withdrawn: [], skipped: 0, rejected: [] };
  };
  const reject = (file: string, line: number, text: string, { reason, args }: Rejection) => {
    read++;
    const excerpt = excerptOf(text);
    const record: RejectedRecord =
      args === undefined ? { file, line, reason, excerpt } : { file, line, reason, args, excerpt };
    filling.rejected.push(record);
    if (line === 0) firstRefusal ??= record;
    else hasRecords = true;
    if (filling.rejected.length >= size) close();
  };
  return {
    add: (file, line, text, normalised) => {
      if (normalised.outcome !== "rejected") hasRecords = true;
      switch (normalised.outcome) {
        case "mention":
          read++;
          filling.mentions.push(normalised.mention);
          if (filling.mentions.length >= size) close();
          return;
        case "withdrawn":
          read++;
          filling.withdrawn.push(normalised.id);
          return;
        case "skipped":
          read++;
          filling.skipped++;
          return;
        case "rejected":
          reject(file, line, text, normalised);
      }
    },
    reject,
    onlyRefusal: () => (hasRecords ? null : firstRefusal),
    skip: (count) => {
      read += count;
      filling.skipped += count;
    },
    take: (bytes, totalBytes, isLast) => {
      const isEmpty =
        filling.mentions.length + filling.withdrawn.length + filling.skipped + filling.rejected.length === 0;
      if (isLast && !isEmpty) close();
      const taken = full;
      full = [];
      return taken.map((one) => ({ ...one.batch, read: one.read, bytes, totalBytes }));
    },
  };
}

/** The first 200 characters, as a text of its own: a slice would keep the whole block it was cut from. */
function excerptOf(text: string): string {
  return Buffer.from(text.slice(0, 200), "utf8").toString("utf8");
}
