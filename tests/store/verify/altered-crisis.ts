import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import type { Verification } from "../../../src-main/contract/answer.ts";
import type { Checkpoint } from "../../../src-main/contract/log-entry.ts";
import { openForReading } from "../../../src-main/store/crisis-database.ts";
import { verifyCrisis } from "../../../src-main/store/verify/verify-crisis.ts";
import { at, batchOf, crisisFolder, eraseAuthor, note, opened } from "../open-crisis.ts";
import { sampleMention, sampleMentions } from "../sample-mentions.ts";
import { tamper } from "../tamper.ts";

export const broken = (position: number, reason: string) =>
  expect.objectContaining({ intact: false, position, reason });

/**
 * A crisis of 9 entries and 23 versions of mentions, an author erased, a piece attached, signed at position 8; each test
 * of the file that asks for it alters a copy.
 */
export function alteredCrisis() {
  const home = crisisFolder();
  let signed: Checkpoint | null = null;
  let copies = 0;

  beforeAll(async () => {
    home.create();
    const store = await home.open({ workers: false });
    store.append([opened(), note("un"), note("deux")]);
    store.appendMentions(batchOf(sampleMentions(20)));
    store.append([note("trois")]);
    store.appendMentions(
      batchOf([
        sampleMention(3, { text: "texte modifié \ufffd" }),
        sampleMention(21, { kind: "reply", replyTo: "sample:2" }),
        sampleMention(22, { kind: "quote", quoteOf: "jamais-reçu", author: null, lang: null }),
      ]),
    );
    eraseAuthor(store, "bluesky", "author-1");
    store.attach(Buffer.from("pièce"), "a.txt", "text/plain");
    store.append([note("quatre")]);
    signed = store.signCheckpoint(at);
    store.append([note("cinq")]);
    await home.close(store);
  });
  afterAll(home.cleanUp);

  /** Path of a copy of it. */
  function copy(): string {
    const path = join(home.folder, `copie-${copies++}.contrefeu`);
    copyFileSync(home.path, path);
    return path;
  }

  return {
    copy,
    checkpoint(): Checkpoint {
      if (signed === null) throw new Error("Not signed yet");
      return signed;
    },
    verifyAfter(work: Parameters<typeof tamper>[1] | null, against: Checkpoint | null = null): Verification {
      const path = copy();
      if (work !== null) tamper(path, work);
      const database = openForReading(path);
      try {
        return verifyCrisis(database, against, () => undefined);
      } finally {
        database.close();
      }
    },
  };
}
