import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";

const ready = Promise.withResolvers<void>();
const app = Object.assign(new EventEmitter(), {
  getLocale: () => "fr",
  getPath: () => "/tmp",
  requestSingleInstanceLock: () => true,
  enableSandbox: vi.fn(),
  whenReady: () => ready.promise,
});
const open = vi.fn();
vi.mock("electron", () => ({
  app,
  ipcMain: new EventEmitter(),
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() },
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
  session: {},
}));
vi.mock("../../src-main/shell/confine-session.ts", () => ({ confineSession: vi.fn() }));
vi.mock("../../src-main/shell/host-process.ts", () => ({ startHostProcess: () => ({ open }) }));
vi.mock("../../src-main/shell/room-window.ts", () => ({ openRoomWindow: () => new EventEmitter() }));

it("a file that macOS gives before the application is ready is opened once it is", async () => {
  await import("../../src-main/shell/main.ts");
  const preventDefault = vi.fn();
  app.emit("open-file", { preventDefault }, "/early.contrefeu");
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(open).not.toHaveBeenCalled();
  ready.resolve();
  await vi.waitFor(() => expect(open.mock.calls).toEqual([["/early.contrefeu"]]));
});
