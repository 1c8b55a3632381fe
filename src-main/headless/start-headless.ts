import { resolve } from "node:path";
import type { Refusal } from "../contract/refusal.ts";
import type { Language } from "../contract/vocabulary.ts";
import { type Host, openHost } from "./open-host.ts";
import { openRoomWindow } from "./open-room-window.ts";
import { sayRefusal } from "./say-refusals.ts";

export interface HeadlessSettings {
  /** Folder of crises and settings; absent: the system's own place for them. */
  readonly home?: string;
  /** Absent: a usual port, so that a browser remembers its layouts; any free one when it is taken. 0: any. */
  readonly port?: number;
  /** A crisis file to open at once. */
  readonly crisis?: string;
  readonly openBrowser?: boolean;
  readonly lang: Language;
  report?(bug: unknown): void;
}

export interface Headless {
  /** Opens the owner's seat, once. */
  readonly url: string;
  readonly host: Host;
  /** Whether a browser was found and opened. */
  readonly hasWindow: boolean;
  close(): Promise<void>;
}

const usualPort = 47_110;

/** The war room in plain Node: opens the house and its loopback door; refused, in words, when the crisis cannot be opened. */
export async function startHeadless(
  settings: HeadlessSettings,
): Promise<Headless | { readonly refused: Refusal; readonly sentence: string }> {
  const host = await openHost({
    lang: settings.lang,
    report: settings.report ?? reportToStderr,
    ...(settings.home === undefined ? {} : { home: settings.home }),
  });
  try {
    const refused = settings.crisis === undefined ? null : await host.house.open(resolve(settings.crisis));
    if (refused !== null) {
      await host.close();
      return { refused, sentence: sayRefusal(refused, settings.lang) };
    }
    await host.seats.listen(settings.port ?? usualPort);
    const hasWindow = settings.openBrowser === true && (await openRoomWindow(await host.seats.ownerUrl()));
    // The window has used its link up: this one is another.
    return { url: await host.seats.ownerUrl(), host, hasWindow, close: host.close };
  } catch (fault) {
    await host.close();
    throw fault;
  }
}

function reportToStderr(bug: unknown): void {
  process.stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
}
