import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findImports } from "./architecture/find-imports.ts";
import { findViolations, type SourceFile } from "./architecture/find-violations.ts";
import { importTable } from "./architecture/import-table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function sourceFiles(): readonly SourceFile[] {
  return ["src-main", "src-renderer"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: relative(root, path).split(sep).join("/"),
        source: readFileSync(path, "utf8"),
      })),
  );
}

describe("the import table", () => {
  it("holds for every source file", () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(findViolations(files, importTable)).toEqual([]);
  });

  it.each([
    ["src-main/domain/x.ts", 'import { readFileSync } from "node:fs";'],
    ["src-main/domain/x.ts", 'import { openCrisisFile } from "../store/open.ts";'],
    ["src-main/contract/x.ts", 'export { d } from "../domain/decide.ts";'],
    ["src-main/warroom/x.ts", 'import { openCrisisFile } from "../store/open.ts";'],
    ["src-main/seats/x.ts", 'import Database from "better-sqlite3";'],
    ["src-main/seats/x.ts", 'const m = await import("../store/open.ts");'],
    ["src-main/headless.ts", 'import { app } from "electron";'],
    ["src-main/headless.ts", 'import { openWindow } from "./shell/window.ts";'],
    ["src-renderer/graph/x.ts", 'import { useState } from "react";'],
    ["src-renderer/views/log/X.tsx", 'import { Row } from "../stream/Row.tsx";'],
    ["src-renderer/views/log/X.tsx", 'import { decide } from "../../../src-main/domain/decide.ts";'],
    ["src-main/analysis/x.ts", "const now = Date.now();"],
    ["src-main/projections/x.ts", "const now = new Date();"],
    ["src-main/domain/x.ts", "const luck = Math.random();"],
  ])("catches a planted violation in %s: %s", (path, source) => {
    expect(findViolations([{ path, source }], importTable)).toHaveLength(1);
  });

  it.each([
    ["src-main/warroom/x.ts", 'import type { CrisisStore } from "../store/crisis-store.ts";'],
    ["src-main/warroom/x.ts", 'import { type CrisisStore } from "../store/crisis-store.ts";'],
    ["src-renderer/views/log/X.tsx", 'import type { Crisis } from "../../../src-main/domain/crisis.ts";'],
    ["src-renderer/views/frame/X.tsx", 'import { Row } from "../stream/Row.tsx";'],
    ["src-main/shell/x.ts", 'import { app } from "electron";'],
    ["src-main/domain/x.ts", "const then = new Date(0); // never Date.now"],
  ])("lets through what the table allows in %s: %s", (path, source) => {
    expect(findViolations([{ path, source }], importTable)).toEqual([]);
  });

  it("sees every way to import", () => {
    const source = `import a from "a";
import type { B } from "b";
import {
  c,
  type D,
} from "c";
export * from "d";
import "e";
const f = await import("f");
new Worker(new URL("./g.ts", import.meta.url));
// import h from "h";`;
    expect(findImports(source).map((found) => [found.specifier, found.isTypeOnly])).toEqual([
      ["a", false],
      ["b", true],
      ["c", false],
      ["d", false],
      ["e", false],
      ["f", false],
      ["./g.ts", false],
    ]);
  });
});
