/** "Julien Morel" as "J. Morel"; a name of one word, or a long one of many, stays as it is. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first, ...others] = words;
  if (first === undefined || others.length === 0 || others.length > 3) return name;
  return `${[...first][0] ?? ""}. ${others.join(" ")}`;
}
