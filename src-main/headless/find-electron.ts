import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Path of Electron's program when its binary is there; null otherwise. Looks, and never imports `electron`: that
 * would try to download what is missing.
 */
export function findElectron(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const folder = join(root, "node_modules", "electron");
  const nameFile = join(folder, "path.txt");
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const name = existsSync(nameFile) ? readFileSync(nameFile, "utf8").trim() : null;
  if (override === undefined && name === null) return null;
  const path = join(override ?? join(folder, "dist"), name ?? usualName());
  return existsSync(path) ? path : null;
}

function usualName(): string {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}
