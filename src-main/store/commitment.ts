import { hash, randomBytes } from "node:crypto";

const saltDigits = 32;

/** `count` fresh salts of 128 bits, hex. */
export function freshSalts(count: number): readonly string[] {
  const digits = randomBytes((count * saltDigits) / 2).toString("hex");
  const salts: string[] = new Array(count);
  for (let i = 0; i < count; i++) salts[i] = digits.slice(i * saltDigits, (i + 1) * saltDigits);
  return salts;
}

/** SHA-256 (hex) of the salt's digits followed by the content's UTF-8. What stays when content and salt are destroyed. */
export function commit(salt: string, content: string): string {
  return hash("sha256", salt + content, "hex");
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
  readonly parentKey: number | null;
}

/** One line of a seal: the commitment, then the columns that outlive an erasure. */
export function sealLine(commitment: string, kept: SealedColumns): string {
  return `${commitment} ${kept.firstRow} ${kept.textRow} ${kept.idKey} ${kept.time} ${kept.kind} ${kept.account ?? ""} ${kept.parentKey ?? ""} ${kept.source}\n`;
}

/** SHA-256 (hex) over the lines of a batch, in row order. */
export function seal(lines: readonly string[]): string {
  return hash("sha256", lines.join(""), "hex");
}
