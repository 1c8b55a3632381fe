import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { installLink, portWord } from "../../src-main/shell/install-link.ts";

const executeInMainWorld = vi.fn();
const exposeInMainWorld = vi.fn();
const send = vi.fn();
const ipcRenderer = Object.assign(new EventEmitter(), { send });
vi.mock("electron", () => ({ contextBridge: { executeInMainWorld, exposeInMainWorld }, ipcRenderer }));

it("the preload gives the page its link and nothing else, and hands the port on once", async () => {
  const postMessage = vi.fn();
  vi.stubGlobal("window", { postMessage });
  await import("../../src-main/shell/preload.ts");
  expect(executeInMainWorld.mock.calls).toEqual([[{ func: installLink, args: [portWord] }]]);
  expect(exposeInMainWorld).not.toHaveBeenCalled();
  expect(send.mock.calls).toEqual([["seat:open"]]);
  ipcRenderer.emit("seat:port", { ports: ["port"] });
  ipcRenderer.emit("seat:port", { ports: ["another"] });
  expect(postMessage.mock.calls).toEqual([[portWord, "/", ["port"]]]);
  vi.unstubAllGlobals();
});
