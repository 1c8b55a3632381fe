import type { CrisisEvent, EventOf } from "../contract/event.ts";
import { type Refusal, refuse } from "../contract/refusal.ts";
import type { SourceView } from "../contract/room-state.ts";
import type { LiveSource, SourceState } from "../contract/source.ts";
import type { CrisisStore } from "../store/crisis-store.ts";
import type { MentionIntake } from "./mention-intake.ts";
import { createOurMentions } from "./our-mentions.ts";
import type { RecordKeeper } from "./record-keeper.ts";

type SourceAdded = EventOf<"source-added">;

/** Makes the connector of a source from what the log says of it; null when it cannot be made on this machine. */
export type ConnectSource = (
  source: Pick<SourceAdded, "sourceId" | "kind" | "settings">,
) => LiveSource | null;

export interface LiveSources {
  /** Records the source and starts it. */
  add(source: SourceAdded, by: string): void;
  pause(sourceId: string, by: string): Promise<Refusal | null>;
  resume(sourceId: string): Refusal | null;
  remove(sourceId: string, by: string): Promise<Refusal | null>;
  states(): Readonly<Record<string, SourceState>>;
  /** Starts again what was running when the file was last open, from each saved cursor. */
  resumeAll(): void;
  /** Stops what the disk no longer takes; it starts again from its cursor. */
  interrupt(sourceId: string): void;
  close(): Promise<void>;
}

/** A cut shorter than this (ms) is a hiccup, not an entry of the log. */
const cutGrace = 5000;
const retryAfterFault = 5000;

interface Running {
  readonly source: LiveSource;
  state: SourceState;
  cutTimer: ReturnType<typeof setTimeout> | null;
  isLoggedCut: boolean;
  isConnected: boolean;
  isStopped: boolean;
}

export function createLiveSources(
  store: CrisisStore,
  keeper: RecordKeeper,
  intake: MentionIntake,
  connect: ConnectSource,
): LiveSources {
  const running = new Map<string, Running>();
  const retries = new Set<ReturnType<typeof setTimeout>>();
  let isClosed = false;

  function record(event: CrisisEvent, by = "host"): void {
    const now = keeper.now();
    keeper.append([{ occurredAt: now, recordedAt: now, by, event }]);
  }

  function known(sourceId: string): SourceView | null {
    const source = Object.hasOwn(keeper.room().sources, sourceId) ? keeper.room().sources[sourceId] : null;
    return source === undefined || source?.kind === "import" || source?.state === "removed" ? null : source;
  }

  function start(view: Pick<SourceView, "id" | "kind" | "settings">): Refusal | null {
    if (view.kind === "import" || running.has(view.id) || isClosed) return null;
    const source = connect({ sourceId: view.id, kind: view.kind, settings: { ...view.settings } });
    if (source === null) return refuse("room.source-cannot-start");
    const one: Running = {
      source,
      state: { state: "connecting" },
      cutTimer: null,
      isLoggedCut: known(view.id)?.state === "cut",
      isConnected: false,
      isStopped: false,
    };
    running.set(view.id, one);
    const isOurs = createOurMentions(keeper.room().crisis?.query ?? "", store.holds);
    source.start(
      {
        receive: (mentions, withdrawn, cursor) => {
          if (!one.isStopped) intake.receive(view.id, mentions.filter(isOurs), withdrawn, cursor);
        },
        changeState: (state) => {
          if (!one.isStopped) changeState(view.id, one, state);
        },
        reject: (rejected) => {
          if (!one.isStopped) store.quarantine(view.id, rejected);
        },
        knows: store.holds,
        findGap: (gap) => {
          if (!one.isStopped) record({ type: "source-gap-found", sourceId: view.id, ...gap });
        },
      },
      store.cursorOf(view.id),
    );
    return null;
  }

  function changeState(sourceId: string, one: Running, state: SourceState): void {
    one.state = state;
    switch (state.state) {
      case "live":
      case "late":
        clearCut(one);
        if (!one.isConnected || one.isLoggedCut) record({ type: "source-connected", sourceId });
        one.isConnected = true;
        one.isLoggedCut = false;
        return;
      case "cut":
        if (one.isLoggedCut || one.cutTimer !== null) return;
        one.cutTimer = setTimeout(() => logCut(sourceId, one), cutGrace);
        return;
      case "ended":
        clearCut(one);
        intake.flush();
        one.isStopped = true;
        running.delete(sourceId);
        record({ type: "source-ended", sourceId });
        return;
      default:
        return;
    }
  }

  function logCut(sourceId: string, one: Running): void {
    one.cutTimer = null;
    if (one.isStopped || one.state.state !== "cut") return;
    const { since, reason } = one.state;
    one.isLoggedCut = true;
    record({ type: "source-cut", sourceId, reason: reason.slice(0, 2000), since });
  }

  function clearCut(one: Running): void {
    if (one.cutTimer !== null) clearTimeout(one.cutTimer);
    one.cutTimer = null;
  }

  async function stop(sourceId: string): Promise<void> {
    const one = running.get(sourceId);
    if (one === undefined) return;
    running.delete(sourceId);
    clearCut(one);
    // What it brings while stopping still counts: it is written before the stop is.
    await one.source.stop();
    one.isStopped = true;
    intake.flush();
  }

  return {
    add(source, by) {
      record(source, by);
      const refused = start({ id: source.sourceId, kind: source.kind, settings: source.settings });
      if (refused === null) return;
      const since = keeper.now();
      record({ type: "source-cut", sourceId: source.sourceId, reason: refused.refused, since });
    },
    async pause(sourceId, by) {
      if (known(sourceId) === null) return refuse("room.source-unknown");
      if (!running.has(sourceId)) return null;
      await stop(sourceId);
      record({ type: "source-paused", sourceId }, by);
      return null;
    },
    resume(sourceId) {
      const view = known(sourceId);
      return view === null ? refuse("room.source-unknown") : start(view);
    },
    async remove(sourceId, by) {
      if (known(sourceId) === null) return refuse("room.source-unknown");
      await stop(sourceId);
      record({ type: "source-removed", sourceId }, by);
      return null;
    },
    states() {
      const states: Record<string, SourceState> = {};
      for (const view of Object.values(keeper.room().sources)) {
        const now = running.get(view.id)?.state ?? restingState(view);
        if (now !== null) states[view.id] = now;
      }
      return states;
    },
    resumeAll() {
      if (store.isReadOnly || keeper.room().crisis?.status === "closed") return;
      for (const view of Object.values(keeper.room().sources)) {
        if (view.kind === "import" || !["added", "connected", "cut"].includes(view.state)) continue;
        // The sources of the demo are part of its story: nothing is connected to.
        if (view.settings.demo === true) continue;
        // The file was closed without a word: the silence since is a cut, whoever looks at it later must see it.
        if (view.state === "connected") {
          const since = view.lastAt ?? view.since;
          record({ type: "source-cut", sourceId: view.id, reason: "room.was-closed", since });
        }
        start(view);
      }
    },
    interrupt(sourceId) {
      const one = running.get(sourceId);
      if (one === undefined) return;
      running.delete(sourceId);
      one.isStopped = true;
      clearCut(one);
      intake.discard(sourceId);
      void one.source.stop();
      const retry = setTimeout(() => {
        retries.delete(retry);
        const view = known(sourceId);
        if (view !== null) start(view);
      }, retryAfterFault);
      retries.add(retry);
    },
    async close() {
      isClosed = true;
      for (const retry of retries) clearTimeout(retry);
      const ids = [...running.keys()];
      await Promise.all(ids.map(stop));
      const since = keeper.now();
      for (const sourceId of ids) {
        if (known(sourceId)?.state !== "connected") continue;
        record({ type: "source-cut", sourceId, reason: "room.was-closed", since });
      }
    },
  };
}

/** What the strip shows for a source that is not running; null for what is over. */
function restingState(view: SourceView): SourceState | null {
  switch (view.state) {
    case "paused":
      return { state: "paused" };
    case "ended":
      return view.kind === "import" ? null : { state: "ended" };
    case "cut":
      return { state: "cut", since: view.since, reason: view.cutReason ?? "", retryAt: null };
    case "added":
    case "connected":
      if (view.settings.demo === true) return { state: "live", lagMs: 0 };
      return view.kind === "import"
        ? null
        : { state: "cut", since: view.since, reason: "room.source-not-running", retryAt: null };
    case "removed":
      return null;
  }
}
