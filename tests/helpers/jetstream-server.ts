import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** A change as the stand-in keeps it; both wires are written from it. */
interface JetstreamEvent {
  readonly seq: number;
  /** Unix microseconds. */
  readonly timeUs: number;
  readonly did: string;
  readonly body:
    | {
        readonly kind: "commit";
        readonly operation: "create" | "update" | "delete";
        readonly collection: string;
        readonly rkey: string;
        readonly record?: unknown;
      }
    | { readonly kind: "identity" | "account"; readonly detail: Readonly<Record<string, unknown>> };
}

/** A local stand-in for Jetstream: version 1 at `/subscribe`, version 2 at `/xrpc/network.bsky.jetstream.subscribeEvents`. */
export interface JetstreamServer {
  /** `ws://127.0.0.1:port/subscribe` */
  readonly url: string;
  readonly urlOfVersion2: string;
  /** Adds to the history and sends to whoever is subscribed. */
  publish(event: Omit<JetstreamEvent, "seq">): JetstreamEvent;
  /** A post of an account, at a time in ms UTC. */
  publishPost(did: string, rkey: string, text: string, atMs: number, record?: object): JetstreamEvent;
  /** Forgets what is older: resuming before it is clamped (times) or refused (sequences). */
  keepSince(timeUs: number): void;
  /** Sends anything to all subscribers, as it is. */
  sendRaw(frame: string | Uint8Array): void;
  /** Cuts every connection without a word, as a broken network does. */
  cut(): void;
  /** While true, new connections are refused with 503. */
  isDown: boolean;
  /** While true, nothing is sent and pings are not answered. */
  isFrozen: boolean;
  /** The query of every subscription, oldest first. */
  readonly subscriptions: readonly URLSearchParams[];
  readonly connected: number;
  close(): Promise<void>;
}

export async function startJetstreamServer(): Promise<JetstreamServer> {
  const history: JetstreamEvent[] = [];
  const subscriptions: URLSearchParams[] = [];
  const subscribers = new Map<WebSocket, 1 | 2>();
  let floorUs = 0;
  let nextSeq = 1;
  const http = createServer();
  const sockets = new WebSocketServer({
    noServer: true,
    autoPong: false,
    handleProtocols: (protocols) => (protocols.has("xrpc.v1.json") ? "xrpc.v1.json" : false),
  });

  http.on("upgrade", (request: IncomingMessage, socket, head) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const version = url.pathname === "/subscribe" ? 1 : 2;
    const from = Number(url.searchParams.get("cursor") ?? Number.NaN);
    subscriptions.push(url.searchParams);
    if (server.isDown) {
      socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
      return;
    }
    const oldest = history.find(({ timeUs }) => timeUs >= floorUs);
    if (version === 2 && from < 1e15 && oldest !== undefined && from < oldest.seq) {
      const body = JSON.stringify({ error: "CursorTooOld", message: `floor ${oldest.seq}` });
      socket.end(
        `HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      subscribers.set(webSocket, version);
      webSocket.on("error", () => webSocket.terminate());
      webSocket.on("close", () => subscribers.delete(webSocket));
      webSocket.on("ping", () => {
        if (!server.isFrozen) webSocket.pong();
      });
      if (Number.isNaN(from)) return;
      if (version === 2 && from >= 1e15 && from < floorUs)
        webSocket.send(
          frameOf({
            $type: `${lexicon}#info`,
            name: "OutdatedCursor",
            message: `resumed from ${oldest?.seq}`,
          }),
        );
      for (const event of history)
        if (event.timeUs >= floorUs && (from >= 1e15 ? event.timeUs >= from : event.seq >= from))
          webSocket.send(writeEvent(event, version));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;

  const server: JetstreamServer = {
    url: `ws://127.0.0.1:${port}/subscribe`,
    urlOfVersion2: `ws://127.0.0.1:${port}/xrpc/network.bsky.jetstream.subscribeEvents`,
    isDown: false,
    isFrozen: false,
    subscriptions,
    get connected() {
      return subscribers.size;
    },
    publish(event) {
      const kept = { ...event, seq: nextSeq };
      nextSeq += 1;
      history.push(kept);
      if (!server.isFrozen)
        for (const [socket, version] of subscribers) socket.send(writeEvent(kept, version));
      return kept;
    },
    publishPost(did, rkey, text, atMs, record = {}) {
      const createdAt = new Date(atMs).toISOString();
      const post = { $type: "app.bsky.feed.post", text, createdAt, langs: ["fr"], ...record };
      return server.publish({
        did,
        timeUs: atMs * 1000,
        body: { kind: "commit", operation: "create", collection: "app.bsky.feed.post", rkey, record: post },
      });
    },
    keepSince(timeUs) {
      floorUs = timeUs;
    },
    sendRaw(frame) {
      for (const socket of subscribers.keys()) socket.send(frame);
    },
    cut() {
      for (const socket of subscribers.keys()) socket.terminate();
    },
    close() {
      for (const socket of subscribers.keys()) socket.terminate();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

const lexicon = "network.bsky.jetstream.subscribeEvents";

function frameOf(payload: object): string {
  return JSON.stringify({ $type: "message", payload });
}

function writeEvent({ seq, timeUs, did, body }: JetstreamEvent, version: 1 | 2): string {
  const rev = `rev${String(seq).padStart(10, "0")}`;
  if (version === 1) {
    const { kind, ...rest } = body;
    const content = "detail" in rest ? rest.detail : { rev, ...rest, cid: `cid${seq}` };
    return JSON.stringify({ did, time_us: timeUs, kind, [kind]: content });
  }
  const time = new Date(timeUs / 1000).toISOString();
  const { kind, ...rest } = body;
  const content = "detail" in rest ? { [kind]: rest.detail } : { rev, ...rest, cid: `cid${seq}` };
  return frameOf({ $type: `${lexicon}#${kind}`, seq, did, time, ...content });
}
