import type { HostLink } from "./host-link.ts";

/** The part of Electron's MessagePortMain that a link needs. */
export interface PortLike {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** A link over a MessagePort between the host's process and the window; messages are structured clones of JSON values. */
export function linkOverMessagePort(port: PortLike): HostLink {
  let isClosed = false;
  const closers: (() => void)[] = [];
  const closed = () => {
    if (isClosed) return;
    isClosed = true;
    for (const closer of closers) closer();
  };
  port.on("close", closed);
  return {
    send(message) {
      if (!isClosed) port.postMessage(message);
    },
    onMessage(listener) {
      port.on("message", (event) => listener(event.data));
      port.start();
    },
    onClose(listener) {
      closers.push(listener);
    },
    close() {
      port.close();
      closed();
    },
    waitingBytes: () => 0,
  };
}
