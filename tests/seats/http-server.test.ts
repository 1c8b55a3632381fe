import { randomBytes } from "node:crypto";
import { readdir, rm, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestSeats, type TestSeats } from "../helpers/open-test-seats.ts";
import { comeIn, httpRequest, openSeat } from "../helpers/seat-client.ts";

let room: TestSeats;
let cookie: string;

beforeEach(async () => {
  room = await openTestSeats({ maxUploadBytes: 1000 });
  cookie = await comeIn(await room.seats.ownerUrl());
});
afterEach(() => room.close());

describe("the one-time link", () => {
  it("is answered with the room and a strict cookie no script can read", async () => {
    const { status, headers, body } = await httpRequest(await room.seats.ownerUrl());
    expect(status).toBe(200);
    expect(body).toContain('<meta name="csp-nonce"');
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["set-cookie"]?.[0]).toMatch(
      /^contrefeu-[0-9a-f]{12}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\//,
    );
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("opens once", async () => {
    const url = await room.seats.ownerUrl();
    expect((await httpRequest(url)).status).toBe(200);
    expect((await httpRequest(url)).status).toBe(403);
  });

  it("is not used up by who only looks", async () => {
    const url = await room.seats.ownerUrl();
    const looked = await httpRequest(url, { method: "HEAD" });
    expect([looked.status, looked.headers["set-cookie"]]).toEqual([403, undefined]);
    expect((await httpRequest(url)).status).toBe(200);
  });

  it("of somebody already inside leads back in without a new session", async () => {
    const url = await room.seats.ownerUrl();
    await comeIn(url);
    const again = await httpRequest(url, { headers: { Cookie: cookie } });
    expect([again.status, again.headers["set-cookie"]]).toEqual([303, undefined]);
  });

  it("does not open once it has expired", async () => {
    let now = 0;
    const late = await openTestSeats({ now: () => now });
    const url = await late.seats.ownerUrl();
    now += 13 * 3_600_000;
    expect((await httpRequest(url)).status).toBe(403);
    await late.close();
  });

  it.each(["", "x", "A".repeat(43), "%00", "token"])("is not guessed: %j", async (token) => {
    const { status, headers } = await httpRequest(`${room.url}?token=${token}`);
    expect([status, headers["set-cookie"]]).toEqual([403, undefined]);
  });

  it("clicked on another site steps in through a page of ours, since a strict cookie does not travel there", async () => {
    const arriving = await httpRequest(room.url, { headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(arriving.status).toBe(200);
    expect(arriving.body).toContain('http-equiv="refresh"');
    const again = await httpRequest(`${room.url}?from=link`, { headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(again.status).toBe(403);
  });
});

describe("without the cookie", () => {
  it.each(["/", "/index.html", "/assets/index-abc123.js", "/nothing"])("%s is closed", async (path) => {
    expect((await httpRequest(room.url, { path })).status).toBe(403);
    const forged = `${cookie.split("=")[0]}=${randomBytes(32).toString("base64url")}`;
    expect((await httpRequest(room.url, { path, headers: { Cookie: forged } })).status).toBe(403);
  });

  it("no seat opens and no file is taken", async () => {
    await expect(openSeat(room.url, "x=y")).rejects.toThrow("401");
    const sent = await httpRequest(`${room.url}upload?name=a.txt`, {
      method: "POST",
      headers: { Origin: room.url.slice(0, -1) },
      body: "x",
    });
    expect(sent.status).toBe(403);
  });
});

describe("another site", () => {
  it.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"])(
    "whose name %s was made to point here is turned away, cookie or not",
    async (host) => {
      const headers = { Host: host, Cookie: cookie };
      expect((await httpRequest(room.url, { headers })).status).toBe(421);
      expect((await httpRequest(await room.seats.ownerUrl(), { headers })).headers["set-cookie"]).toBe(
        undefined,
      );
      await expect(openSeat(room.url, cookie, { Host: host, Origin: `http://${host}` })).rejects.toThrow(
        "403",
      );
    },
  );

  it.each(["http://evil.example", "https://127.0.0.1", "null", "http://127.0.0.1:1", "http://localhost"])(
    "with Origin %s opens no seat and sends no file even with the cookie",
    async (origin) => {
      await expect(openSeat(room.url, cookie, { Origin: origin })).rejects.toThrow("403");
      const sent = await httpRequest(`${room.url}upload?name=a.txt`, {
        method: "POST",
        headers: { Origin: origin, Cookie: cookie },
        body: "x",
      });
      expect(sent.status).toBe(403);
    },
  );

  it("cannot open a seat elsewhere than at /seat", async () => {
    const { host, port } = new URL(room.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(
          `GET /other HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n\r\n`,
        ),
      );
      socket.once("data", (bytes) => resolve(String(bytes)));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
  });
});

describe("the page", () => {
  const inside = () => ({ headers: { Cookie: cookie } });

  it("comes with a strict policy and a nonce of its own each time", async () => {
    const [first, second] = [await httpRequest(room.url, inside()), await httpRequest(room.url, inside())];
    const policy = String(first.headers["content-security-policy"]);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length).toBeGreaterThanOrEqual(24);
    expect(first.body).toContain(
      `<!doctype html><meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`,
    );
    expect(second.body).not.toBe(first.body);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self';",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types default",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain("unsafe");
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cache-control": "no-store",
    });
  });

  it("shares its process with what led to it only where nothing but the person did", async () => {
    const { headers } = inside();
    const openers = ["none", "same-site", "same-origin", "cross-site"].map(async (site) => {
      const answer = await httpRequest(room.url, { headers: { ...headers, "Sec-Fetch-Site": site } });
      return answer.headers["cross-origin-opener-policy"];
    });
    expect(await Promise.all(openers)).toEqual([undefined, "same-origin", "same-origin", "same-origin"]);
  });

  it("and every other answer come under a policy, without permissions, not to be framed or guessed at", async () => {
    const { headers } = inside();
    const upload = { method: "POST", headers: { ...headers, Origin: room.url.slice(0, -1) }, body: "x" };
    const answers = await Promise.all([
      httpRequest(room.url, { headers }),
      httpRequest(`${room.url}upload?name=a.csv`, upload),
      httpRequest(await room.seats.ownerUrl()),
      httpRequest(room.url),
      httpRequest(`${room.url}nothing`, { headers }),
      httpRequest(room.url, { headers, method: "PUT" }),
      httpRequest(room.url, { headers: { Host: "evil.example" } }),
      httpRequest(`${room.url}assets/index-abc123.js`, { headers, method: "HEAD" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403, 404, 405, 421, 200]);
    for (const answer of answers) {
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(answer.headers["permissions-policy"]).toContain("camera=()");
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-resource-policy": "same-origin",
      });
    }
  });

  it("is not sent half when it is not there: an error comes under the same policy", async () => {
    await rm(join(room.folder, "renderer", "index.html"));
    const { status, headers } = await httpRequest(room.url, inside());
    expect([status, headers["content-security-policy"]]).toEqual([500, expect.stringContaining("sandbox")]);
    expect(room.bugs).toHaveLength(1);
  });

  it("may keep its hashed files for ever, and its workers live under a policy too", async () => {
    const script = await httpRequest(`${room.url}assets/index-abc123.js`, inside());
    expect(script.status).toBe(200);
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toContain("immutable");
    expect(script.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets\\..\\..\\secret.txt",
    "//secret.txt",
    "/assets//index-abc123.js",
    "/./index.html",
    "/assets/index-abc123.js%00.html",
    "/%zz",
    "/assets/link.txt",
    "/.env.txt",
    "/assets",
    "/assets/",
    "http://127.0.0.1/secret.txt",
  ])("%s gives nothing away", async (path) => {
    await symlink(join(room.folder, "secret.txt"), join(room.folder, "renderer", "assets", "link.txt"));
    await writeFile(join(room.folder, "renderer", ".env.txt"), "secret");
    const { status, body } = await httpRequest(room.url, { ...inside(), path });
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not a way to ask", async (method) => {
    expect((await httpRequest(room.url, { ...inside(), method })).status).toBe(405);
  });
});

describe("a sent file", () => {
  const send = (name: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    httpRequest(`${room.url}upload?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: room.url.slice(0, -1), ...headers },
      body,
    });

  it("is kept under its own name in a folder of its own, where the seat may import it from", async () => {
    const { status, body } = await send("mentions été.csv", "a,b\n");
    expect(status).toBe(200);
    const { path, name, bytes } = JSON.parse(body);
    expect([name, bytes]).toEqual(["mentions été.csv", 4]);
    expect(room.seats.isUpload(path)).toBe(true);
  });

  it.each([
    ["../../evil.sh", "evil.sh"],
    ["C:\\temp\\a.csv", "a.csv"],
    ["..", "file-"],
    ["", "file-"],
    ["con.txt", "file-con.txt"],
    [".hidden", "hidden"],
    ["a\u0000b\u202egpj.exe", "a_b_gpj.exe"],
  ])("named %j becomes %j", async (given, kept) => {
    expect(JSON.parse((await send(given, "x")).body).name).toBe(kept);
  });

  it("too large is refused by what it announces and by what it sends", async () => {
    expect((await send("big", new Uint8Array(1001))).status).toBe(413);
    // The host may hang up before the sender has finished: then there is no answer to read, only nothing kept.
    const chunked = await send("big", new Uint8Array(200_000), { "Transfer-Encoding": "chunked" }).catch(
      () => null,
    );
    expect([413, undefined]).toContain(chunked?.status);
    expect(await readdir(join(room.folder, "uploads"))).toEqual([]);
  });
});
