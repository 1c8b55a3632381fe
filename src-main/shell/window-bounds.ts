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

/**
 * The remembered place, no larger than the screen it is on; null when that screen is gone, or nothing is remembered.
 */
export function readBounds(file: string, screens: readonly Area[]): WindowBounds | null {
  const found = parse(file);
  if (found === null) return null;
  const screen = screens.find(
    ({ x, y, width, height }) =>
      found.x < x + width - 80 &&
      found.x + found.width > x + 80 &&
      found.y >= y - 10 &&
      found.y < y + height - 80,
  );
  if (screen === undefined) return null;
  const { width, height } = screen;
  return { ...found, width: Math.min(found.width, width), height: Math.min(found.height, height) };
}

/** Throws when the file cannot be written. */
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
