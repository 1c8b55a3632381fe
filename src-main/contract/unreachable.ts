/** Ends every `switch` over a union: a case without its branch fails to compile, and at run time throws with the facts. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
