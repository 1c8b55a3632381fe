import type { Answer, MentionDetail } from "../../contract/answer.ts";
import type { QueryOf } from "../../contract/query.ts";
import type { Refusal } from "../../contract/refusal.ts";
import { valueAt } from "../../projections/keyed.ts";
import type { CrisisStore, StoredMention } from "../../store/crisis-store.ts";
import type { AnalysisDesk } from "../analysis-desk.ts";
import { momentOf } from "../moment.ts";
import type { RecordKeeper } from "../record-keeper.ts";
import { parentOf, toMentionRows } from "./mention-rows.ts";
import { readFilter } from "./mention-selection.ts";

const countCap = 10_000;
const parentsShown = 20;

/** A page of mentions, newest first before a cursor, or oldest first after one. */
export async function answerMentions(
  query: QueryOf<"mentions">,
  store: CrisisStore,
  keeper: RecordKeeper,
  desk: AnalysisDesk,
): Promise<Answer<"mentions"> | Refusal> {
  const moment = momentOf(query.asOf, store, keeper);
  const room = keeper.roomAt(moment.position);
  const upToRow = moment.upToRow ?? store.lastRow();
  const reading = await readFilter(query.filter, { room, moment, desk, store });
  if ("refused" in reading) return reading;
  const { selection, terms, isEmpty } = reading;
  if (isEmpty) {
    const count = query.withCount ? { count: 0, isCapped: false } : null;
    return { rows: [], next: null, count, terms, upToRow };
  }
  const [stored, counted] = await Promise.all([
    store.page(selection, query.before, query.after, query.limit),
    query.withCount ? store.count(selection, countCap) : null,
  ]);
  const rows = await toMentionRows(stored, { store, desk, room, moment, isGlance: query.isGlance === true });
  const last = rows.at(-1);
  return {
    rows,
    next: last === undefined || rows.length < query.limit ? null : last.cursor,
    count: counted === null ? null : { count: counted, isCapped: counted >= countCap },
    terms,
    upToRow,
  };
}

/** One mention with every version received, its notes, and what it answers up to its root. */
export async function answerMention(
  query: QueryOf<"mention">,
  store: CrisisStore,
  keeper: RecordKeeper,
  desk: AnalysisDesk,
): Promise<MentionDetail | null> {
  const moment = momentOf(query.asOf, store, keeper);
  const { upToRow } = moment;
  const room = keeper.roomAt(moment.position);
  const [stored] = await store.mentionsById([query.id], upToRow);
  if (stored === null || stored === undefined) return null;
  const [versions, parents] = await Promise.all([
    store.versionsOf(query.id, upToRow),
    parentsOf(stored, store, upToRow),
  ]);
  const [row, ...parentRows] = await toMentionRows([stored, ...parents], {
    store,
    desk,
    room,
    moment,
    isGlance: false,
  });
  if (row === undefined) return null;
  return {
    row,
    versions: versions.map(({ mention }) => ({ receivedAt: mention.receivedAt, mention })),
    notes: valueAt(room.notes, query.id) ?? [],
    parents: parentRows,
  };
}

/** Nearest first. */
async function parentsOf(
  child: StoredMention,
  store: CrisisStore,
  upToRow: number | null,
): Promise<readonly StoredMention[]> {
  const parents: StoredMention[] = [];
  const seen = new Set([child.mention.id]);
  let id = parentOf(child.mention);
  while (id !== null && !seen.has(id) && parents.length < parentsShown) {
    seen.add(id);
    const [parent] = await store.mentionsById([id], upToRow);
    if (parent === null || parent === undefined) break;
    parents.push(parent);
    id = parentOf(parent.mention);
  }
  return parents;
}
