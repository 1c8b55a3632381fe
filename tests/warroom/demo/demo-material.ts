import { readFileSync } from "node:fs";
import type { Mention } from "../../../src-main/contract/mention.ts";
import { type Playbook, playbookSchema } from "../../../src-main/contract/playbook.ts";
import { buildDemoCrisis } from "../../../src-main/warroom/demo/build-demo-crisis.ts";
import { assembleDemoCorpus } from "../../../src-main/warroom/demo/demo-corpus.ts";

const resources = new URL("../../../resources/", import.meta.url);

export const corpus = assembleDemoCorpus((file) =>
  readFileSync(new URL(`demo/${file}.json`, resources), "utf8"),
);
export const script = buildDemoCrisis(corpus);

/** Each mention once, as it was first received. */
export const firstVersions: readonly Mention[] = [
  ...new Map(script.mentions.toReversed().map((mention) => [mention.id, mention])).values(),
].toReversed();

export const originals = firstVersions.filter((mention) => mention.kind !== "repost");

export function playbookOf(id: string): Playbook {
  return playbookSchema().parse(
    JSON.parse(readFileSync(new URL(`playbooks/${id}.fr.json`, resources), "utf8")),
  );
}

/** The campaign's text, without the partners it names and its small variants. */
export function isCampaign(text: string): boolean {
  return /^Bonjour @.+ saviez-vous que vous vendez/.test(text);
}
