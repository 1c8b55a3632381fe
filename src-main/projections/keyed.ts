/**
 * Reading and writing records whose keys come from outside (mention ids, account ids): a mention called
 * "constructor" or "__proto__" must be an ordinary key, never something inherited.
 */
export function valueAt<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Writes into a record that the caller owns. */
export function put<V>(record: Record<string, V>, key: string, value: V): void {
  if (key !== "__proto__") record[key] = value;
  else Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
}
