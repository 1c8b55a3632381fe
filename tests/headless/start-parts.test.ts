import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isBuildStale } from "../../src-main/headless/build-when-stale.ts";
import { findElectron } from "../../src-main/headless/find-electron.ts";
import { windowCommands } from "../../src-main/headless/open-room-window.ts";
import { projectRoot } from "../../src-main/headless/project-root.ts";
import { spokenLanguage } from "../../src-main/headless/spoken-language.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contrefeu-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, seconds: number, text = ""): void {
  const full = join(folder, path);
  mkdirSync(join(full, ".."), { recursive: true });
  writeFileSync(full, text);
  utimesSync(full, seconds, seconds);
}

describe("the built room", () => {
  const built = [
    "out/main/main.cjs",
    "out/main/headless.cjs",
    "out/preload/preload.cjs",
    "out/renderer/index.html",
  ];
  const sources = ["src-main/a/b.ts", "src-renderer/index.html", "package.json", "electron.vite.config.ts"];

  it("is stale when a part is missing or older than any source, and only then", () => {
    for (const path of sources) put(path, 1000);
    expect(isBuildStale(folder)).toBe(true);
    for (const path of built) put(path, 2000);
    expect(isBuildStale(folder)).toBe(false);
    for (const path of sources) {
      put(path, 3000);
      expect(isBuildStale(folder)).toBe(true);
      put(path, 1000);
    }
    rmSync(join(folder, "out/preload/preload.cjs"));
    expect(isBuildStale(folder)).toBe(true);
  });

  it("is never stale where there are no sources to build from", () => {
    expect(isBuildStale(folder)).toBe(false);
  });
});

describe("Electron's program", () => {
  it("is found only where its binary really is, without importing electron", () => {
    expect(findElectron(folder, {})).toBe(null);
    put("node_modules/electron/path.txt", 1, "electron\n");
    expect(findElectron(folder, {})).toBe(null);
    put("node_modules/electron/dist/electron", 1);
    expect(findElectron(folder, {})).toBe(join(folder, "node_modules/electron/dist/electron"));
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" })).toBe(null);
  });
});

describe("the window of a browser", () => {
  const url = "http://127.0.0.1:1/?token=x";
  const on = (
    platform: NodeJS.Platform,
    environment: Readonly<Record<string, string>>,
    there: readonly string[],
  ) => windowCommands(url, { platform, environment, exists: (path) => there.includes(path) });

  it("is one of its own where a browser of the Chromium family is, else the default browser's", () => {
    const environment = { DISPLAY: ":0", PATH: "/usr/local/bin:/usr/bin" };
    expect(on("linux", environment, ["/usr/bin/google-chrome"])).toEqual([
      { command: "/usr/bin/google-chrome", args: [`--app=${url}`] },
      { command: "xdg-open", args: [url] },
    ]);
    expect(on("darwin", {}, []).map(({ command }) => command)).toEqual(["open"]);
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(on("win32", { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" }, [edge])[0]?.command).toBe(edge);
  });

  it("is the browser asked for by name first", () => {
    const environment = { DISPLAY: ":0", PATH: "/usr/bin", CONTREFEU_BROWSER: "/opt/mine" };
    expect(on("linux", environment, ["/opt/mine", "/usr/bin/chromium"])[0]?.command).toBe("/opt/mine");
  });

  it("is not tried where there is no screen", () => {
    expect(on("linux", { PATH: "/usr/bin" }, ["/usr/bin/chromium"])).toEqual([]);
  });
});

describe("the language of the machine", () => {
  it.each([
    [{ LANG: "en_GB.UTF-8" }, "en"],
    [{ LANG: "fr_FR.UTF-8" }, "fr"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "fr_CA.UTF-8" }, "fr"],
    [{ LANG: "de_DE.UTF-8" }, "fr"],
    [{ LANG: "C" }, "fr"],
    [{ LANG: "fr_FR.UTF-8", CONTREFEU_LANG: "en" }, "en"],
  ])("of %j is %s: English where it says so, else French", (environment, lang) => {
    expect(spokenLanguage(environment)).toBe(lang);
  });
});

describe("the project's root", () => {
  it("is the nearest folder with a package.json, and its absence is a bug that names the place", () => {
    put("package.json", 1, "{}");
    mkdirSync(join(folder, "out/main"), { recursive: true });
    expect(projectRoot(join(folder, "out/main"))).toBe(folder);
    rmSync(join(folder, "package.json"));
    expect(() => projectRoot(join(folder, "out/main"))).toThrow(join(folder, "out/main"));
  });
});
