/**
 * Immutable map from ids to values. Adding copies one small bucket and the list of buckets, never every value, so that
 * a fold over a long log stays linear. Plain JSON, and safe for any id ("__proto__" included).
 */
export interface Keyed<V> {
  readonly size: number;
  readonly buckets: readonly Bucket<V>[];
}

type Bucket<V> = readonly (readonly [key: string, value: V])[];

/** A Keyed that holds nothing yet. */
export const noneKeyed: Keyed<never> = { size: 0, buckets: [[]] };

const meanBucketSize = 8;

/** The value kept for this id, or undefined. */
export function lookUp<V>(keyed: Keyed<V>, key: string): V | undefined {
  return bucketOf(keyed.buckets, key).find((pair) => pair[0] === key)?.[1];
}

/** Whether something is kept for this id. */
export function isKeyed(keyed: Keyed<unknown>, key: string): boolean {
  return bucketOf(keyed.buckets, key).some((pair) => pair[0] === key);
}

/** The same with one value added or replaced. */
export function put<V>(keyed: Keyed<V>, key: string, value: V): Keyed<V> {
  return putAll(keyed, [key], value);
}

/** The same with one value for each of these ids; equal to putting them one by one. */
export function putAll<V>(keyed: Keyed<V>, keys: readonly string[], value: V): Keyed<V> {
  let { size } = keyed;
  let buckets = [...keyed.buckets];
  for (const key of keys) {
    const index = bucketIndex(key, buckets.length);
    const bucket = buckets[index] ?? [];
    const others = bucket.filter((pair) => pair[0] !== key);
    if (others.length === bucket.length) size += 1;
    buckets[index] = [...others, [key, value]];
    if (size > buckets.length * meanBucketSize) buckets = spread(buckets);
  }
  return { size, buckets };
}

/** The same without these ids. */
export function dropAll<V>(keyed: Keyed<V>, keys: readonly string[]): Keyed<V> {
  let { size } = keyed;
  const buckets = [...keyed.buckets];
  for (const key of keys) {
    const index = bucketIndex(key, buckets.length);
    const bucket = buckets[index] ?? [];
    const others = bucket.filter((pair) => pair[0] !== key);
    size -= bucket.length - others.length;
    buckets[index] = others;
  }
  return { size, buckets };
}

/** Every value, in an order that depends only on the history of the map. */
export function valuesOf<V>(keyed: Keyed<V>): readonly V[] {
  return keyed.buckets.flatMap((bucket) => bucket.map((pair) => pair[1]));
}

function spread<V>(buckets: readonly Bucket<V>[]): Bucket<V>[] {
  const wider: [string, V][][] = Array.from({ length: buckets.length * 4 }, () => []);
  for (const bucket of buckets) {
    for (const [key, value] of bucket) wider[bucketIndex(key, wider.length)]?.push([key, value]);
  }
  return wider;
}

function bucketOf<V>(buckets: readonly Bucket<V>[], key: string): Bucket<V> {
  return buckets[bucketIndex(key, buckets.length)] ?? [];
}

/** FNV-1a over UTF-16 code units; `count` is a power of four. */
function bucketIndex(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) & (count - 1);
}
