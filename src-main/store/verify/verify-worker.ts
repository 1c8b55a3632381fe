import { parentPort, workerData } from "node:worker_threads";
import type { Checkpoint } from "../../contract/log-entry.ts";
import { openForReading } from "../crisis-database.ts";
import { verifyCrisis } from "./verify-crisis.ts";

/** Verifies the file it is given on a connection of its own, so that the host goes on meanwhile. */
const { path, checkpoint } = workerData as { readonly path: string; readonly checkpoint: Checkpoint | null };
const database = openForReading(path);
try {
  const verification = verifyCrisis(database, checkpoint, (done, total) => {
    parentPort?.postMessage({ done, total });
  });
  parentPort?.postMessage({ verification });
} finally {
  database.close();
}
