import { everyNode, isNode, nameOf, nodesIn, readSource, type SyntaxNode, textOf } from "./syntax-tree.ts";

export interface FoundImport {
  /** Null where it is only known when it runs. */
  readonly specifier: string | null;
  readonly isTypeOnly: boolean;
}

/** Every way by which a TypeScript source reaches another module: whatever is written there, from its syntax tree. */
export function findImports(path: string, source: string): readonly FoundImport[] {
  return [...everyNode(readSource(path, source))].flatMap((node) => importOf(node) ?? []);
}

function importOf(node: SyntaxNode): FoundImport | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return isNode(node.source) ? { specifier: textOf(node.source), isTypeOnly: isOfTypes(node) } : null;
    case "ImportExpression":
      return { specifier: textOf(node.source), isTypeOnly: false };
    case "TSImportType":
      return { specifier: textOf(node.source), isTypeOnly: true };
    case "TSExternalModuleReference":
      return { specifier: textOf(node.expression), isTypeOnly: false };
    case "CallExpression":
      return isLoader(node.callee) ? { specifier: textOf(argument(node)), isTypeOnly: false } : null;
    case "NewExpression":
      return workerOf(node);
    default:
      return null;
  }
}

/** `import type`, or a list in which each name is marked as a type. */
function isOfTypes(node: SyntaxNode): boolean {
  const kindOf = (part: SyntaxNode) => part.importKind ?? part.exportKind;
  const names = nodesIn([node.specifiers ?? []]);
  return kindOf(node) === "type" || (names.length > 0 && names.every((name) => kindOf(name) === "type"));
}

/** `require`, `module.require`, `require.resolve`, `createRequire`, `process.getBuiltinModule`, `import.meta.glob`. */
function isLoader(callee: unknown): boolean {
  const loaders = ["require", "createRequire", "getBuiltinModule", "glob"];
  if (!isNode(callee)) return false;
  if (callee.type !== "MemberExpression") return loaders.includes(nameOf(callee) ?? "");
  return nameOf(callee.object) === "require" || loaders.includes(nameOf(callee.property) ?? "");
}

/** `new URL("./a-worker.ts", import.meta.url)` */
function workerOf(node: SyntaxNode): FoundImport | null {
  const specifier = nameOf(node.callee) === "URL" ? textOf(argument(node)) : null;
  return specifier?.startsWith(".") ? { specifier, isTypeOnly: false } : null;
}

function argument(node: SyntaxNode): unknown {
  return nodesIn([node.arguments])[0];
}
