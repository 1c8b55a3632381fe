import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { hasScreen } from "../../src-main/headless/open-room-window.ts";
import { runElectron } from "../../src-main/headless/run-electron.ts";
import { readStartOptions } from "../../src-main/headless/start-options.ts";
import { sayOpened } from "../../src-main/headless/start-sentences.ts";

const url = "http://127.0.0.1:47110/?token=x";

describe("what is said once the room is open", () => {
  it("is why it is in the browser, in one line, and where it is", () => {
    const opened = { url, electron: "absent", window: "open", isOverSsh: false } as const;
    expect(sayOpened(opened, "fr")).toEqual([
      "Electron n’est pas installé ici : la salle s’ouvre dans le navigateur.",
      `Salle de crise ouverte : ${url}`,
    ]);
    expect(sayOpened({ ...opened, electron: "failed" }, "en")[0]).toMatch(/^Electron could not be started/);
    expect(sayOpened({ url, window: "not-wanted", isOverSsh: true }, "en")).toEqual([
      `War room open: ${url}`,
    ]);
  });

  it("claims no window that did not open, and says what to do by hand, over SSH too", () => {
    for (const lang of ["fr", "en"] as const) {
      const lines = sayOpened({ url, electron: "absent", window: "none", isOverSsh: true }, lang);
      expect(lines[0]).toMatch(/^Electron (n’est pas installé ici, et aucun|is not installed here, and no) /);
      expect(lines[1]).toMatch(/http:\/\/127\.0\.0\.1:47110\/\?token=x$/);
      expect(lines[2]).toContain("ssh -L 47110:127.0.0.1:47110");
      expect(sayOpened({ url, window: "none", isOverSsh: false }, lang)).toHaveLength(2);
    }
  });
});

describe("Electron", () => {
  it("has no screen in a Linux session without a display server", () => {
    expect(hasScreen({ platform: "linux", environment: { DISPLAY: "" } })).toBe(false);
    expect(hasScreen({ platform: "linux", environment: { WAYLAND_DISPLAY: "wayland-0" } })).toBe(true);
    expect(hasScreen({ platform: "darwin", environment: {} })).toBe(true);
  });

  it("gets the crisis as its only argument, the rest by its environment", () => {
    expect(
      readStartOptions(["--start", "--home", "h", "--lang", "en", "a.contrefeu"], { LANG: "fr" })?.electron,
    ).toEqual({
      args: ["a.contrefeu"],
      environment: { CONTREFEU_HOME: resolve("h"), CONTREFEU_LANG: "en" },
    });
    expect(readStartOptions(["--start"], { LANG: "fr" })?.electron).toEqual({ args: [], environment: {} });
  });

  it("ends with its own code, and is told apart from one that cannot be started", async () => {
    const folder = mkdtempSync(join(tmpdir(), "contrefeu-electron-"));
    const [script, said] = [join(folder, "main.cjs"), join(folder, "said")];
    writeFileSync(
      script,
      "require('node:fs').writeFileSync(process.env.SAID, process.argv[2]); process.exit(3)",
    );
    expect(await runElectron(process.execPath, [script, "a.contrefeu"], { SAID: said })).toBe(3);
    expect(readFileSync(said, "utf8")).toBe("a.contrefeu");
    expect(await runElectron(join(folder, "absent"), [], {})).toBe(null);
    rmSync(folder, { recursive: true });
  });
});
