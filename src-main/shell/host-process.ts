import { type MessagePortMain, type UtilityProcess, utilityProcess } from "electron";
import type { Language } from "../contract/vocabulary.ts";
import type { FromHost, ToHost } from "./host-message.ts";

export interface HostProcess {
  /** Hands the host its end of a window's port. */
  seat(port: MessagePortMain): void;
  open(path: string): void;
  /** Resolves once the host has flushed, closed and ended; one that does not end by itself is ended. */
  close(): Promise<void>;
}

export interface HostProcessSettings {
  /** Path of the built host. */
  readonly entry: string;
  /** Language of its refusals. */
  readonly lang: Language;
  /** The host ended without being asked to and was started again: windows have to come back. */
  restarted(): void;
  /** It ended again and again, right away: nothing more is tried. */
  gaveUp(code: number): void;
  refused(sentence: string): void;
  /** ms, UTC. */
  now(): number;
}

const quickMs = 10_000;
const mostQuickEnds = 3;
/** What was confirmed is on disk: a host that hangs while closing must not keep the program. */
const closeWithinMs = 15_000;

/** Runs the host in a process of its own, and runs it again, on the same crisis, should it ever crash. */
export function startHostProcess(settings: HostProcessSettings): HostProcess {
  let crisis: string | null = null;
  let isClosing = false;
  let isGone = false;
  let quickEnds = 0;
  let child: UtilityProcess = fork();

  function fork(): UtilityProcess {
    const started = settings.now();
    const forked = utilityProcess.fork(settings.entry, [], {
      serviceName: "contrefeu-host",
      stdio: "inherit",
      env: { ...process.env, CONTREFEU_LANG: settings.lang },
    });
    forked.on("message", (message: FromHost) => hear(message));
    forked.once("exit", (code) => {
      isGone = true;
      if (isClosing) return;
      quickEnds = settings.now() - started < quickMs ? quickEnds + 1 : 0;
      if (quickEnds >= mostQuickEnds) {
        settings.gaveUp(code);
        return;
      }
      child = fork();
      isGone = false;
      if (crisis !== null) say({ type: "open", path: crisis });
      settings.restarted();
    });
    return forked;
  }

  function hear(message: FromHost): void {
    if (message.type === "crisis") crisis = message.path;
    if (message.type === "refused") settings.refused(message.sentence);
  }

  function say(message: ToHost, ports: MessagePortMain[] = []): void {
    child.postMessage(message, ports);
  }

  return {
    seat: (port) => say({ type: "seat" }, [port]),
    open: (path) => say({ type: "open", path }),
    close() {
      if (isClosing || isGone) return Promise.resolve();
      isClosing = true;
      return new Promise((resolve) => {
        const tooLong = setTimeout(() => child.kill(), closeWithinMs);
        child.once("exit", () => {
          clearTimeout(tooLong);
          resolve();
        });
        say({ type: "close" });
      });
    },
  };
}
