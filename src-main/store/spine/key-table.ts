/** Open-addressing table from 53-bit keys to small numbers; the keys themselves live in the caller's column. */
export interface KeyTable {
  /** Index stored for the key, or -1. */
  find(key: number): number;
  /** Stores an index whose key is not in the table yet. */
  add(key: number, index: number): void;
  clear(): void;
  /** Makes room for so many keys in all. */
  reserve(count: number): void;
  /** The table as it stands, and back: only for the same keys, of which there are `count`. */
  slots(): Int32Array<ArrayBuffer>;
  restore(slots: Int32Array<ArrayBuffer>, count: number): void;
}

/** `keyAt(index)` gives back the key of a stored index. */
export function createKeyTable(keyAt: (index: number) => number): KeyTable {
  let mask = 1023;
  let slots: Int32Array<ArrayBuffer> = new Int32Array(1024);
  let used = 0;

  function slotOf(key: number): number {
    // The keys are already well mixed: the low bits of the high half are as good as any.
    return (key / 0x200000) & mask;
  }

  function place(key: number, index: number): void {
    let slot = slotOf(key);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }

  function grow(length: number): void {
    const old = slots;
    mask = length - 1;
    slots = new Int32Array(length);
    for (const stored of old) if (stored !== 0) place(keyAt(stored - 1), stored - 1);
  }

  return {
    find(key) {
      let slot = slotOf(key);
      for (;;) {
        const stored = slots[slot] ?? 0;
        if (stored === 0) return -1;
        if (keyAt(stored - 1) === key) return stored - 1;
        slot = (slot + 1) & mask;
      }
    },
    add(key, index) {
      if (used * 2 >= slots.length) grow(slots.length * 2);
      place(key, index);
      used++;
    },
    clear() {
      mask = 1023;
      slots = new Int32Array(1024);
      used = 0;
    },
    reserve(count) {
      let length = slots.length;
      while (length < count * 2) length *= 2;
      if (length > slots.length) grow(length);
    },
    slots: () => slots.slice(),
    restore(saved, count) {
      slots = saved;
      mask = saved.length - 1;
      used = count;
    },
  };
}
