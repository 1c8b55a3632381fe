import { request } from "node:http";
import { WebSocket } from "ws";
import type { HostMessage, SeatMessage } from "../../src-main/contract/seat-message.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One raw HTTP request: headers and path go out exactly as given, as no browser would let a test do. */
export function httpRequest(
  url: string,
  options: {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
  } = {},
): Promise<Reply> {
  const { port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        method: options.method ?? "GET",
        path: options.path ?? pathname + search,
        headers: { Host: `127.0.0.1:${port}`, ...options.headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(options.body);
  });
}

/** Exchanges a one-time URL for its cookie. */
export async function comeIn(url: string): Promise<string> {
  const { status, headers } = await httpRequest(url);
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
  if (status !== 200 || cookie === undefined) throw new Error(`No way in: ${status}`);
  return cookie;
}

export interface SeatClient {
  send(message: SeatMessage | unknown): void;
  sendRaw(bytes: string | Uint8Array): void;
  /** The next message of this type that passes, past ones included, each given once. */
  next<T extends HostMessage["type"]>(
    type: T,
    accepts?: (message: Extract<HostMessage, { type: T }>) => boolean,
  ): Promise<Extract<HostMessage, { type: T }>>;
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
  close(): void;
}

/** A seat as a browser would open it: cookie, Host and Origin in order, unless a header says otherwise. */
export function openSeat(
  url: string,
  cookie: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<SeatClient> {
  const { host } = new URL(url);
  const socket = new WebSocket(`ws://${host}/seat`, {
    headers: { Cookie: cookie, Origin: `http://${host}`, ...headers },
  });
  const unread: HostMessage[] = [];
  const waiting: { readonly accepts: (message: HostMessage) => boolean; give(message: HostMessage): void }[] =
    [];
  socket.on("message", (bytes) => {
    const message = JSON.parse(String(bytes)) as HostMessage;
    const index = waiting.findIndex(({ accepts }) => accepts(message));
    if (index >= 0) waiting.splice(index, 1)[0]?.give(message);
    else unread.push(message);
  });
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));

  const client: SeatClient = {
    socket,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    sendRaw: (bytes) => socket.send(bytes),
    next(type, accepts = () => true) {
      type Wanted = Extract<HostMessage, { type: typeof type }>;
      const fits = (message: HostMessage) => message.type === type && accepts(message as Wanted);
      const index = unread.findIndex(fits);
      if (index >= 0) return Promise.resolve(unread.splice(index, 1)[0] as Wanted);
      return new Promise((resolve) => {
        waiting.push({ accepts: fits, give: (message) => resolve(message as Wanted) });
      });
    },
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(client));
    socket.once("error", reject);
  });
}

/** A seat that has said hello. */
export async function sitDown(
  url: string,
  cookie: string,
  lang: "fr" | "en" = "fr",
): Promise<{
  readonly seat: SeatClient;
  readonly welcome: Extract<HostMessage, { type: "welcome" }>;
}> {
  const seat = await openSeat(url, cookie);
  seat.send({ type: "hello", version: 1, lang });
  return { seat, welcome: await seat.next("welcome") };
}
