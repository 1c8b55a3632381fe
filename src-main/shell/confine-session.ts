import type { Session } from "electron";
import { appOrigin, appScheme } from "./app-protocol.ts";

const allowed: ReadonlySet<string> = new Set(["notifications", "fullscreen", "clipboard-sanitized-write"]);

/** Denies every permission but three, and every request that does not stay inside the application. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed.has(permission) && isOurs(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => allowed.has(permission) && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url) }));
  session.on("will-download", (event, item) => {
    // What the page itself made (a picture, a checkpoint, an attachment) is saved where the person says.
    if (!item.getURL().startsWith(`blob:${appOrigin}/`)) event.preventDefault();
  });
}

function isOurs(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}

function staysInside(url: string): boolean {
  return [`${appScheme}:`, "blob:", "data:", "devtools:"].some((scheme) => url.startsWith(scheme));
}
