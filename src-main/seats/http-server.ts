import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { answerRequest, type HttpSettings } from "./http/answer-request.ts";
import { readCookie } from "./http/door.ts";
import { isFromOwnPage, ownHosts } from "./http/is-own-request.ts";
import type { HostLink } from "./links/host-link.ts";
import { linkOverWebSocket } from "./links/web-socket-link.ts";
import type { SeatBearer } from "./seat-bearer.ts";

export interface SeatServerSettings extends Omit<HttpSettings, "hosts"> {
  /** 0: any free port. */
  readonly port: number;
  readonly maxSeats: number;
  /** Largest message of a seat, bytes. */
  readonly maxMessageBytes: number;
  /** ms between two pings; a seat that misses one whole round is gone. */
  readonly pingEveryMs: number;
  serve(link: HostLink, bearer: SeatBearer): void;
  report(bug: unknown): void;
}

export interface SeatServer {
  readonly port: number;
  /** `http://127.0.0.1:port/` */
  readonly url: string;
  close(): Promise<void>;
}

/** The loopback door for browser seats: the page over HTTP, the seat protocol over a WebSocket at `/seat`. */
export async function startSeatServer(settings: SeatServerSettings): Promise<SeatServer> {
  let hosts: ReadonlySet<string> = new Set();
  const http = { ...settings, hosts: () => hosts };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: settings.maxMessageBytes,
    perMessageDeflate: false,
  });
  const server = createServer((request, response) => {
    answerRequest(request, response, http).catch((bug: unknown) => {
      // A reader that hangs up in mid-file is no bug.
      if (!response.destroyed && !request.destroyed) settings.report(bug);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });

  function bearerOf(request: IncomingMessage): SeatBearer | null {
    const session = readCookie(request.headers.cookie, settings.door.cookieName);
    return session === null ? null : settings.door.bearerOf(session);
  }

  server.on("upgrade", (request, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const bearer = bearerOf(request);
    if (request.url !== "/seat") hangUp(socket, "404 Not Found");
    else if (!isFromOwnPage(request, hosts)) hangUp(socket, "403 Forbidden");
    else if (bearer === null) hangUp(socket, "401 Unauthorized");
    else if (sockets.clients.size >= settings.maxSeats) hangUp(socket, "503 Service Unavailable");
    else sockets.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, bearer));
  });

  function welcome(webSocket: WebSocket, bearer: SeatBearer): void {
    // A frame too large or malformed closes the socket by itself; "close" follows.
    webSocket.on("error", () => webSocket.terminate());
    keepAlive(webSocket, settings.pingEveryMs);
    settings.serve(linkOverWebSocket(webSocket), bearer);
  }

  const port = await listen();
  hosts = ownHosts(port);
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.close(1001);
        setTimeout(() => {
          for (const client of sockets.clients) client.terminate();
        }, 500).unref();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(settings.port, "127.0.0.1", () => {
        server.off("error", reject);
        server.on("error", settings.report);
        resolve((server.address() as AddressInfo).port);
      });
    });
  }
}

function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function keepAlive(webSocket: WebSocket, everyMs: number): void {
  let isAlive = true;
  webSocket.on("pong", () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) webSocket.terminate();
    isAlive = false;
    webSocket.ping();
  }, everyMs);
  timer.unref();
  webSocket.once("close", () => clearInterval(timer));
}
