import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  session,
} from "electron";
import { projectRoot } from "../headless/project-root.ts";
import { spokenLanguage } from "../headless/spoken-language.ts";
import { uploadsFolder } from "../headless/uploads-folder.ts";
import { libraryFolder } from "../store/library-file.ts";
import { appMenu } from "./app-menu.ts";
import { answerApp, appOrigin, appScheme } from "./app-protocol.ts";
import { confineSession } from "./confine-session.ts";
import { crisisArgument } from "./crisis-argument.ts";
import { type HostProcess, startHostProcess } from "./host-process.ts";
import { openRoomWindow } from "./room-window.ts";
import { shellWords } from "./shell-words.ts";

const root = projectRoot();
const uploadFolder = uploadsFolder(libraryFolder(process.env));
let window: BrowserWindow | null = null;
let host: HostProcess | null = null;
let isQuitting = false;
/** A file given before the host runs. */
let given = crisisArgument(process.argv, process.cwd());

protocol.registerSchemesAsPrivileged([
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
]);

// A second start hands its file to the first and ends.
if (!app.requestSingleInstanceLock()) app.quit();
else run();

function run(): void {
  app.enableSandbox();
  app.on("second-instance", (_event, args, folder) => {
    openFile(crisisArgument(args, folder));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (isQuitting || host === null) return;
    // The log is flushed and the file closed before anything else goes.
    event.preventDefault();
    isQuitting = true;
    void Promise.allSettled([host.close(), rm(uploadFolder, { recursive: true, force: true })]).then(() =>
      app.quit(),
    );
  });
  void app.whenReady().then(start);
}

function start(): void {
  const rendererFolder = join(root, "out", "renderer");
  // The system's language is known only from here on.
  const lang = spokenLanguage({ CONTREFEU_LANG: app.getLocale(), ...process.env });
  const words = shellWords[lang];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu(process.platform, words)]));
  confineSession(session.defaultSession);
  protocol.handle(appScheme, answerApp({ rendererFolder, uploadFolder, maxUploadBytes: 4 * 1024 ** 3 }));
  host = startHostProcess({
    entry: join(import.meta.dirname, "host.cjs"),
    lang,
    restarted: () => comeBack(words.restarted),
    gaveUp: (code) => dialog.showErrorBox("Contrefeu", words.gaveUp(code)),
    refused: (sentence) => dialog.showErrorBox("Contrefeu", sentence),
    now: Date.now,
  });
  openFile(given);
  ipcMain.on("seat:open", (event) => {
    // Only the room's own page, in its own top frame, gets a seat.
    if (event.senderFrame?.parent !== null || event.senderFrame.origin !== appOrigin) return;
    const { port1, port2 } = new MessageChannelMain();
    host?.seat(port1);
    event.senderFrame.postMessage("seat:port", null, [port2]);
  });
  window = openRoomWindow(join(root, "out", "preload", "preload.cjs"), words);
  window.on("closed", () => {
    window = null;
  });
}

/** The page starts over on the new host, and the person hears why. */
function comeBack(sentence: string): void {
  if (window === null) return;
  window.webContents.reload();
  void dialog.showMessageBox(window, { type: "warning", message: sentence });
}

function openFile(path: string | null): void {
  if (path === null) return;
  if (host === null) given = path;
  else host.open(path);
}
