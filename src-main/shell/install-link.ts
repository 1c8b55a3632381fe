import type { Link } from "../contract/link.ts";

/** What announces the port; the same word in the preload and in the page's world. */
export const portWord = "contrefeu:port";

/**
 * Gives the page `window.contrefeu.link`: its link over the MessagePort that the preload hands on by
 * `window.postMessage`. What is sent before the port comes, or arrives before anybody listens, waits.
 *
 * Self-contained: `executeInMainWorld` sends this function's source text into the page's own world, so that messages
 * are not copied a second time between worlds. It may use nothing from outside itself but the page's globals.
 */
export function installLink(word: string): void {
  const listeners = new Set<(message: unknown) => void>();
  const closers = new Set<() => void>();
  const unsent: unknown[] = [];
  const unheard: unknown[] = [];
  let port: MessagePort | null = null;
  let isClosed = false;

  function closed(): void {
    if (isClosed) return;
    isClosed = true;
    for (const closer of closers) closer();
  }

  function hear(message: unknown): void {
    if (listeners.size === 0) unheard.push(message);
    for (const listener of listeners) listener(message);
  }

  window.addEventListener("message", function take(event) {
    const given = event.ports[0];
    if (event.source !== window || event.data !== word || given === undefined) return;
    window.removeEventListener("message", take);
    event.stopImmediatePropagation();
    port = given;
    given.addEventListener("message", (received) => hear(received.data));
    given.addEventListener("close", closed);
    given.start();
    for (const message of unsent.splice(0)) given.postMessage(message);
  });

  const link: Link = {
    send(message) {
      if (isClosed) return;
      if (port === null) unsent.push(message);
      else port.postMessage(message);
    },
    onMessage(listener) {
      listeners.add(listener);
      for (const message of unheard.splice(0)) listener(message);
    },
    onClose(listener) {
      closers.add(listener);
    },
    close() {
      port?.close();
      closed();
    },
  };
  Object.defineProperty(window, "contrefeu", { value: Object.freeze({ link: Object.freeze(link) }) });
}
