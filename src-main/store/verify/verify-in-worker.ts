import { Worker } from "node:worker_threads";
import type { Verification } from "../../contract/answer.ts";
import type { Checkpoint } from "../../contract/log-entry.ts";
import { workerFile } from "../worker-file.ts";

type Message = { readonly verification: Verification } | { readonly done: number; readonly total: number };

/** `verifyCrisis` in a thread of its own; ends at once, rejecting, when the signal says so. */
export function verifyInWorker(
  path: string,
  checkpoint: Checkpoint | null,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal | null,
): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(import.meta.url, "verify-worker"), {
      workerData: { path, checkpoint },
    });
    const stop = () => {
      void worker.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted === true) stop();
    worker.on("message", (message: Message) => {
      if ("verification" in message) resolve(message.verification);
      else onProgress(message.done, message.total);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      reject(new Error(`The verifying thread ended early (${code})`));
    });
  });
}
