import { contextBridge, ipcRenderer } from "electron";
import { installLink, portWord } from "./install-link.ts";

// The page gets one thing: its link to the host (DESIGN.md section 3). No path, no file, no Electron.
contextBridge.executeInMainWorld({ func: installLink, args: [portWord] });
ipcRenderer.once("seat:port", (event) => window.postMessage(portWord, "/", [...event.ports]));
ipcRenderer.send("seat:open");
