import type { Mention } from "../../src-main/contract/mention.ts";
import type { LiveSink, RejectedRecord, SourceState } from "../../src-main/contract/source.ts";

/** Keeps all that a live source gives. */
export interface CollectingSink extends LiveSink {
  readonly mentions: Mention[];
  readonly withdrawn: string[];
  readonly states: SourceState[];
  readonly gaps: { readonly from: string; readonly to: string; readonly reason: string }[];
  readonly rejected: RejectedRecord[];
  cursor: string | null;
}

export function createCollectingSink(): CollectingSink {
  const sink: CollectingSink = {
    mentions: [],
    withdrawn: [],
    states: [],
    gaps: [],
    rejected: [],
    cursor: null,
    receive(mentions, withdrawn, cursor) {
      sink.mentions.push(...mentions);
      sink.withdrawn.push(...withdrawn);
      sink.cursor = cursor ?? sink.cursor;
    },
    changeState: (state) => void sink.states.push(state),
    findGap: (gap) => void sink.gaps.push(gap),
    reject: (rejected) => void sink.rejected.push(...rejected),
  };
  return sink;
}
