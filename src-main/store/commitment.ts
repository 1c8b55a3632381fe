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

/** SHA-256 (hex) over the commitments of a batch, in row order. */
export function seal(commitments: readonly string[]): string {
  return hash("sha256", commitments.join(""), "hex");
}
