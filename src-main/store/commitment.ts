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

/** SHA-256 (base64url) of the salt's digits followed by the content's UTF-8. What stays when content and salt are destroyed. */
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

/** One line of a seal: the commitment, then the columns that outlive an erasure. */
export function sealLine(commitment: string, kept: SealedColumns): string {
  return `${commitment} ${kept.firstRow} ${kept.textRow} ${kept.idKey} ${kept.time} ${kept.kind} ${kept.account ?? ""} ${kept.parent ?? ""} ${kept.source}\n`;
}

/** SHA-256 (hex) over the lines of a batch, in row order. */
export function seal(lines: readonly string[]): string {
  return hash("sha256", lines.join(""), "hex");
}
