import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["src-main", "src-renderer", "package.json", "electron.vite.config.ts"];
const built = [
  "out/main/main.cjs",
  "out/main/headless.cjs",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
];

/** Whether what is built is missing or older than what it is built from. False where there are no sources. */
export function isBuildStale(root: string): boolean {
  if (!existsSync(join(root, "src-main"))) return false;
  if (!built.every((path) => existsSync(join(root, path)))) return true;
  const builtAt = Math.min(...built.map((path) => statSync(join(root, path)).mtimeMs));
  return sources.some((path) => newestIn(join(root, path)) > builtAt);
}

function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

/** Builds the room when it has to be; what the build says goes to stderr. Throws when it fails. */
export async function buildWhenStale(root: string): Promise<void> {
  if (!isBuildStale(root)) return;
  const command = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [command, "build"], { cwd: root, stdio: ["ignore", 2, 2] });
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error(`electron-vite build ended with ${code}`);
}
