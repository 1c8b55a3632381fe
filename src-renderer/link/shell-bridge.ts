import type { Link } from "../../src-main/contract/link.ts";

/** What Electron's preload exposes; absent in a browser seat. */
export interface ShellBridge {
  readonly link: Link;
  /** Path on disk of a dropped file; null when the shell has none for it. */
  readonly pathOf?: (file: File) => string | null;
}

declare global {
  interface Window {
    readonly contrefeu?: ShellBridge;
  }
}

export const shellBridge = (): ShellBridge | null => window.contrefeu ?? null;
