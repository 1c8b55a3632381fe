import type { MenuItemConstructorOptions } from "electron";
import type { ShellWords } from "./shell-words.ts";

/**
 * What keys reach beyond the page: larger and smaller letters, the whole screen, and on macOS the usual menus, without
 * which nothing can be copied there. Elsewhere the bar itself is never seen.
 */
export function appMenu(platform: NodeJS.Platform, words: ShellWords): readonly MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: "resetZoom", label: words.usualSize },
      { role: "zoomIn", label: words.larger },
      // The same key without Shift, and on keyboards whose "+" needs none.
      { role: "zoomIn", accelerator: "CommandOrControl+=", visible: false, acceleratorWorksWhenHidden: true },
      { role: "zoomOut", label: words.smaller },
      { type: "separator" },
      { role: "togglefullscreen", label: words.wholeScreen },
    ],
  };
  if (platform !== "darwin") return [view];
  return [
    { role: "appMenu" },
    { role: "editMenu", label: words.edit },
    view,
    { role: "windowMenu", label: words.window },
  ];
}
