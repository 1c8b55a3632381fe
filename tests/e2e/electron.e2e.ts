import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, expect, test } from "playwright/test";
import { findElectron } from "../../src-main/headless/find-electron.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const executablePath = findElectron(root, process.env);

test.describe("in Electron", () => {
  test.skip(executablePath === null, "no Electron binary");

  test("the room opens in a sandboxed window on its own origin, and its seat is the owner's", async () => {
    const home = mkdtempSync(join(tmpdir(), "contrefeu-electron-"));
    const room = await _electron.launch({
      executablePath: executablePath ?? "",
      args: [join(root, "out/main/main.cjs"), `--user-data-dir=${join(home, "profile")}`],
      env: { ...process.env, CONTREFEU_HOME: home, CONTREFEU_LANG: "fr" } as Record<string, string>,
    });
    const page = await room.firstWindow();
    await page.waitForSelector("main");
    expect(page.url()).toMatch(/^app:\/\/room\//);
    const seen = await page.evaluate(() => ({
      given: Object.keys((globalThis as { contrefeu?: object }).contrefeu ?? {}),
      process: typeof (globalThis as { process?: unknown }).process,
      require: typeof (globalThis as { require?: unknown }).require,
    }));
    expect(seen).toEqual({ given: ["link"], process: "undefined", require: "undefined" });
    // A server that is there and would answer: what fails to reach it was stopped.
    let reached = 0;
    const outside = createServer((_request, response) => {
      reached += 1;
      response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end();
    });
    await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
    const { port } = outside.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    const answer = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => "reached",
          () => "denied",
        ),
      `http://127.0.0.1:${port}/`,
    );
    expect([answer, reached]).toEqual(["denied", 1]);
    outside.close();
    await room.close();
    rmSync(home, { recursive: true, force: true });
  });
});
