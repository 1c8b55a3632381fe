import { foldLetters } from "../fold-text.ts";

const signed = {
  tag: /(?<![\p{L}\p{N}_])[#＃]([\p{L}\p{M}\p{N}_]+)/gu,
  handle: /(?<![\p{L}\p{N}_.])@([\p{L}\p{M}\p{N}_]+(?:[.\-@][\p{L}\p{M}\p{N}_]+)*)/gu,
};

/** The #tags or @handles written in a text, with where they stand (UTF-16, the sign included) and their folded name. */
export function readSigns(
  text: string,
  kind: "tag" | "handle",
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  const mark = kind === "tag" ? "#" : "@";
  if (!text.includes(mark) && !(kind === "tag" && text.includes("＃"))) return found;
  for (const match of text.matchAll(signed[kind])) {
    found.push({
      name: foldLetters(match[1] ?? ""),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** Whether a written name is the one asked for; a handle also answers to its part before the host (`@anna.bsky.social`). */
export function isSameName(
  written: string,
  asked: string,
  isPrefix: boolean,
  kind: "tag" | "handle",
): boolean {
  if (isPrefix) return written.startsWith(asked);
  if (written === asked) return true;
  if (kind === "tag" || !written.startsWith(asked)) return false;
  const after = written.charAt(asked.length);
  return after === "." || after === "@";
}
