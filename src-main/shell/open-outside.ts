import { type BrowserWindow, clipboard, dialog, shell } from "electron";
import type { ShellWords } from "./shell-words.ts";

/**
 * Opens a web address in the system's browser once a person has seen its real host and agreed. The page never asks by
 * itself in Electron: this is the one question, and it is asked where no page can answer it.
 */
export async function openOutside(window: BrowserWindow, address: string, words: ShellWords): Promise<void> {
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: `${words.ask}\n\n${url.host}`,
    detail: [...warnings(url, words), url.href.slice(0, 500)].join("\n\n"),
    buttons: [words.cancel, words.copyLink, words.open],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) clipboard.writeText(url.href);
  if (response === 2) await shell.openExternal(url.href);
}

/** What may deceive: a name in other letters, credentials that look like a host, a link anybody can read. */
function warnings(url: URL, words: ShellWords): readonly string[] {
  const isLookalike = url.hostname.split(".").some((label) => label.startsWith("xn--"));
  const hasCredentials = url.username !== "" || url.password !== "";
  return [
    ...(isLookalike || hasCredentials ? [words.lookalike] : []),
    ...(url.protocol === "http:" ? [words.plainLink] : []),
  ];
}
