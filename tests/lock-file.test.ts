import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface LockedPackage {
  readonly gypfile?: boolean;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as T;
}

it("installing compiles nothing: npm forgets, when it locks, which packages bring their native code ready", () => {
  const { packages } = readJson<{ packages: Record<string, LockedPackage> }>("package-lock.json");
  const native = Object.keys(packages).filter((path) => existsSync(join(root, path, "binding.gyp")));
  // Found at all, the check sees what it is for.
  expect(native).toContain("node_modules/better-sqlite3");
  const ready = native.filter(
    (path) => readJson<LockedPackage>(join(path, "package.json")).gypfile === false,
  );
  expect(ready.filter((path) => packages[path]?.gypfile !== false)).toEqual([]);
  expect(native).toEqual(ready);
});
