import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, type Dispatcher } from "undici";
import { type FetchPermissions, refuseUrl, type UrlFault } from "./guarded-fetch/address-rule.ts";
import { ForbiddenAddress, guardedLookup } from "./guarded-fetch/guarded-lookup.ts";

export interface FetchRequest {
  readonly url: string;
  readonly method?: "GET" | "HEAD" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly permissions?: FetchPermissions;
  /** Whole request, redirects included, ms. */
  readonly timeoutMs?: number;
  /** Of the body once decompressed. */
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  readonly signal?: AbortSignal;
}

export interface FetchedResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly body: Uint8Array;
}

/** Why nothing was fetched: a key of `live-sentences`, with the facts of its sentence. */
export interface FetchRefusal {
  readonly refused:
    | UrlFault
    | "source.bad-url"
    | "source.too-many-redirects"
    | "source.answer-too-large"
    | "source.timed-out"
    | "source.unreachable";
  readonly args: Readonly<Record<string, string | number>>;
}

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * The one way out for requests (DESIGN.md section 7): https unless plain http was allowed by hand, every address of
 * every hop checked when connecting, time and size limited, credentials never carried to another origin, no proxy
 * from the environment. Never throws for what the other side does; HTTP error statuses are answers.
 */
export async function guardedFetch(request: FetchRequest): Promise<FetchedResponse | FetchRefusal> {
  const permissions = request.permissions ?? {};
  const timeoutMs = request.timeoutMs ?? 30_000;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
  const dispatcher = new Agent({
    connect: { lookup: guardedLookup(permissions), timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    pipelining: 0,
    maxHeaderSize: 64 * 1024,
  });
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    return { refused: "source.bad-url", args: { url: request.url.slice(0, 200) } };
  }
  try {
    return await followRedirects(url, request, permissions, dispatcher, signal);
  } catch (fault) {
    return refusalOf(fault, url, timeout.aborted);
  } finally {
    // Sockets still open belong to answers nobody will read.
    await dispatcher.destroy();
  }
}

async function followRedirects(
  from: URL,
  request: FetchRequest,
  permissions: FetchPermissions,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<FetchedResponse | FetchRefusal> {
  const maxRedirects = request.maxRedirects ?? 5;
  let url = from;
  let { method = "GET", body } = request;
  let headers = lowerCase(request.headers ?? {});
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const refused = refuseUrl(url, permissions);
    if (refused !== null) return { refused, args: { host: url.host } };
    const response = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: { "accept-encoding": "gzip, deflate, br", "user-agent": "Contrefeu", ...headers },
      body: body ?? null,
      signal,
    });
    const location = flat(response.headers).location;
    if (!redirects.has(response.statusCode) || location === undefined)
      return await read(response, url, request.maxBytes ?? 32 * 1024 * 1024);
    response.body.on("error", () => {}).destroy();
    const next = new URL(location, url);
    if (next.origin !== url.origin) headers = withoutCredentials(headers);
    // As browsers do: a POST that is sent elsewhere becomes a GET unless the answer says to repeat it.
    if (response.statusCode < 307 && method === "POST") {
      method = "GET";
      body = undefined;
    }
    url = next;
  }
  return { refused: "source.too-many-redirects", args: { host: from.host, max: maxRedirects } };
}

async function read(
  response: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
): Promise<FetchedResponse | FetchRefusal> {
  const headers = flat(response.headers);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of decompressed(response.body, headers["content-encoding"])) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      response.body.on("error", () => {}).destroy();
      return { refused: "source.answer-too-large", args: { host: url.host, max: maxBytes } };
    }
    chunks.push(chunk);
  }
  return { status: response.statusCode, headers, url: url.href, body: Buffer.concat(chunks) };
}

function decompressed(body: Readable, encoding: string | undefined): AsyncIterable<Uint8Array> {
  const unpack =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "deflate"
        ? createInflate()
        : encoding === "br"
          ? createBrotliDecompress()
          : null;
  if (unpack === null) return body;
  // Errors of either end surface where the chunks are read.
  return pipeline(body, unpack, () => {});
}

function flat(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
  );
  return Object.fromEntries(pairs);
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const secret = ["authorization", "cookie", "proxy-authorization", "x-api-key"];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.includes(name)));
}

function refusalOf(fault: unknown, url: URL, isTimeout: boolean): FetchRefusal {
  const args = { host: url.host };
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  if (cause instanceof ForbiddenAddress || fault instanceof ForbiddenAddress)
    return { refused: "source.address-forbidden", args };
  if (isTimeout) return { refused: "source.timed-out", args };
  const reason = fault instanceof Error ? fault.message.slice(0, 200) : String(fault).slice(0, 200);
  return { refused: "source.unreachable", args: { ...args, reason } };
}
