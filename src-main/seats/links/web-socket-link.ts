import type { WebSocket } from "ws";
import type { HostLink } from "./host-link.ts";

/** What came and is no JSON text: the seat protocol refuses it as malformed, like any other bad message. */
const notJson = Symbol("not JSON");

/** A link over one WebSocket: one JSON value a text frame. Binary frames and broken JSON arrive as `notJson`. */
export function linkOverWebSocket(socket: WebSocket): HostLink {
  return {
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage(listener) {
      socket.on("message", (bytes, isBinary) => listener(isBinary ? notJson : parse(String(bytes))));
    },
    onClose(listener) {
      socket.once("close", listener);
    },
    close() {
      socket.close(1000);
      // A peer that never answers the closing handshake must not hold the socket.
      setTimeout(() => socket.terminate(), 2000).unref();
    },
    waitingBytes: () => socket.bufferedAmount,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}
