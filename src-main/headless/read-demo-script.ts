import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildDemoCrisis } from "../warroom/demo/build-demo-crisis.ts";
import { assembleDemoCorpus, demoCorpusFiles } from "../warroom/demo/demo-corpus.ts";
import type { DemoScript } from "../warroom/demo/demo-script.ts";

/** The demo crisis from the corpus in a folder (`resources/demo`). */
export async function readDemoScript(folder: string): Promise<DemoScript> {
  const texts = new Map(
    await Promise.all(
      demoCorpusFiles.map(
        async (file) => [file, await readFile(join(folder, `${file}.json`), "utf8")] as const,
      ),
    ),
  );
  return buildDemoCrisis(assembleDemoCorpus((file) => texts.get(file) ?? ""));
}
