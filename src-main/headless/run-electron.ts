import { spawn } from "node:child_process";

/** Runs Electron until it ends; gives its exit code, or null when it could not be started at all. */
export function runElectron(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...environment } });
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code ?? 0));
  });
}
