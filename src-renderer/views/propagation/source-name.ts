/** A source's id as a name: "x" is X, "bluesky" Bluesky. */
export function sourceName(source: string): string {
  const [first = "", ...others] = source;
  return first.toLocaleUpperCase() + others.join("");
}
