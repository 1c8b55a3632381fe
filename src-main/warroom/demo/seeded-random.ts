/** A stream of chance that depends on its seed and its name only. */
export interface Random {
  /** In [0, 1). */
  readonly unit: () => number;
  /** Whole, in [0, below). */
  readonly whole: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** One item, each as likely as its weight; the last when all weights are zero. */
  readonly pickWeighted: <T>(items: readonly T[], weight: (item: T) => number) => T;
  /** Normal deviate, mean 0, deviation 1. */
  readonly normal: () => number;
  /** Lomax deviate, from 0, infinite variance below `alpha` 2: what sizes and delays of spread look like. */
  readonly heavyTail: (alpha: number) => number;
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand) seeded by FNV-1a over the stream's name. Each part of the demo draws from its
 * own stream, so that more of one thing does not reshuffle all the others.
 */
export function seededRandom(seed: number, stream: string): Random {
  const unit = sfc32(seed >>> 0, hashOf(stream, 0x811c9dc5), hashOf(stream, 0x9747b28c));
  const whole = (below: number): number => Math.floor(unit() * below);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[whole(items.length)];
    if (item === undefined) throw new Error(`Nothing to pick from in stream ${stream}`);
    return item;
  };
  return {
    unit,
    whole,
    pick,
    chance: (probability) => unit() < probability,
    pickWeighted: (items, weight) => pickWeighted(items, weight, unit, stream),
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    heavyTail: (alpha) => (1 - unit()) ** (-1 / alpha) - 1,
    shuffled: (items) => shuffled(items, whole),
  };
}

function pickWeighted<T>(
  items: readonly T[],
  weight: (item: T) => number,
  unit: () => number,
  stream: string,
): T {
  const weights = items.map(weight);
  let left = unit() * weights.reduce((sum, one) => sum + one, 0);
  for (const [index, item] of items.entries()) {
    left -= weights[index] ?? 0;
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error(`Nothing to pick from in stream ${stream}`);
  return last;
}

function shuffled<T>(items: readonly T[], whole: (below: number) => number): readonly T[] {
  const rest = [...items];
  const out: T[] = [];
  while (rest.length > 0) {
    const at = whole(rest.length);
    const last = rest.pop() as T; // the loop's condition: never empty
    const taken = at < rest.length ? (rest[at] as T) : last;
    if (at < rest.length) rest[at] = last;
    out.push(taken);
  }
  return out;
}

function hashOf(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function sfc32(first: number, second: number, third: number): () => number {
  let [a, b, c, counter] = [first, second, third, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 16; round += 1) next();
  return next;
}
