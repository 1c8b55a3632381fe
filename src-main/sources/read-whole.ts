/** All bytes of a file; null when it is larger than `most`, which is read no further. */
export async function readWhole(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer | null> {
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    // The rest still has to pass, for what follows in an archive.
    if (length <= most) read.push(chunk);
  }
  return length > most ? null : Buffer.concat(read);
}
