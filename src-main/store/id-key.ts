/**
 * Small number for a long id: 53 bits, so exact in a JS number and in an SQLite integer. Two rounds of a murmur-like
 * mix over UTF-16 units, seeded by a secret of the file so that nobody can prepare ids that collide.
 */
export type IdKey = (id: string, attempt: number) => number;

/** `seed`: 16 hex digits. `attempt` gives another key for the same id, for the ids whose first key was taken. */
export function createIdKey(seed: string): IdKey {
  const low = Number.parseInt(seed.slice(0, 8), 16) | 0;
  const high = Number.parseInt(seed.slice(8, 16), 16) | 0;
  return (id, attempt) => {
    let a = low ^ Math.imul(attempt, 0x27d4eb2f);
    let b = high ^ Math.imul(attempt, 0x165667b1);
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul(b ^ unit, 0xc2b2ae35);
      b ^= b >>> 13;
    }
    a = finish(a ^ id.length);
    b = finish(b ^ Math.imul(a, 0x9e3779b1));
    return (a >>> 0) * 0x200000 + (b >>> 11);
  };
}

/** Attempts that a stored key may come from. */
const attempts = 4;

/** Whether `key` is one that this id may have been given. */
export function isKeyOf(key: number | null, id: string, idKey: IdKey): boolean {
  for (let attempt = 0; attempt < attempts; attempt++) if (idKey(id, attempt) === key) return true;
  return false;
}

function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
