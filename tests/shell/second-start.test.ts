import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";

const quit = vi.fn();
const whenReady = vi.fn(() => Promise.resolve());
const app = Object.assign(new EventEmitter(), {
  getPath: () => "/tmp",
  requestSingleInstanceLock: () => false,
  quit,
  whenReady,
});
vi.mock("electron", () => ({ app, protocol: { registerSchemesAsPrivileged: vi.fn() } }));

it("a second start ends by itself: it opens no window and runs no host", async () => {
  await import("../../src-main/shell/main.ts");
  expect(quit).toHaveBeenCalledOnce();
  expect(whenReady).not.toHaveBeenCalled();
});
