import { parseSync } from "vite";

/** A node of a source's syntax tree (ESTree, with TypeScript's own). */
export interface SyntaxNode {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** The syntax tree of a TypeScript source. Throws when it is none: nothing unread may pass for checked. */
export function readSource(path: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(path, source);
  const [fault] = errors;
  if (fault !== undefined) throw new Error(`${path} cannot be parsed: ${fault.message}`);
  // Safe: every node of ESTree has a type.
  return program as unknown as SyntaxNode;
}

export function isNode(part: unknown): part is SyntaxNode {
  return typeof part === "object" && part !== null && "type" in part && typeof part.type === "string";
}

/** The nodes that stand directly in these parts of a node. */
export function nodesIn(parts: readonly unknown[]): readonly SyntaxNode[] {
  return parts.flat().filter(isNode);
}

/** A node and all below it. */
export function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of nodesIn(Object.values(node))) yield* everyNode(child);
}

/** The text of a literal, a template without expressions included; null for anything else. */
export function textOf(part: unknown): string | null {
  if (!isNode(part)) return null;
  if (part.type === "Literal") return typeof part.value === "string" ? part.value : null;
  const [only, ...others] = part.type === "TemplateLiteral" ? nodesIn([part.quasis]) : [];
  const value = others.length === 0 ? only?.value : undefined;
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : null;
}

/** The name of an identifier; null for anything else. */
export function nameOf(part: unknown): string | null {
  return isNode(part) && part.type === "Identifier" ? String(part.name) : null;
}
