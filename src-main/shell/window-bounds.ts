import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Where the window was, in screen pixels. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The remembered place, if it is still on a screen that is there; null otherwise, or when nothing is remembered. */
export function readBounds(file: string, screens: readonly Area[]): WindowBounds | null {
  const found = parse(file);
  if (found === null) return null;
  const isVisible = screens.some(
    (screen) =>
      found.x < screen.x + screen.width - 80 &&
      found.x + found.width > screen.x + 80 &&
      found.y >= screen.y - 10 &&
      found.y < screen.y + screen.height - 80,
  );
  return isVisible ? found : null;
}

export function saveBounds(file: string, bounds: WindowBounds): void {
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify(bounds));
  renameSync(draft, file);
}

function parse(file: string): WindowBounds | null {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(readFileSync(file, "utf8"));
    const isSound = [x, y, width, height].every(Number.isInteger) && width >= 400 && height >= 300;
    return isSound ? { x, y, width, height, isMaximized: isMaximized === true } : null;
  } catch {
    // Nothing remembered yet, or nothing readable: the window opens where it would the first time.
    return null;
  }
}
