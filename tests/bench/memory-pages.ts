import { readdirSync, readFileSync } from "node:fs";

/** Proportional set size (bytes) of a process and all below it: memory shared by several is counted once among them. */
export function familyMemory(pid: number): number {
  const children = childrenByParent();
  let bytes = 0;
  const waiting = [pid];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    bytes += memoryOf(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return bytes;
}

function memoryOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It ended meanwhile, and uses nothing any more.
    return 0;
  }
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(name);
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [Number(name)]);
    else siblings.push(Number(name));
  }
  return children;
}

function parentOf(pid: string): number | null {
  try {
    // The name, in parentheses, may hold anything: what counts stands after it.
    const after = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ");
    return Number(after[1]);
  } catch {
    return null;
  }
}
