/** The first bytes of a stream, and the whole stream again. */
export interface Peeked {
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
}

/** Reads until at least `wanted` bytes (or the end) are known, without losing them for the reader that follows. */
export async function peekBytes(chunks: AsyncIterable<Buffer>, wanted: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let length = 0;
  let isDone = false;
  while (length < wanted && !isDone) {
    const next = await iterator.next();
    if (next.done === true) isDone = true;
    else {
      read.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(read);
  return { head, chunks: again(head, iterator, isDone) };
}

async function* again(
  head: Buffer,
  iterator: AsyncIterator<Buffer>,
  isDone: boolean,
): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    while (!isDone) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
