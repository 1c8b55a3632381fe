/** One server-sent event of Mastodon's streaming API. */
export interface Frame {
  readonly event: string;
  readonly payload: string;
  /** 1-based line on which it begins. */
  readonly line: number;
}

export interface FrameReader {
  /** The frame that this line ends, if it does. */
  push(text: string, line: number): Frame | null;
  end(): Frame | null;
}

/** Server-sent events (HTML, section 9.2.6) line by line; comments such as `:thump` are heartbeats. */
export function createFrameReader(): FrameReader {
  let event = "";
  let payload: string[] = [];
  let firstLine = 0;

  const release = (): Frame | null => {
    const frame = event === "" ? null : { event, payload: payload.join("\n"), line: firstLine };
    event = "";
    payload = [];
    firstLine = 0;
    return frame;
  };
  return {
    push: (text, line) => {
      if (text === "") return release();
      const [, name, value = ""] = /^(event|data): ?(.*)$/s.exec(text) ?? [];
      if (name === undefined) return null;
      if (firstLine === 0) firstLine = line;
      // Two events without the blank line that should part them.
      const before = name === "event" && event !== "" ? release() : null;
      if (before !== null) firstLine = line;
      if (name === "event") event = value.trim();
      else payload.push(value);
      return before;
    },
    end: release,
  };
}
