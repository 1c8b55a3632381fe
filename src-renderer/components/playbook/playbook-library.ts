import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { ActionView, RunView } from "../../../src-main/contract/room-state.ts";
import type { Language } from "../../../src-main/contract/vocabulary.ts";
import { isSettled } from "../action/action-due.ts";

/** One playbook in one language, newest version first. */
export interface ShelvedPlaybook {
  readonly id: string;
  readonly lang: Language;
  readonly newest: Playbook;
  readonly versions: readonly Playbook[];
}

/** Versions of the same playbook on one shelf, shelves in the order of the alphabet of `compare`. */
export function shelve(
  playbooks: readonly Playbook[],
  compare: (a: string, b: string) => number,
): readonly ShelvedPlaybook[] {
  const byKey = Map.groupBy(playbooks, ({ id, lang }) => `${id} ${lang}`);
  return [...byKey.values()]
    .flatMap((same): readonly ShelvedPlaybook[] => {
      const versions = same.toSorted((a, b) => b.version - a.version);
      const newest = versions[0];
      return newest === undefined ? [] : [{ id: newest.id, lang: newest.lang, newest, versions }];
    })
    .toSorted((a, b) => compare(a.newest.title, b.newest.title));
}

/** The library, and what runs here though the library of this machine no longer has it, or never had. */
export function withRunning(
  library: readonly Playbook[],
  runs: Readonly<Record<string, RunView>>,
): readonly Playbook[] {
  const keyOf = ({ id, lang, version }: Playbook): string => `${id} ${lang} ${version}`;
  const known = new Map(library.map((playbook) => [keyOf(playbook), playbook]));
  for (const { playbook } of Object.values(runs)) {
    if (!known.has(keyOf(playbook))) known.set(keyOf(playbook), playbook);
  }
  return [...known.values()];
}

/** Past its date a playbook must be read again before use; the last day itself still counts. `now` in ms UTC. */
export function isExpired(playbook: Pick<Playbook, "expiresOn">, now: number): boolean {
  return now >= Date.parse(`${playbook.expiresOn}T00:00:00Z`) + 24 * 60 * 60_000;
}

export interface RunProgress {
  readonly settled: number;
  readonly total: number;
  readonly late: number;
}

/** How far a running playbook is. `now` in ms UTC. */
export function progressOf(
  run: Pick<RunView, "id">,
  actions: Readonly<Record<string, ActionView>>,
  now: number,
): RunProgress {
  const own = Object.values(actions).filter((action) => action.runId === run.id);
  const open = own.filter((action) => !isSettled(action));
  return {
    settled: own.length - open.length,
    total: own.length,
    late: open.filter((action) => action.dueAt !== null && Date.parse(action.dueAt) < now).length,
  };
}

/** The run of this playbook still going, in any language or version. */
export function runningRun(playbookId: string, runs: Readonly<Record<string, RunView>>): RunView | undefined {
  return Object.values(runs).find((run) => run.playbook.id === playbookId && run.endedAt === null);
}

/** Cards due before `now` were the playbook started on this T0 (both ms UTC): what starts late. */
export function lateAtStart(playbook: Playbook, startedAt: number, now: number): number {
  return playbook.cards.filter((card) => startedAt + card.dueAfterMinutes * 60_000 < now).length;
}
