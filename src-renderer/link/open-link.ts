import type { Link } from "../../src-main/contract/link.ts";
import { shellBridge } from "./shell-bridge.ts";
import { openWebSocketLink, webSocketAddress } from "./websocket-link.ts";

/** The window's link to its host: Electron's port when the shell gave one, else a WebSocket to the page's origin. */
export async function openLink(): Promise<Link> {
  const shell = shellBridge();
  return shell === null ? openWebSocketLink(webSocketAddress(window.location)) : shell.link;
}
