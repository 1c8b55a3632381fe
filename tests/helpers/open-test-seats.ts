import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSeats, type Seats, type SeatsSettings } from "../../src-main/seats/open-seats.ts";
import { seatSentences } from "../../src-main/seats/seat-sentences.ts";
import { joinSentences } from "../../src-main/seats/sentences.ts";
import { createFakeSeatHost, type FakeSeatHost } from "./fake-seat-host.ts";

export interface TestSeats {
  readonly host: FakeSeatHost;
  readonly seats: Seats;
  /** `http://127.0.0.1:port/` */
  readonly url: string;
  readonly folder: string;
  readonly bugs: unknown[];
  close(): Promise<void>;
}

/** Real seats on a real loopback server, with a small made-up renderer and a fake room. */
export async function openTestSeats(settings: Partial<SeatsSettings> = {}): Promise<TestSeats> {
  const folder = await mkdtemp(join(tmpdir(), "contrefeu-seats-"));
  const rendererFolder = join(folder, "renderer");
  await mkdir(join(rendererFolder, "assets"), { recursive: true });
  await writeFile(
    join(rendererFolder, "index.html"),
    '<!doctype html><meta name="csp-nonce" content="__NONCE__"><style nonce="__NONCE__"></style><script type="application/json" id="opening">null</script>',
  );
  await writeFile(join(rendererFolder, "assets", "index-abc123.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "secret");
  const host = createFakeSeatHost();
  const bugs: unknown[] = [];
  const seats = openSeats({
    host,
    say: joinSentences([seatSentences]),
    lang: "fr",
    rendererFolder,
    uploadFolder: join(folder, "uploads"),
    report: (bug) => void bugs.push(bug),
    ...settings,
  });
  const { url } = await seats.listen(0);
  return {
    host,
    seats,
    url,
    folder,
    bugs,
    async close() {
      await seats.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
