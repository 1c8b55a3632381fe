import { join } from "node:path";
import { app, BrowserWindow, dialog, screen } from "electron";
import { appOrigin } from "./app-protocol.ts";
import { openOutside } from "./open-outside.ts";
import type { ShellWords } from "./shell-words.ts";
import { readBounds, saveBounds } from "./window-bounds.ts";

/** The room's window: sandboxed, on its own origin, from which it cannot leave. Where it was is remembered. */
export function openRoomWindow(preload: string, words: ShellWords): BrowserWindow {
  const boundsFile = join(app.getPath("userData"), "window.json");
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = readBounds(boundsFile, areas);
  const window = new BrowserWindow({
    width: bounds?.width ?? 1440,
    height: bounds?.height ?? 900,
    ...(bounds === null ? {} : { x: bounds.x, y: bounds.y }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: "#0f1216",
    title: "Contrefeu",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  // Its keys work all the same.
  window.setMenuBarVisibility(false);
  if (bounds?.isMaximized === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    try {
      saveBounds(boundsFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (fault) {
      // A disk that is full must not keep the window from closing.
      process.stderr.write(`${boundsFile}: ${String(fault)}\n`);
    }
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    // Asked first: a page that crashes again and again is then not reloaded for ever.
    if (reason !== "clean-exit") void openAgain(window, words);
  });
  stayInside(window, words);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

function stayInside(window: BrowserWindow, words: ShellWords): void {
  const { webContents } = window;
  const stay = (event: Electron.Event, url: string) => {
    if (url.split("#", 1)[0] !== `${appOrigin}/`) event.preventDefault();
  };
  webContents.on("will-navigate", (event) => stay(event, event.url));
  webContents.on("will-redirect", (event) => stay(event, event.url));
  webContents.on("will-frame-navigate", (event) => stay(event, event.url));
  webContents.on("will-attach-webview", (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    // No window of ours; a source is opened in the browser, once its real host was shown.
    void openOutside(window, url, words);
    return { action: "deny" };
  });
}

async function openAgain(window: BrowserWindow, { pageGone }: ShellWords): Promise<void> {
  await dialog.showMessageBox(window, { type: "warning", message: pageGone });
  window.webContents.reload();
}
