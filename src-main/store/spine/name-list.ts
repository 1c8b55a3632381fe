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
  // Neighbours in a stream mostly have the same name.
  let lastName: string | null = null;
  let lastNumber = 0;
  return {
    names,
    find: (name) => numbers.get(name) ?? -1,
    numberOf(name) {
      if (name === lastName) return lastNumber;
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.push(name) - 1;
        numbers.set(name, number);
      }
      lastName = name;
      lastNumber = number;
      return number;
    },
  };
}
