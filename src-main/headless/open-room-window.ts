import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** How to open an address on this machine. */
export interface WindowCommand {
  readonly command: string;
  readonly args: readonly string[];
}

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

const chromiumNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "brave-browser",
];
const macApplications = ["Google Chrome", "Microsoft Edge", "Chromium", "Brave Browser"];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/**
 * The commands that open an address, best first: a window of its own in a browser of the Chromium family, else the
 * default browser. Empty where there is no screen to open a window on.
 */
export function windowCommands(url: string, machine: Machine): readonly WindowCommand[] {
  const { platform, environment, exists } = machine;
  const asked = environment.CONTREFEU_BROWSER;
  const chosen = asked !== undefined && exists(asked) ? [asked] : [];
  const own = (paths: readonly string[]) =>
    [...chosen, ...paths].filter(exists).map((command) => ({ command, args: [`--app=${url}`] }));
  if (platform === "darwin") {
    const paths = macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    return [...own(paths), { command: "open", args: [url] }];
  }
  if (platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => environment[name] ?? [],
    );
    const paths = roots.flatMap((root) => windowsPrograms.map((program) => `${root}\\${program}`));
    // `start` is a word of cmd; the address holds nothing cmd would read (a loopback URL and a base64url token).
    return [...own(paths), { command: "cmd", args: ["/c", "start", "", url] }];
  }
  if (!hasScreen(machine)) return [];
  const folders = (environment.PATH ?? "").split(delimiter);
  const paths = chromiumNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...own(paths), { command: "xdg-open", args: [url] }];
}

/** Whether a window can be shown at all: everywhere but in a Linux session without a display server. */
export function hasScreen({ platform, environment }: Pick<Machine, "platform" | "environment">): boolean {
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

/** Opens the room in a window; false when nothing on this machine could. */
export async function openRoomWindow(url: string): Promise<boolean> {
  const { platform, env: environment } = process;
  for (const { command, args } of windowCommands(url, { platform, environment, exists: existsSync }))
    if (await started(command, args)) return true;
  return false;
}

/** A browser that is still there after a moment, or handed over to one already open, has opened its window. */
function started(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: "ignore", windowsHide: true });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
    const settled = setTimeout(() => resolve(true), 1500);
    child.once("exit", () => clearTimeout(settled));
    child.unref();
  });
}
