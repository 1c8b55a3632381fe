import { instantAt } from "../sources/live-clock.ts";
import { inOrderOfTime } from "../sources/replay/time-of.ts";
import { openCrisisFile } from "../store/open-crisis-file.ts";
import type { OpenReplay } from "./connect-source.ts";
import { readFilesLater } from "./read-files-later.ts";

/** Replays a crisis file (`.contrefeu`) or any file that can be imported, in the order of time. */
export function replayFrom(station: string): OpenReplay {
  return (path) => (path.endsWith(".contrefeu") ? replayCrisis(path, station) : replayFile(path));
}

async function* replayCrisis(path: string, station: string) {
  const store = await openCrisisFile(path, { station, readOnly: true, workers: false });
  try {
    for await (const batch of store.stream({}, "time"))
      yield batch.filter((stored) => !stored.isWithdrawn && !stored.isErased).map(({ mention }) => mention);
  } finally {
    await store.close();
  }
}

async function* replayFile(path: string) {
  const receivedAt = () => instantAt(Date.now());
  const batches = readFilesLater([path], { as: "auto", mapping: null, receivedAt });
  yield* inOrderOfTime(mentionsOf(batches));
}

async function* mentionsOf(batches: ReturnType<typeof readFilesLater>) {
  for await (const { mentions } of batches) yield mentions;
}
