import type { Columns } from "./columns.ts";

/** Mentions per occurrence minute and source. Cells stand in order of first appearance. */
export interface VolumeCells {
  readonly length: number;
  /** Minutes since 1970, UTC. */
  readonly minute: Int32Array;
  /** Number of the source in the spine. */
  readonly source: Uint16Array;
  readonly count: Uint32Array;
  /** Earliest and latest occurrence time in the cell, ms UTC. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** Answers volumes now, and as they were known when only the first `size` mentions had been received. */
export interface VolumeRollup {
  add(index: number): void;
  /** The first so many mentions, counted when somebody asks. */
  addLater(count: number): void;
  cellsAt(size: number): VolumeCells;
  clear(): void;
}

interface MutableCells extends VolumeCells {
  length: number;
}

/** Mentions per block: a past moment is whole blocks of sums, plus at most this many mentions one by one. */
const blockSize = 4096;

export function createVolumeRollup(columns: Columns): VolumeRollup {
  const slots = new Map<number, number>();
  let now = createCells(256);
  let block = createCells(256);
  let blockSlots: number[] = [];
  const blocks: { readonly cells: MutableCells; readonly slots: Int32Array }[] = [];
  let size = 0;
  /** Mentions there are; those beyond `size` are not counted yet. */
  let due = 0;
  /** By source: the slot met last. */
  let lastSlots: number[] = [];
  /** By slot: its place in the open block, plus one. */
  let places = new Int32Array(256);

  function slotOf(minute: number, source: number): number {
    const near = lastSlots[source];
    // In a stream the next mention of a source mostly falls in the same minute.
    if (near !== undefined && now.minute[near] === minute) return near;
    const slot = findSlot(minute, source);
    lastSlots[source] = slot;
    return slot;
  }

  function findSlot(minute: number, source: number): number {
    const cell = minute * 65_536 + source;
    const known = slots.get(cell);
    if (known !== undefined) return known;
    const slot = now.length;
    now = withCell(now, minute, source);
    slots.set(cell, slot);
    return slot;
  }

  function countInBlock(slot: number, minute: number, source: number, time: number): void {
    if (slot >= places.length) places = copyOfPlaces(places, slot + 1);
    let place = (places[slot] ?? 0) - 1;
    if (place < 0) {
      place = block.length;
      block = withCell(block, minute, source);
      blockSlots.push(slot);
      places[slot] = place + 1;
    }
    countIn(block, place, 1, time, time);
  }

  function closeBlock(): void {
    blocks.push({ cells: copyOf(block, block.length), slots: Int32Array.from(blockSlots) });
    for (const slot of blockSlots) places[slot] = 0;
    block = createCells(256);
    blockSlots = [];
  }

  function then(wanted: number): VolumeCells {
    const cells = emptied(now);
    const whole = Math.floor(wanted / blockSize);
    for (let b = 0; b < whole; b++) {
      const past = blocks[b];
      if (past === undefined) break;
      for (let i = 0; i < past.cells.length; i++) {
        const { count, first, last } = past.cells;
        countIn(cells, past.slots[i] ?? 0, count[i] ?? 0, first[i] ?? 0, last[i] ?? 0);
      }
    }
    for (let index = whole * blockSize; index < wanted; index++) {
      const time = columns.time[index] ?? 0;
      countIn(cells, slotOf(Math.floor(time / 60_000), columns.source[index] ?? 0), 1, time, time);
    }
    return cells;
  }

  function count(index: number): void {
    const time = columns.time[index] ?? 0;
    const minute = Math.floor(time / 60_000);
    const source = columns.source[index] ?? 0;
    const slot = slotOf(minute, source);
    countIn(now, slot, 1, time, time);
    countInBlock(slot, minute, source, time);
    size++;
    if (size % blockSize === 0) closeBlock();
  }

  function catchUp(): void {
    while (size < due) count(size);
  }

  return {
    add(index) {
      // In order: what came before is counted first.
      if (size === index) count(index);
      due = index + 1;
    },
    addLater(count) {
      due = count;
    },
    cellsAt(wanted) {
      catchUp();
      return wanted >= size ? now : then(wanted);
    },
    clear() {
      slots.clear();
      now = createCells(256);
      block = createCells(256);
      blockSlots = [];
      lastSlots = [];
      places = new Int32Array(256);
      blocks.length = 0;
      size = 0;
      due = 0;
    },
  };
}

function copyOfPlaces(places: Int32Array<ArrayBuffer>, wanted: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(wanted, places.length * 2));
  copy.set(places);
  return copy;
}

function createCells(capacity: number): MutableCells {
  return {
    length: 0,
    minute: new Int32Array(capacity),
    source: new Uint16Array(capacity),
    count: new Uint32Array(capacity),
    first: new Float64Array(capacity),
    last: new Float64Array(capacity),
  };
}

function copyOf(cells: MutableCells, capacity: number): MutableCells {
  const copy = createCells(capacity);
  copy.length = cells.length;
  copy.minute.set(cells.minute.subarray(0, capacity));
  copy.source.set(cells.source.subarray(0, capacity));
  copy.count.set(cells.count.subarray(0, capacity));
  copy.first.set(cells.first.subarray(0, capacity));
  copy.last.set(cells.last.subarray(0, capacity));
  return copy;
}

/** The same cells, with nothing counted. */
function emptied(cells: MutableCells): MutableCells {
  const copy = copyOf(cells, cells.length);
  copy.count.fill(0);
  copy.first.fill(Number.POSITIVE_INFINITY);
  copy.last.fill(Number.NEGATIVE_INFINITY);
  return copy;
}

function withCell(cells: MutableCells, minute: number, source: number): MutableCells {
  const room = cells.length < cells.minute.length ? cells : copyOf(cells, cells.length * 2);
  const slot = room.length++;
  room.minute[slot] = minute;
  room.source[slot] = source;
  room.first[slot] = Number.POSITIVE_INFINITY;
  room.last[slot] = Number.NEGATIVE_INFINITY;
  return room;
}

function countIn(cells: VolumeCells, slot: number, count: number, first: number, last: number): void {
  cells.count[slot] = (cells.count[slot] ?? 0) + count;
  cells.first[slot] = Math.min(cells.first[slot] ?? first, first);
  cells.last[slot] = Math.max(cells.last[slot] ?? last, last);
}
