import { once } from "node:events";
import type { Language } from "../contract/vocabulary.ts";
import { spokenLanguage } from "../headless/spoken-language.ts";

/** What a command may touch of the world around it. */
export interface Terminal {
  readonly lang: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether messages go to a person looking on, for whom progress is drawn. */
  readonly isWatched: boolean;
  /** Aborted by Ctrl+C: long work stops and keeps what it has. */
  readonly signal: AbortSignal;
  /** To stdout; resolves when more can be taken. */
  out(text: string): Promise<void>;
  /** A line to stderr. */
  say(line: string): void;
  /** Redraws the progress line on stderr; null wipes it. */
  draw(line: string | null): void;
}

type Streams = Pick<NodeJS.Process, "stdout" | "stderr" | "env" | "once" | "exit">;

export function processTerminal(streams: Streams): Terminal {
  const abort = new AbortController();
  const stop = () => abort.abort();
  streams.once("SIGINT", stop);
  streams.once("SIGTERM", stop);
  // Whoever reads us had enough (`… | head`): that is not a fault.
  streams.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") streams.exit(0);
    throw error;
  });
  let isDrawn = false;

  function wipe(): void {
    if (isDrawn) streams.stderr.write("\r\u001b[K");
    isDrawn = false;
  }

  return {
    lang: spokenLanguage(streams.env),
    environment: streams.env,
    isWatched: streams.stderr.isTTY === true,
    signal: abort.signal,
    async out(text) {
      if (!streams.stdout.write(text)) await once(streams.stdout, "drain");
    },
    say(line) {
      wipe();
      streams.stderr.write(`${line}\n`);
    },
    draw(line) {
      wipe();
      if (line === null) return;
      streams.stderr.write(`\r${line}`);
      isDrawn = true;
    },
  };
}
