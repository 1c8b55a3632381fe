import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json, resources and the built renderer, whether this runs from source or built. */
export function projectRoot(from: string = import.meta.dirname): string {
  let folder = from;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${from}`);
    folder = parent;
  }
  return folder;
}
