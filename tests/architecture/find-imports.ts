export interface FoundImport {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

const statement =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?((?:[\w$*\s{},]|(?<=\b)as\b)*?)\s*from\s*["']([^"']+)["']|(?:^|[;\n])\s*import\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']\s*\)|new\s+URL\(\s*["'](\.{1,2}\/[^"']+)["']\s*,\s*import\.meta\.url/g;

/** Import, re-export, dynamic import and `new URL(…, import.meta.url)` specifiers of a TypeScript source. */
export function findImports(source: string): readonly FoundImport[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
  const found: FoundImport[] = [];
  for (const match of withoutComments.matchAll(statement)) {
    const specifier = match[3] ?? match[4] ?? match[5] ?? match[6];
    if (specifier === undefined) continue;
    const names = match[2] ?? "";
    const allNamesAreTypes =
      /^\s*\{[^}]*\}\s*$/.test(names) &&
      names
        .replace(/[{}]/g, "")
        .split(",")
        .filter((name) => name.trim() !== "")
        .every((name) => /^\s*type\s/.test(name));
    found.push({ specifier, isTypeOnly: match[1] !== undefined || allNamesAreTypes });
  }
  return found;
}
