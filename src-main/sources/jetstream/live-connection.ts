import { WebSocket } from "ws";
import type { FetchPermissions } from "../guarded-fetch/address-rule.ts";
import { ForbiddenAddress, guardedLookup } from "../guarded-fetch/guarded-lookup.ts";
import type { LiveSentenceKey } from "../live-sentences.ts";
import { versionOf } from "./live-url.ts";

interface StreamListener {
  opened(): void;
  /** Any sign of life: a frame, a ping, a pong. */
  alive(): void;
  text(frame: string): void;
  /** A binary frame: nobody asked for one. */
  binary(bytes: number): void;
  /** Once. `isCursorRefused`: the server refused the position it was asked to resume from. */
  closed(reason: LiveSentenceKey, isCursorRefused: boolean): void;
}

export interface StreamConnection {
  ping(): void;
  /** Ends it at once; `closed` is not called for it. */
  drop(): void;
}

export type OpenStream = (
  url: URL,
  permissions: FetchPermissions,
  maxFrameBytes: number,
  listener: StreamListener,
) => StreamConnection;

/** One WebSocket under the rules of the guarded fetch: no redirects, every address checked, frames bounded. */
export const openStream: OpenStream = (url, permissions, maxFrameBytes, listener) => {
  const options = {
    maxPayload: maxFrameBytes,
    handshakeTimeout: 20_000,
    followRedirects: false,
    perMessageDeflate: false,
    // Handed on to `net.connect`, which is where addresses are chosen.
    lookup: guardedLookup(permissions),
  };
  const socket = new WebSocket(url, versionOf(url) === 2 ? ["xrpc.v1.json"] : [], options);
  let isOpen = false;
  let isOver = false;

  function over(reason: LiveSentenceKey, isCursorRefused = false): void {
    if (isOver) return;
    isOver = true;
    socket.terminate();
    listener.closed(reason, isCursorRefused);
  }

  socket.on("open", () => {
    isOpen = true;
    if (!isOver) listener.opened();
  });
  socket.on("message", (bytes: Buffer, isBinary) => {
    if (isOver) return;
    listener.alive();
    if (isBinary) listener.binary(bytes.length);
    else listener.text(bytes.toString("utf8"));
  });
  socket.on("ping", () => !isOver && listener.alive());
  socket.on("pong", () => !isOver && listener.alive());
  socket.on("unexpected-response", (_request, response) => {
    let said = "";
    response.on("data", (chunk: Buffer) => {
      if (said.length < 4096) said += chunk.toString("utf8");
    });
    response.on("error", () => over("source.refused-by-server"));
    response.on("end", () => over("source.refused-by-server", said.includes("CursorTooOld")));
  });
  socket.on("error", (fault) => over(reasonOf(fault, isOpen)));
  socket.on("close", () => over(isOpen ? "source.closed-by-server" : "source.unreachable"));

  return {
    ping() {
      if (socket.readyState === WebSocket.OPEN) socket.ping();
    },
    drop() {
      isOver = true;
      socket.terminate();
    },
  };
};

function reasonOf(fault: Error, isOpen: boolean): LiveSentenceKey {
  if (fault instanceof ForbiddenAddress) return "source.address-forbidden";
  const code = "code" in fault ? String(fault.code) : "";
  if (code.startsWith("WS_ERR_")) return "source.frame-unreadable";
  return isOpen ? "source.closed-by-server" : "source.unreachable";
}
