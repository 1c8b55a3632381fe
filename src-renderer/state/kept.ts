/**
 * What a store keeps on this machine under its name, read without the store itself, whose code a first look does not
 * wait for. Null: nothing is kept, nothing readable, or not of this version.
 */
export function readKept(name: string, version: number): unknown {
  try {
    // Safe: checked part by part; what `persist` writes under its own names.
    const kept = JSON.parse(localStorage.getItem(name) ?? "null") as {
      state?: unknown;
      version?: unknown;
    } | null;
    return kept?.version === version ? (kept.state ?? null) : null;
  } catch {
    return null;
  }
}
