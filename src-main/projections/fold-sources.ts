import type { EventOf } from "../contract/event.ts";
import type { SourceView } from "../contract/room-state.ts";
import { unreachable } from "../contract/unreachable.ts";
import type { Recorded, RoomDraft } from "./room-draft.ts";

export type SourceEvent = EventOf<
  | "mentions-received"
  | "import-finished"
  | "source-added"
  | "source-removed"
  | "source-connected"
  | "source-cut"
  | "source-gap-found"
  | "source-paused"
  | "source-ended"
>;

/** Feed health: where mentions come from, since when each source is as it is, its cuts and its gaps. */
export function foldSources(draft: RoomDraft, event: SourceEvent, entry: Recorded): void {
  const { occurredAt: at, recordedAt } = entry;
  switch (event.type) {
    case "mentions-received":
      receive(draft, event, recordedAt);
      return;
    case "import-finished":
      finishImport(draft, event, recordedAt);
      return;
    case "source-added": {
      const { type: _, sourceId: id, ...added } = event;
      draft.set("sources", id, { ...bareSource(id, at), ...added });
      return;
    }
    case "source-connected":
      draft.change("sources", event.sourceId, (source) => ({
        ...source,
        state: "connected",
        since: at,
        cutReason: null,
        cuts: source.cuts.map((cut) => (cut.to === null ? { ...cut, to: at } : cut)),
      }));
      return;
    case "source-cut": {
      const { since, reason } = event;
      draft.change("sources", event.sourceId, (source) => ({
        ...source,
        state: "cut",
        since,
        cutReason: reason,
        cuts: [...source.cuts, { from: since, to: null, reason }],
      }));
      return;
    }
    case "source-gap-found": {
      const { from, to, reason } = event;
      draft.change("sources", event.sourceId, (source) => ({
        ...source,
        gaps: [...source.gaps, { from, to, reason }],
      }));
      return;
    }
    case "source-paused":
      draft.change("sources", event.sourceId, (source) => stopped(source, "paused", at));
      return;
    case "source-ended":
      draft.change("sources", event.sourceId, (source) => stopped(source, "ended", at));
      return;
    case "source-removed":
      draft.change("sources", event.sourceId, (source) => stopped(source, "removed", at));
      return;
    default:
      unreachable(event);
  }
}

/** Batches are counted, never listed; an import shows as a source from its first batch on. */
function receive(draft: RoomDraft, event: EventOf<"mentions-received">, recordedAt: string): void {
  const { sourceId, added, updated } = event;
  const { mentions } = draft.plain();
  draft.setPlain({
    mentions: { ...mentions, received: mentions.received + added, updated: mentions.updated + updated },
  });
  const source = draft.get("sources", sourceId) ?? bareSource(sourceId, recordedAt);
  draft.set("sources", sourceId, {
    ...source,
    received: source.received + added + updated,
    lastAt: recordedAt,
  });
}

/** Gives the same source whether the batches were folded (host) or left out (seat). */
function finishImport(draft: RoomDraft, event: EventOf<"import-finished">, at: string): void {
  const { importId, fileName, format, read, added, updated, skipped, rejected, isCancelled } = event;
  const view = { importId, fileName, format, read, added, updated, skipped, rejected, isCancelled, at };
  draft.setPlain({ imports: [...draft.plain().imports, view] });
  draft.set("sources", importId, {
    ...bareSource(importId, at),
    label: fileName,
    state: "ended",
    received: added + updated,
    lastAt: added + updated > 0 ? at : null,
  });
}

function stopped(source: SourceView, state: SourceView["state"], at: string): SourceView {
  return {
    ...source,
    state,
    since: at,
    cutReason: null,
    cuts: source.cuts.map((cut) => (cut.to === null ? { ...cut, to: at } : cut)),
  };
}

function bareSource(id: string, since: string): SourceView {
  return {
    id,
    kind: "import",
    label: id,
    settings: {},
    state: "added",
    since,
    cutReason: null,
    received: 0,
    lastAt: null,
    cuts: [],
    gaps: [],
  };
}
