import { hash, randomBytes } from "node:crypto";
import type { ParentColumn } from "./parent-column.ts";

/** 18 bytes are 24 digits of base64 without padding. */
const saltBytes = 18;
const saltDigits = 24;

/** `count` fresh salts of 144 bits, base64url. */
export function freshSalts(count: number): readonly string[] {
  const digits = randomBytes(count * saltBytes).toString("base64url");
  const salts: string[] = new Array(count);
  for (let i = 0; i < count; i++) salts[i] = digits.slice(i * saltDigits, (i + 1) * saltDigits);
  return salts;
}

/** SHA-256 (base64url) of the salt's digits followed by the content's UTF-8. What stays when both are destroyed. */
export function commit(salt: string, content: string): string {
  return hash("sha256", salt + content, "base64url");
}

/** What stays of a mention when it is erased, and is therefore sealed beside its commitment. */
export interface SealedColumns {
  readonly firstRow: number;
  readonly textRow: number;
  readonly idKey: number;
  /** Occurrence time of the first version, ms UTC. */
  readonly time: number;
  readonly source: string;
  readonly kind: number;
  readonly account: number | null;
  readonly parent: ParentColumn;
}

/** Takes in a batch mention by mention, in row order. */
export interface SealMaker {
  readonly count: number;
  add(commitment: string, kept: SealedColumns): void;
  /**
   * SHA-256 (hex) over two SHA-256: of the lines "commitment source", and of the columns that outlive an erasure, as
   * seven little-endian doubles a mention (0 for null, which no account or parent is).
   */
  seal(): string;
}

const doubles = 7;

export function createSealMaker(): SealMaker {
  const lines: string[] = [];
  let count = 0;
  let numbers = new Float64Array(256 * doubles);
  return {
    get count() {
      return count;
    },
    add(commitment, kept) {
      const at = count * doubles;
      if (at === numbers.length) {
        const grown = new Float64Array(numbers.length * 2);
        grown.set(numbers);
        numbers = grown;
      }
      numbers[at] = kept.firstRow;
      numbers[at + 1] = kept.textRow;
      numbers[at + 2] = kept.idKey;
      numbers[at + 3] = kept.time;
      numbers[at + 4] = kept.kind;
      numbers[at + 5] = kept.account ?? 0;
      numbers[at + 6] = kept.parent ?? 0;
      lines.push(commitment, kept.source);
      count++;
    },
    seal() {
      const bytes = new Uint8Array(numbers.buffer, 0, count * doubles * 8);
      return hash("sha256", hash("sha256", lines.join("\n"), "hex") + hash("sha256", bytes, "hex"), "hex");
    },
  };
}
