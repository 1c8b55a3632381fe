/** What fills the places of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** A message with no place, or with one that takes words as they are; null where it must be compiled. */
export function plainly(message: string, values: Values | undefined): string | null {
  if (!message.includes("{") && !message.includes("'")) return message;
  const parts = /^([^{}']*)\{(\w+)\}([^{}']*)$/.exec(message);
  const value = parts === null ? undefined : values?.[parts[2] ?? ""];
  return parts === null || typeof value !== "string" ? null : `${parts[1]}${value}${parts[3]}`;
}
