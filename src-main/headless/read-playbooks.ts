import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Playbook, playbookSchema } from "../contract/playbook.ts";

/** The starter playbooks of a folder, in order of their file names; throws with the name of one that is not sound. */
export async function readPlaybooks(folder: string): Promise<readonly Playbook[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const parsed = playbookSchema().safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
      if (!parsed.success) throw new Error(`${name} is no playbook: ${parsed.error.message}`);
      return parsed.data;
    }),
  );
}
