import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath } from "../../../../src-renderer/views/team/qr-path.ts";

/** The modules a path of `M x y h w v 1 h -w z` runs fills. */
function filled(path: string): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g))
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) modules.add(`${at} ${y}`);
  return modules;
}

describe("a code to scan", () => {
  it("is drawn module for module", () => {
    const { data } = encode("http://127.0.0.1:47110/?token=abc", { border: 2 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
    expect(dark.length).toBeGreaterThan(100);
    expect([...filled(qrPath(data))].sort()).toEqual(dark.sort());
  });
});
