/** A forest of cascades as arrays, and where its nodes start. */
export interface Forest {
  readonly parent: Int32Array;
  readonly cascade: Int32Array;
  readonly cascades: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/**
 * A crisis-like forest, the same every time: a few large cascades, many small ones, most answers to the root and some
 * to answers. Nodes start on d3's own spiral.
 */
export function growForest(nodes: number): Forest {
  let state = 7;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const parent = new Int32Array(nodes);
  const cascade = new Int32Array(nodes);
  const members: number[][] = [];
  for (let i = 0; i < nodes; i++) {
    if (i < 4 || random() < 0.02) {
      parent[i] = -1;
      cascade[i] = members.length;
      members.push([i]);
      continue;
    }
    // Large cascades draw most: the square pulls towards the earliest.
    const c = Math.floor(random() ** 3 * members.length);
    const own = members[c] ?? [];
    const place = random() < 0.55 ? 0 : Math.floor(random() * own.length);
    parent[i] = own[place] ?? 0;
    cascade[i] = c;
    own.push(i);
  }
  const linked = [...parent.keys()].filter((i) => (parent[i] ?? -1) >= 0);
  const angle = Math.PI * (3 - Math.sqrt(5));
  return {
    parent,
    cascade,
    cascades: members.length,
    x: Float64Array.from(parent, (_, i) => 10 * Math.sqrt(i + 0.5) * Math.cos(i * angle)),
    y: Float64Array.from(parent, (_, i) => 10 * Math.sqrt(i + 0.5) * Math.sin(i * angle)),
    source: Int32Array.from(linked, (i) => parent[i] ?? 0),
    target: Int32Array.from(linked),
  };
}
