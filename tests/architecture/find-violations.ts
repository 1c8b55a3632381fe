import { posix } from "node:path";
import { findImports } from "./find-imports.ts";
import { findImpurities } from "./find-impurities.ts";
import type { FolderRule } from "./import-table.ts";

/** A source file by its path from the project's root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

const pureFolders = ["src-main/contract/", "src-main/domain/", "src-main/analysis/", "src-main/projections/"];
/** Runs the bundle built from it, whose place is known only then. */
const mayLoadAnything = "src-main/headless.ts";

/** What breaks the import table or the purity rule, as sentences; empty when the house stands. */
export function findViolations(
  files: readonly SourceFile[],
  table: readonly FolderRule[],
): readonly string[] {
  return files.flatMap((file) => [...importViolations(file, table), ...purityViolations(file)]);
}

function importViolations(file: SourceFile, table: readonly FolderRule[]): string[] {
  const rule = table
    .filter((candidate) => file.path.startsWith(`${candidate.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (rule === undefined) return [`${file.path} is in no folder of the import table`];
  return findImports(file.path, file.source).flatMap(({ specifier, isTypeOnly }) => {
    if (specifier === null)
      return file.path === mayLoadAnything ? [] : [`${file.path} loads what nobody can tell beforehand`];
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier) : specifier;
    if (target.startsWith("src-main/shell/") && rule.folder !== "src-main/shell")
      return [`${file.path} imports the shell: ${specifier}`];
    if (target.startsWith(`${rule.folder}/`)) return viewViolation(file.path, target);
    const isAllowed = rule.may.some((allowed) => matches(target, allowed));
    const isAllowedType = isTypeOnly && (rule.typesOnly ?? []).some((allowed) => matches(target, allowed));
    return isAllowed || isAllowedType ? [] : [`${file.path} may not import ${specifier}`];
  });
}

function matches(target: string, allowed: string): boolean {
  if (allowed.endsWith("/") || allowed.endsWith(":")) return target.startsWith(allowed);
  return (
    target === allowed ||
    target.startsWith(`${allowed}/`) ||
    (allowed.startsWith("@") && target.startsWith(allowed))
  );
}

/** A view may import anything in the renderer but another view; the frame puts the views together. */
function viewViolation(from: string, target: string): string[] {
  const view = /^src-renderer\/views\/([^/]+)\//;
  const mine = view.exec(from)?.[1];
  const theirs = view.exec(target)?.[1];
  if (mine === undefined || theirs === undefined || mine === theirs || mine === "frame") return [];
  return [`${from} imports another view: ${target}`];
}

function purityViolations(file: SourceFile): string[] {
  if (!pureFolders.some((folder) => file.path.startsWith(folder))) return [];
  return findImpurities(file.path, file.source).map(
    (found) => `${file.path} uses ${found}: time, ids and seeds are arguments`,
  );
}
