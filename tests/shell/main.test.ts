import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { appMenu } from "../../src-main/shell/app-menu.ts";
import type { HostProcessSettings } from "../../src-main/shell/host-process.ts";
import { shellWords } from "../../src-main/shell/shell-words.ts";

delete process.env.CONTREFEU_LANG;
let isReady = false;
const calls: string[] = [];
const app = Object.assign(new EventEmitter(), {
  // As Electron: nothing before it is ready.
  getLocale: () => (isReady ? "en-GB" : ""),
  getPath: () => join(tmpdir(), "contrefeu-absent", "nowhere"),
  requestSingleInstanceLock: () => true,
  enableSandbox: () => void calls.push("sandbox"),
  quit: () => void calls.push("quit"),
  whenReady: async () => {
    isReady = true;
  },
});
const webContents = Object.assign(new EventEmitter(), {
  reload: () => void calls.push("reload"),
  openHandler: null as null | ((details: { url: string }) => { action: string }),
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    webContents.openHandler = handler;
  },
});
let window: EventEmitter | null = null;
let preferences: Readonly<Record<string, unknown>> = {};
let loaded = "";
const asked: string[] = [];
const opened: string[] = [];
const copied: string[] = [];
let choice = 0;

class FakeWindow extends EventEmitter {
  readonly webContents = webContents;
  constructor(options: { webPreferences: Readonly<Record<string, unknown>> }) {
    super();
    preferences = options.webPreferences;
    window = this;
  }
  loadURL(url: string): Promise<void> {
    loaded = url;
    return Promise.resolve();
  }
  isMinimized = () => true;
  restore = () => void calls.push("restore");
  focus = () => void calls.push("focus");
  show(): void {}
  maximize(): void {}
  setMenuBarVisibility(isVisible: boolean): void {
    calls.push(`menu bar ${isVisible}`);
  }
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 0, y: 0, width: 1000, height: 700 });
}

const ipcMain = new EventEmitter();
const privileged: unknown[] = [];
const shown: string[] = [];
let menu: readonly MenuItemConstructorOptions[] = [];
const files: string[] = [];
let settings: HostProcessSettings | null = null;
const host = {
  seat: vi.fn(),
  open: vi.fn((path: string) => void files.push(path)),
  close: vi.fn(() => Promise.resolve()),
};

vi.mock("electron", () => ({
  app,
  BrowserWindow: FakeWindow,
  clipboard: { writeText: (text: string) => void copied.push(text) },
  dialog: {
    showErrorBox: (_: string, sentence: string) => void shown.push(sentence),
    showMessageBox: (_: unknown, { message, detail }: { message: string; detail?: string }) => {
      if (detail === undefined) shown.push(message);
      else asked.push(`${message}\n${detail}`);
      return Promise.resolve({ response: choice });
    },
  },
  ipcMain,
  Menu: {
    setApplicationMenu: vi.fn(),
    buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => {
      menu = template;
    },
  },
  MessageChannelMain: class {
    readonly port1 = "host's end";
    readonly port2 = "window's end";
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => privileged.push(...schemes),
    handle: (scheme: string) => void calls.push(`handle ${scheme}`),
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  session: { defaultSession: {} },
  shell: { openExternal: (url: string) => Promise.resolve(void opened.push(url)) },
}));
vi.mock("../../src-main/shell/confine-session.ts", () => ({
  confineSession: () => void calls.push("confined"),
}));
vi.mock("../../src-main/shell/host-process.ts", () => ({
  startHostProcess: (given: HostProcessSettings) => {
    settings = given;
    return host;
  },
}));

const args = process.argv;
beforeAll(async () => {
  process.argv = ["electron", "main.js", "given.contrefeu"];
  await import("../../src-main/shell/main.ts");
  process.argv = args;
  await vi.waitFor(() => expect(loaded).not.toBe(""));
});

describe("the Electron shell", () => {
  it("opens one sandboxed window on its own origin, its session confined first", () => {
    expect(loaded).toBe("app://room/");
    expect(calls.slice(0, 3)).toEqual(["sandbox", "confined", "handle app"]);
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(privileged).toMatchObject([{ scheme: "app", privileges: { standard: true, secure: true } }]);
  });

  it("keeps the keys that make letters larger and fill the screen, without a bar", () => {
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const roles = items.map(({ role }) => role);
    for (const role of ["zoomIn", "zoomOut", "resetZoom", "togglefullscreen"]) expect(roles).toContain(role);
    for (const role of ["toggleDevTools", "forceReload"]) expect(roles).not.toContain(role);
    expect(calls).toContain("menu bar false");
  });

  it("has on macOS the menus without which nothing can be copied", () => {
    expect(appMenu("darwin", shellWords.fr).map(({ role, label }) => label ?? role)).toEqual([
      "appMenu",
      "Édition",
      "Affichage",
      "Fenêtre",
    ]);
  });

  it("gives a seat to its own page's top frame, and to nobody else", () => {
    const frame = (origin: string, parent: unknown) => ({ origin, parent, postMessage: vi.fn() });
    const ours = frame("app://room", null);
    for (const senderFrame of [frame("https://evil.example", null), frame("app://room", {}), null])
      ipcMain.emit("seat:open", { senderFrame });
    expect(host.seat).not.toHaveBeenCalled();
    ipcMain.emit("seat:open", { senderFrame: ours });
    expect(host.seat).toHaveBeenCalledWith("host's end");
    expect(ours.postMessage).toHaveBeenCalledWith("seat:port", null, ["window's end"]);
  });

  it.each(["will-navigate", "will-redirect", "will-frame-navigate"])("denies %s", (leaving) => {
    const leaves = (url: string) => {
      const preventDefault = vi.fn();
      webContents.emit(leaving, { url, preventDefault });
      return preventDefault.mock.calls.length === 0;
    };
    for (const url of [
      "https://evil.example/",
      "https://evil.example/#app://room/",
      "file:///",
      "app://room/x",
    ])
      expect(leaves(url)).toBe(false);
    // Its own page, wherever in it one is, may be loaded again.
    for (const url of ["app://room/", "app://room/#/log"]) expect(leaves(url)).toBe(true);
  });

  it("opens no window; a web address opens outside once its real host was shown and agreed to", async () => {
    expect(webContents.openHandler?.({ url: "https://example.org/a" })).toEqual({ action: "deny" });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toContain("example.org");
    expect(opened).toEqual([]);
    choice = 1;
    webContents.openHandler?.({ url: "https://example.org/copied" });
    await vi.waitFor(() => expect(copied).toEqual(["https://example.org/copied"]));
    expect(opened).toEqual([]);
    choice = 2;
    webContents.openHandler?.({ url: "https://example.org/b" });
    await vi.waitFor(() => expect(opened).toEqual(["https://example.org/b"]));
    for (const url of ["file:///etc/passwd", "javascript:alert(1)", "mailto:a@b", "nonsense"])
      webContents.openHandler?.({ url });
    expect(asked).toHaveLength(3);
  });

  it("spells the host as the network does, and warns of what may deceive", async () => {
    choice = 0;
    asked.length = 0;
    webContents.openHandler?.({ url: "http://lumorel.example@lumor\u0435l.example/rappel" });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toContain("\n\nxn--");
    expect(asked[0]).toContain(shellWords.en.lookalike);
    expect(asked[0]).toContain(shellWords.en.plainLink);
  });

  it("opens the file it was started with", () => {
    expect(files).toEqual([resolve("given.contrefeu")]);
  });

  it("opens the file of a second start in the window that is there", () => {
    app.emit("second-instance", {}, ["contrefeu", "b.contrefeu"], "/home/anna");
    expect(host.open).toHaveBeenCalledWith(expect.stringMatching(/b\.contrefeu$/));
    expect(calls.slice(-2)).toEqual(["restore", "focus"]);
    const preventDefault = vi.fn();
    app.emit("open-file", { preventDefault }, "/c.contrefeu");
    expect(host.open).toHaveBeenLastCalledWith("/c.contrefeu");
    expect(preventDefault).toHaveBeenCalled();
  });

  it("speaks the system's language, and has its host speak it", () => {
    expect(settings?.lang).toBe("en");
  });

  it("shows the death of its host and opens the room again, or says that it cannot", () => {
    settings?.restarted();
    expect(calls.at(-1)).toBe("reload");
    expect(shown.at(-1)).toMatch(/^The room stopped and was started again\. .+/);
    settings?.gaveUp(9);
    expect(shown.at(-1)).toMatch(/could not be started again \(code 9\)\. .+/);
    settings?.refused("This file is no crisis.");
    expect(shown.at(-1)).toBe("This file is no crisis.");
  });

  it("opens a page that crashed again, once the person was told", async () => {
    calls.length = 0;
    webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    webContents.emit("render-process-gone", {}, { reason: "oom" });
    await vi.waitFor(() => expect(calls).toEqual(["reload"]));
    expect(shown.at(-1)).toContain("the room itself goes on");
  });

  it("closes its window even where its place cannot be remembered", () => {
    expect(() => window?.emit("close")).not.toThrow();
  });

  it("lets the host close its file before it quits", async () => {
    const preventDefault = vi.fn();
    app.emit("before-quit", { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(calls.at(-1)).toBe("quit"));
    expect(host.close).toHaveBeenCalledOnce();
    const again = vi.fn();
    app.emit("before-quit", { preventDefault: again });
    expect(again).not.toHaveBeenCalled();
  });
});
