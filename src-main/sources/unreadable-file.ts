import type { RejectionKey } from "./rejection-sentences.ts";

/**
 * Thrown by `readFiles` when nothing at all of what it was given could be read: absent, empty, binary or of an
 * unknown format. `reason` is a message key of `rejection-sentences`, `args` its arguments.
 */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly file: string;
  readonly reason: RejectionKey;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(file: string, reason: RejectionKey, args: Readonly<Record<string, string | number>> = {}) {
    super(`${file}: ${reason}`);
    this.file = file;
    this.reason = reason;
    this.args = args;
  }
}
