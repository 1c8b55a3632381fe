import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface SpawnedRun {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

export interface SpawnOptions {
  readonly home: string;
  /** Largest file (in blocks of 1,024 bytes) the process may write, as on a disk with no more room. */
  readonly fileBlocks?: number;
  /** User the process runs as. */
  readonly uid?: number;
}

const program = fileURLToPath(new URL("../../src-main/cli.ts", import.meta.url));

/** Runs the command line as its own process, as a script would: real exit code, real stdout. */
export function spawnCli(
  words: readonly string[],
  { home, fileBlocks, uid }: SpawnOptions,
): Promise<SpawnedRun> {
  const limit = fileBlocks === undefined ? "" : `ulimit -f ${fileBlocks}; `;
  const options = {
    env: { ...process.env, CONTREFEU_HOME: home, LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8" },
    encoding: "utf8",
    ...(uid === undefined ? {} : { uid, gid: uid }),
  } as const;
  return new Promise((resolve) => {
    execFile(
      "/bin/bash",
      ["-c", `${limit}exec "$0" "$@"`, process.execPath, program, ...words],
      options,
      (error, out, said) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, said });
      },
    );
  });
}
