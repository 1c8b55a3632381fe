import type { Playbook } from "../../../src-main/contract/playbook.ts";

const files = import.meta.glob<Playbook>("../../../resources/playbooks/*.json", {
  eager: true,
  import: "default",
});

/** The starter playbooks in both languages, as the library answers them. */
export const fakePlaybooks: readonly Playbook[] = Object.values(files);
