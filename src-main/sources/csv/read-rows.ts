import Papa from "papaparse";

export interface TableRow {
  readonly cells: readonly string[];
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly fault: "unclosed-quote" | null;
}

/** The longest row, in characters; a longer one means a quotation mark that nobody closed. */
const longestRow = 1_048_576;

/**
 * The rows of a table from text in pieces, in constant memory, with the line each begins on. A row whose quote is
 * never closed is told and passed over, and reading goes on after its first line.
 */
export async function* readRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly TableRow[]> {
  let text = "";
  let line = 1;
  let returned = "";
  const take = (isLast: boolean): readonly TableRow[] => {
    const parser = new Papa.Parser({ delimiter, newline: "\n" });
    const { data, meta } = parser.parse(text, 0, !isLast) as { data: string[][]; meta: { cursor: number } };
    text = text.slice(meta.cursor);
    return data.map((cells) => {
      const row: TableRow = { cells, line, fault: null };
      line += 1 + breaksIn(cells);
      return row;
    });
  };
  for await (const piece of pieces) {
    // One kind of line end, wherever the file comes from; old ones are a carriage return alone.
    const whole = returned + piece;
    // The line feed of a carriage return at the very end may come with the next piece.
    returned = whole.endsWith("\r") ? "\r" : "";
    const ended = returned === "" ? whole : whole.slice(0, -1);
    text += ended.includes("\r") ? ended.replace(/\r\n?/g, "\n") : ended;
    const rows = take(false);
    if (rows.length > 0) yield rows;
    if (text.length > longestRow) {
      yield [{ cells: [text.slice(0, 200)], line, fault: "unclosed-quote" }];
      text = text.slice(afterFirstLine(text));
      line++;
    }
  }
  if (text === "") return;
  const rest = text;
  const firstLine = line;
  const rows = take(true);
  // A quote still open at the end swallowed all that follows it: give those lines back.
  if (rows.length === 1 && rest.trimEnd().includes("\n") && !isBalanced(rest))
    yield* recover(rest, firstLine, delimiter);
  else yield rows;
}

async function* recover(
  text: string,
  firstLine: number,
  delimiter: string,
): AsyncGenerator<readonly TableRow[]> {
  let line = firstLine;
  for (const written of text.split("\n")) {
    if (written === "") {
      line++;
      continue;
    }
    if (isBalanced(written)) {
      const { data } = Papa.parse<string[]>(written, { delimiter });
      yield data.map((cells) => ({ cells, line, fault: null }));
    } else yield [{ cells: [written.slice(0, 200)], line, fault: "unclosed-quote" }];
    line++;
  }
}

function isBalanced(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) breaks++;
  }
  return breaks;
}

function afterFirstLine(text: string): number {
  const end = text.indexOf("\n");
  return end === -1 ? text.length : end + 1;
}
