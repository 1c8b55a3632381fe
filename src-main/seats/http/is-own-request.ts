import type { IncomingMessage } from "node:http";

/** The names this host answers to, with its port: anything else is another site whose name was made to point here. */
export function ownHosts(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
}

/** Whether the request was meant for this host by name (DNS rebinding carries the other site's name). */
export function isForThisHost(request: IncomingMessage, hosts: ReadonlySet<string>): boolean {
  return hosts.has(request.headers.host ?? "");
}

/** Whether the request was made by this host's own page. Browsers send `Origin` with every WebSocket and every POST. */
export function isFromOwnPage(request: IncomingMessage, hosts: ReadonlySet<string>): boolean {
  const origin = request.headers.origin;
  return isForThisHost(request, hosts) && origin === `http://${request.headers.host}`;
}
