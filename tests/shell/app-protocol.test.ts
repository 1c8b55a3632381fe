import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerApp } from "../../src-main/shell/app-protocol.ts";

let folder: string;
let answer: ReturnType<typeof answerApp>;

/** A request as Electron hands it over: the URL as asked, no dot segment resolved. */
function asked(url: string, method = "GET", body?: string, origin?: string): Request {
  const request = new Request("app://room/", {
    method,
    ...(body === undefined ? {} : { body }),
    ...(origin === undefined ? {} : { headers: { origin } }),
  });
  return Object.defineProperty(request, "url", { value: url });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-app-"));
  const rendererFolder = join(folder, "renderer");
  mkdirSync(join(rendererFolder, "assets"), { recursive: true });
  writeFileSync(join(rendererFolder, "index.html"), '<meta name="csp-nonce" content="__NONCE__">');
  writeFileSync(join(rendererFolder, "assets", "index-1.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(rendererFolder, ".hidden.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(rendererFolder, "assets", "link.txt"));
  answer = answerApp({ rendererFolder, uploadFolder: join(folder, "uploads"), maxUploadBytes: 100 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the window's own protocol", () => {
  it("gives the page under a strict policy with a nonce of its own", async () => {
    const response = await answer(asked("app://room/"));
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(await response.text()).toBe(`<meta name="csp-nonce" content="${nonce}">`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("gives the page's files", async () => {
    const response = await answer(asked("app://room/assets/index-1.js"));
    expect([response.status, await response.text()]).toEqual([200, "export {};"]);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it.each([
    "app://room/../secret.txt",
    "app://room/assets/../../secret.txt",
    "app://room/%2e%2e/secret.txt",
    "app://room/%252e%252e/secret.txt",
    "app://room/..%2fsecret.txt",
    "app://room/..%5csecret.txt",
    "app://room/..\\secret.txt",
    "app://room/assets/index-1.js%00.txt",
    "app://room/assets/index-1.js\u0000.txt",
    "app://room/%00",
    "app://room/%zz",
    "app://room/C:/secret.txt",
    "app://room/%2fetc/passwd",
    "app://room/.hidden.txt",
    "app://user@room/index.html",
    "app://room:1/index.html",
    "APP://ROOM/index.html",
    "app://room/assets/link.txt",
    "app://room//secret.txt",
    "app://other/index.html",
    "app://room.evil/index.html",
    "file:///etc/passwd",
  ])("%s gives nothing away", async (url) => {
    const response = await answer(asked(url));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("takes files from its own page only, within the limit", async () => {
    const taken = await answer(asked("app://room/upload?name=a.csv", "POST", "a,b", "app://room"));
    expect(await taken.json()).toMatchObject({ name: "a.csv", bytes: 3 });
    const refused = await Promise.all([
      answer(asked("app://room/upload?name=a.csv", "POST", "a,b", "https://evil.example")),
      answer(asked("app://room/upload?name=a.csv", "POST", "a,b")),
      answer(asked("app://room/upload?name=a.csv", "POST", "x".repeat(101), "app://room")),
      answer(asked("app://room/", "POST", "x", "app://room")),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 413, 405]);
    expect(readdirSync(join(folder, "uploads"))).toHaveLength(1);
  });
});
