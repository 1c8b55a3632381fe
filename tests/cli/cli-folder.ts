import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import type { Mention } from "../../src-main/contract/mention.ts";
import { sampleMention } from "../store/sample-mentions.ts";
import { runCli } from "./run-cli.ts";

export const post = sampleMention(1, { text: "La batterie a pris feu, merci @Marque !" });
export const reply = sampleMention(2, { kind: "reply", replyTo: post.id, text: "=1+1 rien n’a brûlé" });
export const orphan = sampleMention(3, { kind: "quote", quoteOf: "sample:jamais", text: "voyez cela" });

/** A folder of its own for each test of the file that asks for it, and command lines run beside it. */
export function cliFolder() {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contrefeu-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const crisis = () => join(folder, "batteries.contrefeu");
  const run = (...words: readonly string[]) => runCli(words, { home: join(folder, "home") });

  function write(name: string, lines: readonly (Mention | string)[]): string {
    const path = join(folder, name);
    writeFileSync(path, lines.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n"));
    return path;
  }

  return {
    folder: () => folder,
    crisis,
    run,
    write,
    /** Makes the crisis: a post, what answers it, and a quote of what was never received. */
    async imported(): Promise<void> {
      const { code } = await run("import", write("lot.ndjson", [reply, post, orphan]), "--into", crisis());
      expect(code).toBe(0);
    },
  };
}
