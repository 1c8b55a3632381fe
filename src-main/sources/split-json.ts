import { deepestNesting } from "./nesting-depth.ts";
import { longestRecord } from "./split-lines.ts";

/** One JSON value of a document, not parsed yet. Where `fault` is set, `text` is only its start. */
export interface SplitValue {
  readonly text: string;
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly fault: "cut" | "too-long" | "too-deep" | null;
}

export interface JsonSplitter {
  /** The values that end in this piece. */
  push(piece: string): readonly SplitValue[];
  /** The value that never ended, if there is one. */
  end(): readonly SplitValue[];
}

const quote = 34;
const backslash = 92;
const comma = 44;
const newline = 10;
const openList = 91;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

/**
 * Cuts a JSON document that may be far larger than memory into its records: values one after another (on one
 * line, or printed over several), and the elements of a list at the top. Only one record is held at a time,
 * of at most `longest` characters and `deepestNesting` levels; a larger one is passed over and told.
 */
export function createJsonSplitter(longest: number = longestRecord): JsonSplitter {
  let line = 1;
  let held: string[] = [];
  let heldLength = 0;
  let valueLine = 0;
  let form: "none" | "nested" | "text" | "bare" = "none";
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let isInList = false;
  let fault: SplitValue["fault"] = null;

  const hold = (text: string) => {
    if (fault !== null) return;
    held.push(text);
    heldLength += text.length;
    if (heldLength > longest) fail("too-long");
  };
  const fail = (why: NonNullable<SplitValue["fault"]>) => {
    fault ??= why;
    held = [held.join("").slice(0, 200)];
    heldLength = 200;
  };
  const release = (): SplitValue => {
    const value: SplitValue = { text: held.join(""), line: valueLine, fault };
    held = [];
    heldLength = 0;
    form = "none";
    fault = null;
    return value;
  };

  const push = (piece: string): readonly SplitValue[] => {
    const values: SplitValue[] = [];
    let from = 0;
    const finish = (to: number) => {
      hold(piece.slice(from, to));
      values.push(release());
    };
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === newline) line++;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) {
          isInString = false;
          if (form === "text") finish(at + 1);
        }
        continue;
      }
      if (form === "bare") {
        if (code !== comma && code !== newline && code !== closeList) continue;
        finish(at);
      }
      if (form === "none") {
        if (code <= 32 || code === comma) continue;
        if (code === closeList && isInList) isInList = false;
        else if (code === openList && !isInList) isInList = true;
        else {
          from = at;
          valueLine = line;
          isInString = code === quote;
          depth = 1;
          form = isInString ? "text" : code === openObject || code === openList ? "nested" : "bare";
        }
        continue;
      }
      if (code === quote) isInString = true;
      else if (code === openObject || code === openList) {
        depth++;
        if (depth === deepestNesting + 1) {
          hold(piece.slice(from, Math.min(at, from + 200)));
          fail("too-deep");
        }
      } else if (code === closeObject || code === closeList) {
        depth--;
        if (depth === 0) finish(at + 1);
      }
    }
    if (form !== "none") hold(piece.slice(from));
    return values;
  };

  return {
    push,
    end: () => {
      // A list that never closed lost at least its end.
      if (form === "none") return isInList ? [{ text: "", line, fault: "cut" }] : [];
      if (form !== "bare") fail("cut");
      return [release()];
    },
  };
}
