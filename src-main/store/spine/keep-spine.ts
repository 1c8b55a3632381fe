import { crc32 } from "node:zlib";
import type { Standing } from "../sidecar/sidecar-schema.ts";
import { takeColumns } from "./columns.ts";
import type { MentionSpine } from "./mention-spine.ts";
import type { SavedUnknown } from "./unknown-parents.ts";

/** A spine as named byte strings, to be kept in the sidecar and put back at the next opening. */
export type SpineParts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const columnNames = [
  "row",
  "key",
  "time",
  "kind",
  "source",
  "lang",
  "account",
  "parent",
  "firstChild",
] as const;

/** What does not fit in typed arrays, and what vouches for those that do. */
interface Header {
  readonly standing: Standing;
  readonly size: number;
  readonly sources: readonly string[];
  readonly langs: readonly string[];
  readonly unknown: SavedUnknown;
  /** CRC-32 of each part: a cache that was damaged is not believed. */
  readonly sums: Readonly<Record<string, number>>;
}

type Column = { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly byteLength: number };

function bytesOf(column: Column): Uint8Array<ArrayBuffer> {
  // Copied: the parts are given away, the spine goes on.
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength).slice();
}

/** `standing`: of the crisis file, with the last row this spine holds. */
export function spineParts(spine: MentionSpine, standing: Standing): SpineParts {
  const { columns, size } = spine;
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of columnNames) parts.set(name, bytesOf(columns[name].subarray(0, size)));
  for (const [name, part] of sparseParts(columns.nextSibling, size)) parts.set(name, part);
  parts.set("slots", bytesOf(spine.slots()));
  parts.set("updateRows", bytesOf(spine.updates.rows()));
  parts.set("updateIndexes", bytesOf(spine.updates.indexes()));
  const sums = Object.fromEntries([...parts].map(([name, part]) => [name, crc32(part)]));
  const header: Header = {
    standing,
    size,
    sources: spine.sources.names,
    langs: spine.langs.names,
    unknown: spine.unknown.save(),
    sums,
  };
  return parts.set("header", new TextEncoder().encode(JSON.stringify(header)));
}

/** Few mentions have a brother or sister: only those are kept, with where they stand. */
function sparseParts(
  nextSibling: Int32Array,
  size: number,
): readonly (readonly [string, Uint8Array<ArrayBuffer>])[] {
  const at: number[] = [];
  for (let index = 0; index < size; index++) if (nextSibling[index] !== -1) at.push(index);
  const values = at.map((index) => nextSibling[index] ?? -1);
  return [
    ["siblingsAt", bytesOf(Uint32Array.from(at))],
    ["siblings", bytesOf(Int32Array.from(values))],
  ];
}

/** The whole column again; an index, not an iterator: a cold start goes through a hundred thousand of them. */
function spreadOut(at: Uint32Array, values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const column = new Int32Array(size).fill(-1);
  for (let i = 0; i < at.length; i++) column[at[i] ?? 0] = values[i] ?? -1;
  return column;
}

/** Fills an empty spine. Gives the last row it holds; 0 (and the spine still empty) when a part is missing or wrong. */
export function restoreSpine(
  spine: MentionSpine,
  parts: SpineParts,
  isBelieved: (standing: Standing) => boolean,
): number {
  const text = parts.get("header");
  if (text === undefined) return 0;
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  const isWhole = Object.entries(header.sums).every(([name, sum]) => {
    const part = parts.get(name);
    return part !== undefined && crc32(part) === sum;
  });
  if (!isWhole || parts.get("row")?.byteLength !== header.size * 4) return 0;
  if (!isBelieved(header.standing)) return 0;
  const buffer = (name: string) => parts.get(name)?.buffer ?? new ArrayBuffer(0);
  const nextSibling = spreadOut(
    new Uint32Array(buffer("siblingsAt")),
    new Int32Array(buffer("siblings")),
    header.size,
  );
  takeColumns(spine.columns, (name) => (name === "nextSibling" ? nextSibling.buffer : buffer(name)));
  for (const name of header.sources) spine.sources.numberOf(name);
  for (const name of header.langs) spine.langs.numberOf(name);
  spine.unknown.restore(header.unknown);
  const rows = new Uint32Array(buffer("updateRows"));
  const indexes = new Int32Array(buffer("updateIndexes"));
  for (const [i, row] of rows.entries()) spine.updates.add(row, indexes[i] ?? -1);
  spine.restore(header.size, new Int32Array(buffer("slots")));
  return header.standing.row;
}
