import { nameOf, nodesIn, readSource, type SyntaxNode } from "./syntax-tree.ts";

/** Names by which time, chance or the world come in, whatever is done with them: calling, reading or renaming. */
const worldly: ReadonlySet<string> = new Set([
  "crypto",
  "performance",
  "Temporal",
  "globalThis",
  "process",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "eval",
  "Function",
  "Reflect",
]);

/** What in a source depends on when or where it runs, as it is written there; empty for a pure one. */
export function findImpurities(path: string, source: string): readonly string[] {
  const references = /^\s*\/\/\/\s*<reference\b/m.test(source) ? ["/// <reference"] : [];
  return [...references, ...impuritiesOf(readSource(path, source))];
}

function impuritiesOf(node: SyntaxNode): readonly string[] {
  if (isHarmless(node)) return nodesIn([node.arguments ?? []]).flatMap(impuritiesOf);
  const name = nameOf(node);
  if (name === "Date" || name === "Math" || worldly.has(name ?? "")) return [String(name)];
  return nodesIn(valuesOf(node)).flatMap(impuritiesOf);
}

/** `Date.parse`, `Date.UTC`, `new Date(something)`, and all of `Math` but chance. Renamed, they could be anything. */
function isHarmless(node: SyntaxNode): boolean {
  if (node.type === "NewExpression") {
    const [first] = nodesIn([node.arguments]);
    return nameOf(node.callee) === "Date" && first !== undefined && first.type !== "SpreadElement";
  }
  if (node.type !== "MemberExpression" || node.computed === true) return false;
  const property = nameOf(node.property);
  if (nameOf(node.object) === "Date") return property === "parse" || property === "UTC";
  return nameOf(node.object) === "Math" && property !== "random";
}

/** The parts of a node that are evaluated: no types, no names of properties. */
function valuesOf(node: SyntaxNode): readonly unknown[] {
  if (node.type.startsWith("TS")) return [node.expression];
  const isName = (part: string) =>
    node.computed !== true &&
    ((part === "key" && node.shorthand !== true) ||
      (node.type === "MemberExpression" && part === "property"));
  return Object.entries(node)
    .filter(([part]) => !isName(part))
    .map(([, value]) => value);
}
