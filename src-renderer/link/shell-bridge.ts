import type { Link } from "../../src-main/contract/link.ts";

/** What Electron's preload exposes; absent in a browser seat. */
export interface ShellBridge {
  readonly link: Link;
}

declare global {
  interface Window {
    readonly contrefeu?: ShellBridge;
  }
}

export const shellBridge = (): ShellBridge | null => window.contrefeu ?? null;
