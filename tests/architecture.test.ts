import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findImports } from "./architecture/find-imports.ts";
import { findViolations, type SourceFile } from "./architecture/find-violations.ts";
import { importTable } from "./architecture/import-table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

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

  it("looks at all the code there is", () => {
    const others = ["src-main", "src-renderer"]
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }))
      .filter((path) => /\.([cm]?jsx?|[cm]ts|vue|svelte|wasm|node)$/.test(path));
    // Read by any Node, before there can be TypeScript.
    expect(others).toEqual(["require-node.cjs"]);
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
    ["src-main/domain/x.ts", 'type File = import("../store/crisis-store.ts").CrisisStore;'],
    ["src-main/domain/x.ts", 'import store = require("../store/open.ts");'],
    ["src-main/domain/x.ts", 'export * from "../store/open.ts";'],
    ["src-main/domain/x.ts", 'export type { CrisisStore } from "../store/crisis-store.ts";'],
    ["src-main/domain/x.ts", 'import words from "../../resources/words.json" with { type: "json" };'],
    ["src-main/domain/x.ts", 'new Worker(new URL("../store/a-worker.ts", import.meta.url));'],
    ["src-main/seats/x.ts", "const m = await import(`../store/open.ts`);"],
    ["src-main/seats/x.ts", 'const m = await import("../store/open.ts", { with: {} });'],
    ["src-main/seats/x.ts", 'const m = await import("../sto" + "re/open.ts");'],
    ["src-main/seats/x.ts", 'const m = require("../store/open.ts");'],
    ["src-main/seats/x.ts", "const load = createRequire(import.meta.url);"],
    ["src-renderer/x.ts", 'const fs = process.getBuiltinModule("node:fs");'],
    ["src-main/seats/x.ts", 'const all = "://"; /* " */ import Database from "better-sqlite3";'],
    ["src-renderer/views/log/X.tsx", 'const all = import.meta.glob("../stream/*.tsx");'],
    ["src-renderer/graph/x.tsx", 'const row = <b />; export { useState } from "react";'],
    ["src-main/domain/x.ts", "const now = Date.now;"],
    ["src-main/domain/x.ts", 'const now = Date["now"]();'],
    ["src-main/domain/x.ts", "const { now } = Date;"],
    ["src-main/domain/x.ts", "const Clock = Date;"],
    ["src-main/domain/x.ts", "const now = new Date;"],
    ["src-main/domain/x.ts", "const now = new Date(...[]);"],
    ["src-main/domain/x.ts", "const now = Date();"],
    ["src-main/domain/x.ts", "const then = new Date(Date.now() - 1000);"],
    ["src-main/domain/x.ts", "const { random } = Math;"],
    ["src-main/domain/x.ts", 'const luck = Math["random"]();'],
    ["src-main/domain/x.ts", "const luck = [1, 2].map(Math.random);"],
    ["src-main/domain/x.ts", "const id = crypto.getRandomValues(bytes);"],
    ["src-main/domain/x.ts", "const now = performance.timeOrigin;"],
    ["src-main/domain/x.ts", "const now = globalThis.Date.now();"],
    ["src-main/domain/x.ts", "const at = { clock: Date };"],
    ["src-main/domain/x.ts", "const take = (Clock = Date) => new Clock();"],
    ["src-main/domain/x.ts", '/// <reference types="node" />\nexport {};'],
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
    ["src-main/domain/x.ts", "const then = (at: Date) => Math.floor(Date.parse(at.now) / Math.PI);"],
    ["src-main/domain/x.ts", "const said = { Date: 1, process: 'Math.random()' }; said.process;"],
    ["src-main/domain/x.ts", "const text = 'import x from \"../store/open.ts\"';"],
    ["src-main/headless.ts", "const bundle = await import(path);"],
  ])("lets through what the table allows in %s: %s", (path, source) => {
    expect(findViolations([{ path, source }], importTable)).toEqual([]);
  });

  it.each(["src-main/cli.ts", "src-main/headless.ts"])("%s says first which Node it needs", (path) => {
    const [first] = findImports(path, readFileSync(join(root, path), "utf8"));
    expect(first?.specifier).toBe("./require-node.cjs");
  });

  it.each(Object.entries(scripts).filter(([, script]) => script.includes(".ts")))(
    "npm run %s does too",
    (_name, script) => {
      expect(script).toMatch(/^node -r \.\/src-main\/require-node\.cjs |^(tsc|vitest|knip) /);
    },
  );

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
// import h from "h";
type I = import("i").I;
import j = require("j");
const k = await import(\`k\`);
const l = await import(which);`;
    expect(findImports("x.ts", source).map((found) => [found.specifier, found.isTypeOnly])).toEqual([
      ["a", false],
      ["b", true],
      ["c", false],
      ["d", false],
      ["e", false],
      ["f", false],
      ["./g.ts", false],
      ["i", true],
      ["j", false],
      ["k", false],
      [null, false],
    ]);
  });
});
