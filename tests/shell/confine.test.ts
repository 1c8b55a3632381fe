import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Session } from "electron";
import { describe, expect, it, vi } from "vitest";
import { confineSession } from "../../src-main/shell/confine-session.ts";
import { crisisArgument } from "../../src-main/shell/crisis-argument.ts";
import { readBounds, saveBounds } from "../../src-main/shell/window-bounds.ts";

type Ask = (contents: null, permission: string, answer: (is: boolean) => void, details: object) => void;

function fakeSession() {
  const set = {
    setPermissionRequestHandler: vi.fn<(ask: Ask) => void>(),
    setPermissionCheckHandler:
      vi.fn<(check: (contents: null, permission: string, origin: string) => boolean) => void>(),
    setDevicePermissionHandler: vi.fn<(ask: () => boolean) => void>(),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: {
      onBeforeRequest:
        vi.fn<
          (ask: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) => void
        >(),
    },
    on: vi.fn<(word: string, listen: (event: object, item: object) => void) => void>(),
  };
  // Safe: these are all the members that confining uses.
  confineSession(set as unknown as Session);
  return set;
}

describe("the window's session", () => {
  it("grants notifications, full screen and copying to its own page, and nothing else to anybody", () => {
    const session = fakeSession();
    const ask = session.setPermissionRequestHandler.mock.calls[0]?.[0];
    const granted = (permission: string, requestingUrl: string) => {
      let is: boolean | null = null;
      ask?.(null, permission, (answer) => (is = answer), { requestingUrl });
      return is;
    };
    for (const permission of ["notifications", "fullscreen", "clipboard-sanitized-write"]) {
      expect(granted(permission, "app://room/")).toBe(true);
      expect(granted(permission, "https://evil.example/")).toBe(false);
      expect(granted(permission, "app://room.evil/")).toBe(false);
    }
    for (const permission of [
      "media",
      "geolocation",
      "clipboard-read",
      "openExternal",
      "display-capture",
      "usb",
    ])
      expect(granted(permission, "app://room/")).toBe(false);
    const check = session.setPermissionCheckHandler.mock.calls[0]?.[0];
    expect(check?.(null, "notifications", "app://room")).toBe(true);
    expect(check?.(null, "clipboard-sanitized-write", "app://room/")).toBe(true);
    expect(check?.(null, "media", "app://room")).toBe(false);
    for (const origin of ["https://evil.example", "app://room.evil", "file:///", ""])
      expect(check?.(null, "notifications", origin)).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });

  it("lets the page save what it made itself, and nothing else be downloaded", () => {
    const [word, listen] = fakeSession().on.mock.calls[0] ?? [];
    expect(word).toBe("will-download");
    const isStopped = (url: string) => {
      const preventDefault = vi.fn();
      listen?.({ preventDefault }, { getURL: () => url });
      return preventDefault.mock.calls.length === 1;
    };
    expect(isStopped("blob:app://room/0b5c")).toBe(false);
    for (const url of ["app://room/assets/a.js", "blob:https://evil.example/0b5c", "data:text/plain,x"])
      expect(isStopped(url)).toBe(true);
  });

  it("asks nothing of any network", () => {
    const ask = fakeSession().webRequest.onBeforeRequest.mock.calls[0]?.[0];
    const isCancelled = (url: string) => {
      let is: boolean | null = null;
      ask?.({ url }, ({ cancel }) => (is = cancel));
      return is;
    };
    for (const url of [
      "https://example.org/a.png",
      "http://127.0.0.1/",
      "ws://x/",
      "file:///etc/passwd",
      "ftp://x/",
    ])
      expect(isCancelled(url)).toBe(true);
    for (const url of ["app://room/index.html", "blob:app://room/1", "data:,x"])
      expect(isCancelled(url)).toBe(false);
  });
});

describe("the file given at start", () => {
  it("is the last crisis file among the arguments, whole", () => {
    expect(crisisArgument(["electron", "main.js", "a.contrefeu"], "/home/anna")).toBe(
      resolve("/home/anna", "a.contrefeu"),
    );
    expect(crisisArgument(["contrefeu", "--flag=x.contrefeu", "b.txt"], "/home/anna")).toBe(null);
    expect(crisisArgument(["a.contrefeu"], "/")).toBe(null);
  });
});

describe("the remembered window", () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  it("comes back where it was, unless that screen is gone or the memory is unreadable", () => {
    const folder = mkdtempSync(join(tmpdir(), "contrefeu-window-"));
    const file = join(folder, "window.json");
    expect(readBounds(file, [screen])).toBe(null);
    const bounds = { x: 100, y: 50, width: 1200, height: 800, isMaximized: true };
    saveBounds(file, bounds);
    expect(readBounds(file, [screen])).toEqual(bounds);
    expect(readBounds(file, [{ ...screen, x: 4000 }])).toBe(null);
    expect(readBounds(file, [])).toBe(null);
    const small = { x: 0, y: 0, width: 1024, height: 700 };
    expect(readBounds(file, [{ ...screen, x: 4000 }, small])).toEqual({
      ...bounds,
      width: 1024,
      height: 700,
    });
    for (const bad of ["", "{", "null", "[]", '{"x":"1"}', '{"x":1,"y":1,"width":1,"height":1}']) {
      writeFileSync(file, bad);
      expect(readBounds(file, [screen])).toBe(null);
    }
    rmSync(folder, { recursive: true });
  });
});
