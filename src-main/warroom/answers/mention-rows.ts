import type { MentionRow } from "../../contract/answer.ts";
import type { Mention } from "../../contract/mention.ts";
import type { InformationView, RoomState } from "../../contract/room-state.ts";
import { valueAt } from "../../projections/keyed.ts";
import type { CrisisStore, StoredMention } from "../../store/crisis-store.ts";
import type { AnalysisDesk } from "../analysis-desk.ts";
import type { AskedMoment } from "../moment.ts";

/** What a page of mentions needs to become rows. */
export interface RowParts {
  readonly store: CrisisStore;
  readonly desk: AnalysisDesk;
  readonly room: RoomState;
  readonly moment: AskedMoment;
  /** Without what is measured over the whole crisis. */
  readonly isGlance: boolean;
}

const contextLength = 200;

/** Stored mentions as seats show them: where each stands in its cascade, what it does, what the room made of it. */
export async function toMentionRows(
  stored: readonly StoredMention[],
  { store, desk, room, moment, isGlance }: RowParts,
): Promise<readonly MentionRow[]> {
  if (stored.length === 0) return [];
  const { upToRow } = moment;
  const rows = stored.map((one) => one.firstRow);
  const parents = stored.map((one) => parentOf(one.mention));
  const parentIds = [...new Set(parents.filter((id) => id !== null))];
  const [roots, answers, known] = await Promise.all([
    store.rootsOf(rows, upToRow),
    store.answersOf(rows, upToRow),
    store.mentionsById(parentIds, upToRow),
  ]);
  const direct = answers.map((one) => one.reposts + one.quotes + one.replies);
  const readings = await desk.read({ stored, roots, answers: direct }, room, moment, isGlance);
  const context = new Map(parentIds.map((id, index) => [id, known[index] ?? null]));
  const information = informationByMention(room);
  return stored.map((one, index): MentionRow => {
    const { mention } = one;
    const root = roots[index] ?? null;
    const parent = parents[index] ?? null;
    const reading = readings[index];
    const carried = information.get(mention.id) ?? (root === null ? undefined : information.get(root));
    return {
      cursor: { time: one.time, row: one.firstRow },
      mention,
      time: one.time,
      root,
      family: reading?.family ?? "neutral",
      resonance: reading?.resonance ?? 0,
      observed: answers[index] ?? { reposts: 0, quotes: 0, replies: 0 },
      versions: one.versions,
      isWithdrawn: one.isWithdrawn,
      isErased: one.isErased,
      isFlagged: valueAt(room.flagged, mention.id) === true,
      assignedTo: valueAt(room.assigned, mention.id) ?? null,
      notes: valueAt(room.notes, mention.id)?.length ?? 0,
      copies: reading?.copies ?? null,
      context: parent === null ? null : contextOf(parent, context.get(parent) ?? null),
      information: carried === undefined ? null : { id: carried.id, status: carried.status },
    };
  });
}

/** What it reposts, quotes or answers, the closest first. */
export function parentOf({ repostOf, quoteOf, replyTo }: Mention): string | null {
  return repostOf ?? quoteOf ?? replyTo;
}

/** Never received: shown as unknown, never invented. */
function contextOf(id: string, parent: StoredMention | null): MentionRow["context"] {
  if (parent === null) return { id, handle: null, text: null };
  const { author, text } = parent.mention;
  if (parent.isErased && author === null) return { id, handle: null, text: "", isErased: true };
  return { id, handle: author?.handle ?? null, text: text.slice(0, contextLength) };
}

/** By mention and by root; what was recorded last speaks. */
function informationByMention(room: RoomState): ReadonlyMap<string, InformationView> {
  const byId = new Map<string, InformationView>();
  const recorded = Object.values(room.information).sort((a, b) => a.position - b.position);
  for (const information of recorded) {
    for (const id of information.roots) byId.set(id, information);
    for (const id of information.mentionIds) byId.set(id, information);
  }
  return byId;
}
