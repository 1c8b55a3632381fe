import { EventEmitter } from "node:events";
import type { MessagePortMain } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Env = Readonly<Record<string, string | undefined>>;

class FakeChild extends EventEmitter {
  readonly env: Env;
  constructor(env: Env) {
    super();
    this.env = env;
  }
  readonly sent: unknown[] = [];
  kill(): void {
    this.emit("exit", 1);
  }
  postMessage(message: unknown, ports: unknown[]): void {
    this.sent.push([message, ports]);
  }
}

const children: FakeChild[] = [];
vi.mock("electron", () => ({
  utilityProcess: {
    fork: (_entry: string, _args: readonly string[], options: { readonly env: Env }) => {
      const child = new FakeChild(options.env);
      children.push(child);
      return child;
    },
  },
}));

const { startHostProcess } = await import("../../src-main/shell/host-process.ts");

let now = 0;
const restarted = vi.fn();
const gaveUp = vi.fn();
const refused = vi.fn();
const start = () =>
  startHostProcess({ entry: "host.js", lang: "en", restarted, gaveUp, refused, now: () => now });

beforeEach(() => {
  children.length = 0;
  now = 0;
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe("the host's own process", () => {
  it("is given the window's port and the file to open", () => {
    const host = start();
    const port = { fake: true } as unknown as MessagePortMain;
    host.seat(port);
    host.open("/a.contrefeu");
    expect(children[0]?.sent).toEqual([
      [{ type: "seat" }, [port]],
      [{ type: "open", path: "/a.contrefeu" }, []],
    ]);
    children[0]?.emit("message", { type: "refused", sentence: "Non." });
    expect(refused).toHaveBeenCalledWith("Non.");
    expect(children[0]?.env.CONTREFEU_LANG).toBe("en");
  });

  it("is started again on the same crisis when it crashes, and the window comes back", () => {
    start();
    children[0]?.emit("message", { type: "crisis", path: "/a.contrefeu" });
    now = 60_000;
    children[0]?.emit("exit", 139);
    expect(children).toHaveLength(2);
    expect(children[1]?.sent).toEqual([[{ type: "open", path: "/a.contrefeu" }, []]]);
    expect(restarted).toHaveBeenCalledOnce();
  });

  it("is given up when it ends at once, again and again", () => {
    start();
    for (let time = 0; time < 3; time += 1) children.at(-1)?.emit("exit", 1);
    expect(children).toHaveLength(3);
    expect(gaveUp).toHaveBeenCalledWith(1);
  });

  it("holds nobody back once it was given up", async () => {
    const host = start();
    for (let time = 0; time < 3; time += 1) children.at(-1)?.emit("exit", 1);
    await host.close();
    expect(children.at(-1)?.sent).toEqual([]);
  });

  it("is ended when it was asked to close and does not", async () => {
    vi.useFakeTimers();
    const host = start();
    const closed = host.close();
    await vi.advanceTimersByTimeAsync(60_000);
    await closed;
    expect(children).toHaveLength(1);
  });

  it("closes in order: asked to, it ends by itself and is not started again", async () => {
    const host = start();
    const closed = host.close();
    expect(children[0]?.sent).toEqual([[{ type: "close" }, []]]);
    children[0]?.emit("exit", 0);
    await closed;
    expect(children).toHaveLength(1);
    expect(restarted).not.toHaveBeenCalled();
  });
});
