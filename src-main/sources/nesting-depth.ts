import { endOfString } from "./parse-json-exact.ts";

/** Levels of objects and lists that a record may have; no network's records come near. */
export const deepestNesting = 100;

/**
 * Whether a JSON text is nested deeper than `deepestNesting`. Texts too short to do harm are not looked at.
 */
export function isNestedTooDeep(text: string): boolean {
  if (text.length < 4096) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at) - 1;
    else if (code === 123 || code === 91) {
      depth++;
      if (depth > deepestNesting) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}
