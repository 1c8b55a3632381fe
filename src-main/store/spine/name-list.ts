/** Names by order of first appearance: sources, languages. */
export interface NameList {
  readonly names: readonly string[];
  /** Number of the name, new if need be. */
  numberOf(name: string): number;
  /** Number of the name, or -1. */
  find(name: string): number;
}

export function createNameList(): NameList {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    find: (name) => numbers.get(name) ?? -1,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
