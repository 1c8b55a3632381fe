/** A stretch of two wordings: in both, only in the old one, or only in the new one. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Above this many cells the comparison would take the window's time: what differs is then shown as one block. */
const mostCells = 4_000_000;

/** Words, blanks and signs, each a token: nothing of the text is lost. */
function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}’'-]+|\s+|[^\p{L}\p{N}\s’'-]/gu) ?? [];
}

/** What changed from one wording to another, word by word; joined, "same" and "added" give the new text back. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const old = tokensOf(before);
  const fresh = tokensOf(after);
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  const middle = compare(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return join([
    { kind: "same", text: old.slice(0, head).join("") },
    ...middle,
    { kind: "same", text: tail === 0 ? "" : old.slice(-tail).join("") },
  ]);
}

/** Longest common subsequence of the tokens, read from the front. */
function compare(old: readonly string[], fresh: readonly string[]): readonly DiffPart[] {
  const width = fresh.length + 1;
  if (old.length === 0 || fresh.length === 0 || old.length * width > mostCells) {
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: fresh.join("") },
    ];
  }
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === fresh[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]];
    const skipsOld =
      is === undefined ||
      (was !== is && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0));
    if (was !== undefined && was === is) {
      parts.push({ kind: "same", text: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && skipsOld) {
      parts.push({ kind: "removed", text: was });
      i += 1;
    } else {
      parts.push({ kind: "added", text: is ?? "" });
      j += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind become one part; a lone blank between two changes joins them, so that phrases stay phrases. */
function join(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs = merge(parts.filter((part) => part.text !== ""));
  const bridged = runs.flatMap((part, at): readonly DiffPart[] => {
    const isBridge =
      part.kind === "same" &&
      /^\s+$/.test(part.text) &&
      at > 0 &&
      at < runs.length - 1 &&
      part.text !== "\n\n";
    return isBridge
      ? [
          { kind: "removed", text: part.text },
          { kind: "added", text: part.text },
        ]
      : [part];
  });
  return merge(gather(bridged));
}

/** Within one change, what went stands before what came. */
function gather(parts: readonly DiffPart[]): readonly DiffPart[] {
  const gathered: DiffPart[] = [];
  let removed: DiffPart[] = [];
  let added: DiffPart[] = [];
  const flush = (): void => {
    gathered.push(...removed, ...added);
    removed = [];
    added = [];
  };
  for (const part of parts) {
    if (part.kind === "removed") removed.push(part);
    else if (part.kind === "added") added.push(part);
    else {
      flush();
      gathered.push(part);
    }
  }
  flush();
  return gathered;
}

function merge(parts: readonly DiffPart[]): readonly DiffPart[] {
  const merged: DiffPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last !== undefined && last.kind === part.kind) {
      merged[merged.length - 1] = { kind: part.kind, text: last.text + part.text };
    } else merged.push(part);
  }
  return merged;
}
