import { createInterface } from "node:readline";
import { bareMention, type Mention } from "../../src-main/contract/mention.ts";
import { openCrisisFile } from "../../src-main/store/open-crisis-file.ts";

/**
 * Writes to a crisis file until it is killed, and says on stdout what is on disk: "ack <position> <hash>" after every
 * append. `hold`: only keeps the file open.
 */
const [path = "", mode = "write"] = process.argv.slice(2);
const store = await openCrisisFile(path, { station: "child" });
process.stdout.write("open\n");
// Ends with its parent, whatever happens to that.
createInterface({ input: process.stdin }).on("close", () => process.exit(0));

function mention(number: number): Mention {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
  return {
    ...bareMention,
    id: `child:${number}`,
    source: "child",
    kind: number % 3 === 0 ? "reply" : "post",
    author: { id: `a${number % 17}`, handle: null, name: null, followers: null },
    text: `mention numéro ${number} écrite avant l’arrêt brutal`,
    lang: "fr",
    publishedAt: at,
    receivedAt: at,
    replyTo: number % 3 === 0 ? `child:${number - 2}` : null,
  };
}

function write(): void {
  const from = store.lastRow() + 1;
  const recordedAt = new Date(Date.UTC(2026, 0, 1) + from * 1000).toISOString();
  const count = 1 + (from % 40);
  store.appendMentions({
    sourceId: "child",
    mentions: Array.from({ length: count }, (_, i) => mention(from + i)),
    withdrawn: [],
    cursor: String(from),
    recordedAt,
  });
  store.append([
    {
      occurredAt: recordedAt,
      recordedAt,
      by: "child",
      event: {
        type: "note-written",
        entryId: `n${from}`,
        kind: "fact",
        text: `noté après ${from}`,
        mentionIds: [],
        attachments: [],
      },
    },
  ]);
  const { position, hash } = store.head();
  process.stdout.write(`ack ${position} ${hash} ${store.lastRow()}\n`);
  setImmediate(write);
}

if (mode === "write") write();
