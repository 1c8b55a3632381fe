import type { Command } from "../../../src-main/contract/command.ts";
import type { SpreadFamily } from "../../../src-main/contract/vocabulary.ts";
import { currentSpeech } from "../../i18n/language.ts";
import type { Done } from "../../link/seat-client.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { liveRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";

const eventIds = (
  done: Done,
  type: "mentions-flagged" | "mentions-unflagged" | "mentions-assigned" | "mentions-unassigned",
): readonly string[] => done.events.flatMap(({ event }) => (event.type === type ? event.mentionIds : []));

const onlySome = (mentionIds: readonly string[], command: (ids: string[]) => Command): readonly Command[] =>
  mentionIds.length === 0 ? [] : [command([...mentionIds])];

/** Flags these mentions, or takes the flag away when all of them have it. */
export async function toggleFlag(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { t } = currentSpeech();
  const { flagged } = liveRoom();
  const isFlagged = ids.every((id) => flagged[id] === true);
  const count = ids.length;
  const mentionIds = [...ids];
  if (isFlagged) {
    await runCommand(
      { type: "unflag-mentions", mentionIds },
      {
        toast: t("stream.did.unflag", { count }),
        undo: {
          label: t("stream.undo.unflag"),
          inverse: (done) =>
            onlySome(eventIds(done, "mentions-unflagged"), (ids) => ({
              type: "flag-mentions",
              mentionIds: ids,
            })),
        },
      },
    );
    return;
  }
  await runCommand(
    { type: "flag-mentions", mentionIds },
    {
      toast: t("stream.did.flag", { count }),
      undo: {
        label: t("stream.undo.flag"),
        inverse: (done) =>
          onlySome(eventIds(done, "mentions-flagged"), (ids) => ({
            type: "unflag-mentions",
            mentionIds: ids,
          })),
      },
    },
  );
}

/** Gives these mentions to a person, or to nobody. Undone, each goes back to who had it. */
export async function assign(ids: readonly string[], to: string | null): Promise<void> {
  if (ids.length === 0) return;
  const { t } = currentSpeech();
  const { assigned, people } = liveRoom();
  const before = new Map(ids.map((id) => [id, assigned[id] ?? null]));
  const mentionIds = [...ids];
  const count = ids.length;
  const giveBack = (changed: readonly string[]): readonly Command[] => {
    const byPerson = Map.groupBy(changed, (id) => before.get(id) ?? null);
    return [...byPerson].map(([person, ids]) =>
      person === null
        ? { type: "unassign-mentions", mentionIds: ids }
        : { type: "assign-mentions", mentionIds: ids, to: person },
    );
  };
  await runCommand(
    to === null ? { type: "unassign-mentions", mentionIds } : { type: "assign-mentions", mentionIds, to },
    {
      toast:
        to === null
          ? t("stream.did.unassign", { count })
          : t("stream.did.assign", { count, name: people[to]?.name ?? "" }),
      undo: {
        label: t("stream.undo.assign"),
        inverse: (done) =>
          giveBack(eventIds(done, to === null ? "mentions-unassigned" : "mentions-assigned")),
      },
    },
  );
}

/** Writes a note on each mention; true when all are on disk. One step takes all of them back. */
export async function note(ids: readonly string[], text: string): Promise<boolean> {
  const { t } = currentSpeech();
  const written: Command[] = [];
  const withdrawals = (done: Done): readonly Command[] =>
    done.events.flatMap(({ event }): readonly Command[] =>
      event.type === "mention-noted"
        ? [{ type: "withdraw-mention-note", mentionId: event.mentionId, noteId: event.noteId }]
        : [],
    );
  for (const mentionId of ids) {
    const isLast = mentionId === ids.at(-1);
    const reply = await runCommand(
      { type: "note-mention", mentionId, text },
      isLast
        ? {
            toast: t("stream.did.note", { count: ids.length }),
            undo: {
              label: t("stream.undo.note"),
              inverse: (done) => [...written, ...withdrawals(done)],
            },
          }
        : {},
    );
    if (!reply.ok) return false;
    if (!isLast) written.push(...withdrawals(reply.value));
  }
  return true;
}

export async function withdrawNote(mentionId: string, noteId: string, text: string): Promise<void> {
  const { t } = currentSpeech();
  await runCommand(
    { type: "withdraw-mention-note", mentionId, noteId },
    {
      toast: t("stream.did.withdrawNote"),
      undo: {
        label: t("stream.undo.withdrawNote"),
        inverse: () => [{ type: "note-mention", mentionId, text }],
      },
    },
  );
}

/** A person's reading of what a cascade does. Undone, it is read as it was before. */
export async function qualify(root: string, family: SpreadFamily, reason: string): Promise<boolean> {
  const { t } = currentSpeech();
  const reply = await runCommand(
    { type: "qualify-cascade", root, family, reason },
    {
      toast: t("stream.did.qualify", { family: t(`words.family.${family}`) }),
      undo: {
        label: t("stream.undo.qualify"),
        inverse: cancelEntries,
      },
    },
  );
  return reply.ok;
}
