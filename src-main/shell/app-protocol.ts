import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { findStaticFile } from "../seats/http/find-static-file.ts";
import { receiveUpload } from "../seats/http/receive-upload.ts";
import {
  contentSecurityPolicy,
  noncePlace,
  plainHeaders,
  scriptPolicy,
} from "../seats/http/security-headers.ts";

/** The window's own origin: no port, nobody else can serve it. */
export const appScheme = "app";
export const appOrigin = "app://room";

export interface AppProtocolSettings {
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly uploadFolder: string;
  readonly maxUploadBytes: number;
}

/** Answers the window's requests: the page, its files, and files it sends. The same rules as the loopback door. */
export function answerApp(settings: AppProtocolSettings): (request: Request) => Promise<Response> {
  return async (request) => {
    // The URL class resolves dot segments: what is looked at is what was asked, before it does.
    const asked = /^app:\/\/room(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/.exec(request.url);
    const path = asked?.[1] ?? "/";
    if (asked === null) return plain(404, "");
    if (request.method === "POST" && path === "/upload") return takeUpload(request, asked[2] ?? "", settings);
    if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "");
    return path === "/" || path === "/index.html" ? roomPage(settings) : file(path, settings);
  };
}

async function roomPage(settings: AppProtocolSettings): Promise<Response> {
  const page = await readFile(join(settings.rendererFolder, "index.html"), "utf8");
  const nonce = randomBytes(18).toString("base64");
  return respond(200, page.replaceAll(noncePlace, nonce), {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": contentSecurityPolicy(nonce),
  });
}

async function file(path: string, settings: AppProtocolSettings): Promise<Response> {
  const found = await findStaticFile(settings.rendererFolder, path);
  if (found === null) return plain(404, "");
  // Safe: Node's web streams and the DOM's are one class at run time.
  const body = Readable.toWeb(createReadStream(found.path)) as unknown as ReadableStream;
  return respond(200, body, {
    "Content-Type": found.mediaType,
    ...(found.mediaType.startsWith("text/javascript") ? { "Content-Security-Policy": scriptPolicy } : {}),
  });
}

async function takeUpload(
  request: Request,
  search: string,
  settings: AppProtocolSettings,
): Promise<Response> {
  if (request.headers.get("origin") !== appOrigin || request.body === null) return plain(403, "");
  const name = new URLSearchParams(search).get("name") ?? "";
  // Safe: as above, the other way round.
  const stream = Readable.fromWeb(request.body as unknown as NodeReadableStream);
  const upload = await receiveUpload(stream, name, settings.uploadFolder, settings.maxUploadBytes);
  if ("tooLarge" in upload) return plain(413, "");
  return respond(200, JSON.stringify(upload), { "Content-Type": "application/json" });
}

function plain(status: number, text: string): Response {
  return respond(status, text, { "Content-Type": "text/plain; charset=utf-8" });
}

function respond(
  status: number,
  body: string | ReadableStream,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(body, {
    status,
    headers: { ...plainHeaders, ...headers },
  });
}
