import type { Link } from "../../src-main/contract/link.ts";

/** A link to the host over a WebSocket; resolves once open, rejects when it cannot be opened. */
export function openWebSocketLink(url: string): Promise<Link> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const listeners = new Set<(message: unknown) => void>();
    const closers = new Set<() => void>();
    const waiting: unknown[] = [];
    socket.addEventListener("message", (event) => {
      const message: unknown = JSON.parse(String(event.data));
      // The host may speak before the seat listens.
      if (listeners.size === 0) waiting.push(message);
      for (const listener of listeners) listener(message);
    });
    socket.addEventListener("close", () => {
      reject(new Error(`The war room at ${url} did not open the link`));
      for (const closer of closers) closer();
      closers.clear();
    });
    socket.addEventListener("open", () =>
      resolve({
        send: (message) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
        },
        onMessage: (listener) => {
          listeners.add(listener);
          for (const message of waiting.splice(0)) listener(message);
        },
        onClose: (listener) => closers.add(listener),
        close: () => socket.close(),
      }),
    );
  });
}

/** Where a browser seat finds its host: the page's own origin. */
export function webSocketAddress(page: Location): string {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.host}/seat`;
}
