import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCrisisFile } from "../../src-main/store/create-crisis-file.ts";
import type { CrisisStore, MentionBatch, NewEntry } from "../../src-main/store/crisis-store.ts";
import { type OpenOptions, openCrisisFile } from "../../src-main/store/open-crisis-file.ts";

export const at = "2026-03-02T09:00:00.000Z";

/** A folder of its own for one test, and what opens crises in it; `cleanUp` closes and removes them all. */
export function crisisFolder() {
  const folder = mkdtempSync(join(tmpdir(), "contrefeu-store-"));
  const open: CrisisStore[] = [];
  const path = join(folder, "essai.contrefeu");
  return {
    folder,
    path,
    create: () => createCrisisFile(path, { station: "poste-1", now: at }),
    async open(options: Partial<OpenOptions> = {}): Promise<CrisisStore> {
      const store = await openCrisisFile(path, {
        station: "poste-1",
        keyFolder: join(folder, "keys"),
        ...options,
      });
      open.push(store);
      return store;
    },
    async close(store: CrisisStore): Promise<void> {
      open.splice(open.indexOf(store), 1);
      await store.close();
    },
    async cleanUp(): Promise<void> {
      for (const store of open.splice(0)) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type CrisisFolder = ReturnType<typeof crisisFolder>;

export function note(text: string, recordedAt = at): NewEntry {
  return {
    occurredAt: recordedAt,
    recordedAt,
    by: "anna",
    event: {
      type: "note-written",
      entryId: `e-${text}`,
      kind: "fact",
      text,
      mentionIds: [],
      attachments: [],
    },
  };
}

/** Erases an author, logged as the room does; gives how many mentions went, null: nothing of the author is here. */
export function eraseAuthor(store: CrisisStore, source: string, authorId: string): number | null {
  const plan = store.eraseAuthor(source, authorId);
  if (plan === null) return null;
  store.append([{ ...note("x"), event: { type: "author-erased", reason: "demande", ...plan } }]);
  return plan.erased;
}

export function opened(crisisId = "c1"): NewEntry {
  return {
    occurredAt: at,
    recordedAt: at,
    by: "anna",
    event: {
      type: "crisis-opened",
      crisisId,
      name: "Essai",
      brand: "Marque",
      startedAt: at,
      lang: "fr",
      query: "",
      isDemo: false,
    },
  };
}

export function batchOf(mentions: MentionBatch["mentions"], more: Partial<MentionBatch> = {}): MentionBatch {
  return { sourceId: "src", mentions, withdrawn: [], cursor: null, recordedAt: at, ...more };
}
