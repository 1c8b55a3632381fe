import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAllowedAddress, refuseUrl } from "../../src-main/sources/guarded-fetch/address-rule.ts";
import { guardedLookup } from "../../src-main/sources/guarded-fetch/guarded-lookup.ts";
import { guardedFetch } from "../../src-main/sources/guarded-fetch.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answers: Record<string, Answer> = {};
let seen: IncomingMessage[] = [];
let base = "";
let close: () => Promise<void>;

async function serve(): Promise<{ base: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    seen.push(request);
    const answer = answers[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end("nothing");
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const here = { loopback: true };
const text = (body: Uint8Array) => Buffer.from(body).toString("utf8");

beforeEach(async () => {
  answers = {};
  seen = [];
  ({ base, close } = await serve());
});
afterEach(() => close());

describe("the guarded fetch", () => {
  it("refuses this machine unless it is allowed by hand", async () => {
    expect(await guardedFetch({ url: `${base}/` })).toMatchObject({ refused: "source.not-encrypted" });
    expect(await guardedFetch({ url: `${base}/`, permissions: { insecure: true } })).toMatchObject({
      refused: "source.address-forbidden",
    });
    expect(seen).toEqual([]);
    expect(await guardedFetch({ url: `${base}/`, permissions: here })).toMatchObject({ status: 404 });
  });

  it("refuses a name that leads to this machine, at the moment of connecting", async () => {
    const { port } = new URL(base);
    const refused = await guardedFetch({
      url: `http://localhost:${port}/`,
      permissions: { insecure: true },
    });
    expect(refused).toMatchObject({ refused: "source.address-forbidden" });
    expect(seen).toEqual([]);
  });

  it.each([
    "file:///etc/passwd",
    "ftp://example.org/",
    "data:text/plain,x",
    "https://user:secret@example.org/",
    "http://example.org/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://0x7f000001/",
    "https://2130706433/",
    "https://0/",
    "not an address",
  ])("does not ask %s at all", async (url) => {
    expect(await guardedFetch({ url })).toHaveProperty("refused");
  });

  it("follows redirects and checks each hop anew", async () => {
    answers["/a"] = (_, response) => response.writeHead(302, { Location: "/b" }).end();
    answers["/b"] = (_, response) => response.end("there");
    const found = await guardedFetch({ url: `${base}/a`, permissions: here });
    expect(found).toMatchObject({ status: 200, url: `${base}/b` });
    answers["/inside"] = (_, response) => response.writeHead(302, { Location: "http://10.0.0.1/" }).end();
    expect(await guardedFetch({ url: `${base}/inside`, permissions: here })).toMatchObject({
      refused: "source.not-encrypted",
    });
    answers["/tls"] = (_, response) => response.writeHead(301, { Location: "https://192.168.0.1/" }).end();
    expect(await guardedFetch({ url: `${base}/tls`, permissions: here })).toMatchObject({
      refused: "source.address-forbidden",
    });
    answers["/file"] = (_, response) => response.writeHead(302, { Location: "file:///etc/passwd" }).end();
    expect(await guardedFetch({ url: `${base}/file`, permissions: here })).toMatchObject({
      refused: "source.unknown-protocol",
    });
  });

  it("gives up on endless redirects", async () => {
    answers["/loop"] = (_, response) => response.writeHead(307, { Location: "/loop" }).end();
    expect(await guardedFetch({ url: `${base}/loop`, permissions: here, maxRedirects: 3 })).toMatchObject({
      refused: "source.too-many-redirects",
    });
    expect(seen).toHaveLength(4);
  });

  it("does not carry credentials to another origin", async () => {
    const other = await serve();
    answers["/go"] = (_, response) => response.writeHead(302, { Location: `${other.base}/end` }).end();
    answers["/end"] = (_, response) => response.end("end");
    const headers = { Authorization: "Bearer secret", Cookie: "a=b", "X-Plain": "kept" };
    await guardedFetch({ url: `${base}/go`, permissions: here, headers });
    expect(seen[0]?.headers.authorization).toBe("Bearer secret");
    expect([seen[1]?.headers.authorization, seen[1]?.headers.cookie]).toEqual([undefined, undefined]);
    expect(seen[1]?.headers["x-plain"]).toBe("kept");
    await other.close();
  });

  it("limits what it reads, packed or not", async () => {
    answers["/big"] = (_, response) => response.end(Buffer.alloc(100_000));
    answers["/bomb"] = (_, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000)));
    answers["/br"] = (_, response) =>
      response.writeHead(200, { "Content-Encoding": "br" }).end(brotliCompressSync("é"));
    for (const path of ["/big", "/bomb"])
      expect(await guardedFetch({ url: base + path, permissions: here, maxBytes: 10_000 })).toMatchObject({
        refused: "source.answer-too-large",
      });
    const small = await guardedFetch({ url: `${base}/br`, permissions: here });
    expect("body" in small && text(small.body)).toBe("é");
  });

  it("says so when an answer is packed wrong, cut short or never comes", async () => {
    answers["/wrong"] = (_, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end("not gzip");
    answers["/cut"] = (_, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("half");
      setImmediate(() => response.destroy());
    };
    answers["/never"] = () => {};
    for (const path of ["/wrong", "/cut"])
      expect(await guardedFetch({ url: base + path, permissions: here })).toMatchObject({
        refused: "source.unreachable",
      });
    expect(await guardedFetch({ url: `${base}/never`, permissions: here, timeoutMs: 50 })).toMatchObject({
      refused: "source.timed-out",
    });
  });

  it("takes no proxy from the environment", async () => {
    answers["/"] = (_, response) => response.end("direct");
    const before = { ...process.env };
    process.env.HTTP_PROXY = "http://127.0.0.1:1";
    process.env.http_proxy = "http://127.0.0.1:1";
    process.env.NODE_USE_ENV_PROXY = "1";
    const found = await guardedFetch({ url: `${base}/`, permissions: here });
    process.env = before;
    expect("body" in found && text(found.body)).toBe("direct");
  });
});

describe("which addresses may be reached", () => {
  it.each(["8.8.8.8", "2606:4700::1111", "203.0.114.1"])("%s may", (address) => {
    expect(isAllowedAddress(address, {})).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.1.1",
    "192.0.2.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8.8",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "not an address",
    "",
  ])("%s may not", (address) => {
    expect(isAllowedAddress(address, {})).toBe(false);
  });

  it("opens exactly what was allowed", () => {
    expect(isAllowedAddress("127.0.0.1", { loopback: true })).toBe(true);
    expect(isAllowedAddress("10.0.0.1", { loopback: true })).toBe(false);
    expect(isAllowedAddress("10.0.0.1", { privateNetwork: true })).toBe(true);
    expect(isAllowedAddress("127.0.0.1", { privateNetwork: true })).toBe(false);
    expect(isAllowedAddress("224.0.0.1", { loopback: true, privateNetwork: true })).toBe(false);
  });

  it("no IPv4 of a private network slips through in any spelling of a URL", () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (b, c, d) => {
        const number = 10 * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
        const spellings = [
          `10.${b}.${c}.${d}`,
          String(number),
          `0x${number.toString(16)}`,
          `012.${b}.${c}.${d}`,
          `10.${b}.${c * 256 + d}`,
          `[::ffff:10.${b}.${c}.${d}]`,
        ];
        for (const host of spellings)
          expect(refuseUrl(new URL(`https://${host}/`), {})).toBe("source.address-forbidden");
      }),
    );
  });

  it("one forbidden address among several refuses the name", async () => {
    const lookUp = guardedLookup({}, (_, __, callback) =>
      callback(null, [
        { address: "8.8.8.8", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]),
    );
    const error = await new Promise((resolve) => lookUp("rebind.example", {}, (fault) => resolve(fault)));
    expect(error).toMatchObject({ code: "FORBIDDEN_ADDRESS" });
  });
});
