/**
 * Where a worker's code is: beside its starter, as TypeScript in the sources and as one flat CommonJS entry in
 * the bundle. `from`: the starter's import.meta.url.
 */
export function workerFile(from: string, name: string): URL {
  return new URL(`./${name}.${from.endsWith(".ts") ? "ts" : "cjs"}`, from);
}
