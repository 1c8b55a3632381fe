import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { crisis, headlessRooms } from "./headless-rooms.ts";

const { home, open, sit, ask } = headlessRooms();

describe("run as a program", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  function launch(...args: readonly string[]): ChildProcess {
    const script = fileURLToPath(new URL("../../src-main/headless.ts", import.meta.url));
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    children.push(child);
    return child;
  }

  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

  it("prints its address as JSON, serves, and ends in order when asked to", async () => {
    await open();
    const child = launch("--home", home(), "--port", "0", "--json");
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    const { value = "" } = await lines[Symbol.asyncIterator]().next();
    const { url } = JSON.parse(String(value));
    const seat = await sit(url);
    await ask(seat, { do: "create-crisis", ...crisis });
    const exit = ended(child);
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
    const left = readdirSync(home()).filter((name) => name.endsWith(".contrefeu-wal"));
    expect(left).toEqual([]);
  });

  it("ends with 2 on wrong usage and with 1 when the crisis cannot be opened", async () => {
    await open();
    expect(await ended(launch("--no-such-option"))).toBe(2);
    expect(await ended(launch("--port", "99999"))).toBe(2);
    expect(await ended(launch("--home", home(), "--port", "0", join(home(), "absent.contrefeu")))).toBe(1);
  });
});
