import { type Opening, openingElement } from "../../src-main/contract/opening.ts";

/** What the host wrote into the page; null where it wrote nothing, as in Electron's window. */
export function pageOpening(page: Document): Opening | null {
  // Safe: written by our own host, as its answers are.
  return dataOf(page, openingElement) as Opening | null;
}

/** Files that the build says are the room's own; none where it is served from its sources. */
function roomFiles(page: Document): readonly string[] {
  // Safe: written by our own build.
  return (dataOf(page, "room-files") ?? []) as readonly string[];
}

function dataOf(page: Document, id: string): unknown {
  return JSON.parse(page.getElementById(id)?.textContent ?? "null");
}

/** Fetches the room's files at once rather than each when the one before asks for it; nothing is run by it. */
export function fetchRoom(page: Document): void {
  for (const href of roomFiles(page)) {
    const link = page.createElement("link");
    link.rel = "preload";
    link.as = href.endsWith(".css") ? "style" : "script";
    link.crossOrigin = "anonymous";
    link.href = href;
    page.head.append(link);
  }
}
