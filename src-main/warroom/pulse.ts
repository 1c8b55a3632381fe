import type { LogEntry } from "../contract/log-entry.ts";
import type { RoomState } from "../contract/room-state.ts";
import type { Pulse } from "../contract/seat-message.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { LiveSources } from "./live-sources.ts";
import { createPace } from "./pace.ts";
import type { RecordKeeper } from "./record-keeper.ts";
import { createUsualPace } from "./usual-pace.ts";

/** More than the live feeds of a lively room write in a minute. */
const latestEntries = 500;

/** Live figures of the room, read at most four times a second by each seat. */
export function createPulse(
  store: CrisisStore,
  keeper: RecordKeeper,
  sources: LiveSources,
): { read(): Pulse; close(): void } {
  const pace = createPace();
  const usual = createUsualPace(store, keeper);
  function count(entries: readonly Pick<LogEntry, "event" | "recordedAt">[]): void {
    for (const { event, recordedAt } of entries) {
      // An import says nothing of the pace at which people are talking now.
      if (event.type !== "mentions-received") continue;
      const source = keeper.room().sources[event.sourceId];
      if (source?.kind !== "import") pace.count(Date.parse(recordedAt), event.added);
    }
  }

  // A room opened again goes on at the pace its file ends with.
  const { position } = store.head();
  count(store.entries(Math.max(0, position - latestEntries), position, latestEntries, true));
  const stop = keeper.onEntries(count);
  return {
    read() {
      const at = keeper.now();
      return {
        received: keeper.room().mentions.received,
        upToRow: store.lastRow(),
        position: keeper.position(),
        perMinute: pace.perMinute(Date.parse(at)),
        usualPerMinute: usual(Date.parse(at)),
        sources: sources.states(),
        brought: broughtBy(keeper.room().sources),
        indexBehind: store.indexBehind(),
        at,
      };
    },
    close: stop,
  };
}

function broughtBy(sources: RoomState["sources"]): NonNullable<Pulse["brought"]> {
  const live = Object.values(sources).filter(({ kind, state }) => kind !== "import" && state !== "removed");
  return Object.fromEntries(live.map(({ id, received, lastAt }) => [id, { received, lastAt }]));
}
