import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Opening, openingElement } from "../../contract/opening.ts";
import type { SeatBearer } from "../seat-bearer.ts";
import { type Door, readCookie } from "./door.ts";
import type { FileShelf } from "./file-shelf.ts";
import { isForThisHost, isFromOwnPage } from "./is-own-request.ts";
import { notFoundPage, stepInPage, usedLinkPage } from "./plain-pages.ts";
import { receiveUpload } from "./receive-upload.ts";
import { contentSecurityPolicy, noncePlace, plainHeaders, scriptPolicy } from "./security-headers.ts";

/** Where the room's page holds its opening, empty as built. */
const openingPlace = `id="${openingElement}">null`;

export interface HttpSettings {
  readonly door: Door;
  /** The built renderer, with its page. */
  readonly files: FileShelf;
  readonly uploadFolder: string;
  readonly maxUploadBytes: number;
  hosts(): ReadonlySet<string>;
  /** What the room's page shows before its seat has said hello; null: nothing yet. */
  openingOf(bearer: SeatBearer): Promise<Opening | null>;
  /** ms, UTC. */
  now(): number;
}

/** Answers one HTTP request: the way in, the page and its files, and files sent to the room. All else is refused. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  settings: HttpSettings,
): Promise<void> {
  for (const [name, value] of Object.entries(plainHeaders)) response.setHeader(name, value);
  if (!isForThisHost(request, settings.hosts())) {
    sendText(response, 421, "Misdirected request");
    return;
  }
  const [path = "", search = ""] = (request.url ?? "").split("?", 2);
  const session = readCookie(request.headers.cookie, settings.door.cookieName);
  const bearer = session === null ? null : settings.door.bearerOf(session);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const query = new URLSearchParams(search);

  // Only looking (HEAD), as programs that check links do, must not use the link up.
  if (request.method === "GET" && path === "/" && query.has("token"))
    await comeIn(request, response, query.get("token") ?? "", bearer, settings);
  else if (bearer === null) turnBack(request, path, query, response);
  else if (request.method === "POST" && path === "/upload")
    await takeUpload(request, query.get("name") ?? "", response, settings);
  else if (!isRead) sendText(response, 405, "Method not allowed");
  else if (path === "/" || path === "/index.html") await sendRoomPage(request, response, settings, bearer);
  else await sendFile(request, path, response, settings);
}

/** The way in answers with the room at once: another round trip is a moment in which there is nothing to see. */
async function comeIn(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  inside: SeatBearer | null,
  settings: HttpSettings,
): Promise<void> {
  const session = settings.door.exchange(token, settings.now());
  const bearer = session === null ? null : settings.door.bearerOf(session);
  // The link of a seat that is already open, clicked again, leads back to the seat.
  if (bearer === null && inside !== null) response.writeHead(303, { Location: "/" }).end();
  else if (bearer === null) sendPage(response, 403, usedLinkPage);
  else {
    response.setHeader(
      "Set-Cookie",
      `${settings.door.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`,
    );
    await sendRoomPage(request, response, settings, bearer);
  }
}

function turnBack(
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  // A strict cookie does not travel on a redirect that began on another site (an invitation in a web mail).
  const isArriving = path === "/" && !query.has("from") && request.headers["sec-fetch-site"] === "cross-site";
  if (isArriving) sendPage(response, 200, stepInPage);
  else sendPage(response, 403, usedLinkPage);
}

async function takeUpload(
  request: IncomingMessage,
  name: string,
  response: ServerResponse,
  settings: HttpSettings,
): Promise<void> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (!isFromOwnPage(request, settings.hosts())) {
    sendText(response, 403, "Forbidden");
    return;
  }
  const upload =
    announced > settings.maxUploadBytes
      ? { tooLarge: true as const }
      : await receiveUpload(request, name, settings.uploadFolder, settings.maxUploadBytes);
  if ("tooLarge" in upload) {
    response.setHeader("Connection", "close");
    sendText(response, 413, "Too large");
    return;
  }
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(upload));
}

async function sendRoomPage(
  request: IncomingMessage,
  response: ServerResponse,
  settings: HttpSettings,
  bearer: SeatBearer,
): Promise<void> {
  const [page, opening] = await Promise.all([settings.files.page(), settings.openingOf(bearer)]);
  const nonce = randomBytes(18).toString("base64");
  // Opened by the person, there is no other page to be kept apart from, and a process of its own costs a moment.
  if (request.headers["sec-fetch-site"] === "none") response.removeHeader("Cross-Origin-Opener-Policy");
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": contentSecurityPolicy(nonce),
  });
  response.end(
    request.method === "HEAD" ? undefined : withOpening(page.replaceAll(noncePlace, nonce), opening),
  );
}

/** As data that no parser of HTML can leave: every `<` of it is written as its code. */
function withOpening(page: string, opening: Opening | null): string {
  const json = JSON.stringify(opening).replaceAll("<", "\\u003c");
  return page.replace(openingPlace, () => `${openingPlace.slice(0, -"null".length)}${json}`);
}

async function sendFile(
  request: IncomingMessage,
  path: string,
  response: ServerResponse,
  settings: HttpSettings,
): Promise<void> {
  const file = await settings.files.find(path);
  if (file === null) {
    sendPage(response, 404, notFoundPage);
    return;
  }
  response.writeHead(200, {
    "Content-Type": file.mediaType,
    "Content-Length": file.bytes,
    ...(file.mediaType.startsWith("text/javascript") ? { "Content-Security-Policy": scriptPolicy } : {}),
    ...(file.isHashed ? { "Cache-Control": "private, max-age=31536000, immutable" } : {}),
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const content = file.content();
  if (content instanceof Promise) response.end(await content);
  else await pipeline(content, response);
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(page);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
